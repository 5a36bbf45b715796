/*
 * effect_copy.h: copy.copy(x), copy.deepcopy(x).
 */
#ifndef OT_LINK_EFFECT_COPY_H
#define OT_LINK_EFFECT_COPY_H

#include "ingest/link/interpret/library/effect.h"

/* Calls the methods by which the class of the first argument says what a copy is, "deep": of all that it holds, too;
 * pushes what these give, or the argument itself. */
void ot_effect_copy(struct ot_analysis *a, const struct ot_effect *e);

#endif
