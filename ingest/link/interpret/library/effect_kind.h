/*
 * effect_kind.h: what inspect tells of a function, a method or a class.
 */
#ifndef OT_LINK_EFFECT_KIND_H
#define OT_LINK_EFFECT_KIND_H

#include "ingest/link/interpret/library/effect.h"

/* Pushes whether the first argument is what the row names: a "function", "method", "class" or "module", or a function
 * whose call makes a "coroutine" or "generator". Both where that is not known; nothing while none has come. */
void ot_effect_kind(struct ot_analysis *a, const struct ot_effect *e);
/* What that is for a value, and callable(value), of whose rows model is one: enum ot_outcome; both of any other. */
int ot_effect_kind_of(struct ot_analysis *a, const struct ot_model *model, uint32_t value);

#endif
