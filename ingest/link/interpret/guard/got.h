/*
 * got.h: a parameter where a test speaks of what was got from it.
 */
#ifndef OT_LINK_GOT_H
#define OT_LINK_GOT_H

#include "ingest/link/base/analysis.h"

/* Drops from stack[base .. top), the values of a path that is a parameter of the function, those of which no attribute
 * that a name in the test of an arm was got by lets control through to that arm. */
void ot_got_keep(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t path,
                 size_t base);

#endif
