/*
 * derived.h: the classes that derive from a class directly, which its __subclasses__() gives.
 */
#ifndef OT_LINK_DERIVED_H
#define OT_LINK_DERIVED_H

#include "ingest/link/base/list.h"
#include "ingest/link/interpret/library/effect.h"

/* Notes of each of its bases that a class derives from it. */
void ot_derived_note(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                     const struct ot_list *bases);
/* Pushes __subclasses__ of a class; false where the name is another. */
bool ot_derived_push(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Pushes what a call of that gives: a list. */
void ot_derived_effect(struct ot_analysis *a, const struct ot_effect *e);

#endif
