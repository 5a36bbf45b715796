/*
 * effect_mixin.h: methods that a class has of collections.abc, which call its own.
 */
#ifndef OT_LINK_EFFECT_MIXIN_H
#define OT_LINK_EFFECT_MIXIN_H

#include "ingest/link/interpret/library/effect.h"

/* Calls the methods that the row names of the objects that are the first argument, with the key that is the second and
 * the value that is the third; pushes what __getitem__ gives, and the third argument, or None. "keys", "values" and
 * "items": pushes a list of what going through the objects gives, and what __getitem__ gives for that. */
void ot_effect_mixin(struct ot_analysis *a, const struct ot_effect *e);

#endif
