/*
 * effect_dispatch.h: functions that are chosen by the class of an argument: functools.singledispatch.
 */
#ifndef OT_LINK_EFFECT_DISPATCH_H
#define OT_LINK_EFFECT_DISPATCH_H

#include "ingest/link/interpret/library/effect.h"

/* The function given becomes one that others are registered with; pushes it. */
void ot_effect_dispatch(struct ot_analysis *a, const struct ot_effect *e);
/* register(class, function), register(function) by its annotation, or the decorator register(class). */
void ot_effect_dispatch_register(struct ot_analysis *a, const struct ot_effect *e);
/* Pushes what a function that others are registered with runs for a first argument: some of those, or itself. */
void ot_effect_dispatch_push(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t argument);

#endif
