/*
 * comprehension.h: comprehensions and generator expressions.
 */
#ifndef OT_LINK_COMPREHENSION_H
#define OT_LINK_COMPREHENSION_H

#include "ingest/link/base/analysis.h"

/* Pushes what the comprehension at n makes; nothing, under a configuration, while there is nothing to go through. */
void ot_comprehension_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

#endif
