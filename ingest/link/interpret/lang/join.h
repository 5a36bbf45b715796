/*
 * join.h: sizes of tensors put together, "x.shape[:-1] + (n,)".
 */
#ifndef OT_LINK_JOIN_H
#define OT_LINK_JOIN_H

#include "ingest/link/base/analysis.h"

/* Under a configuration: replaces the operands of the "+" at n, sizes and tuples of which one at least is sizes,
 * stack[base .. rights) and [rights .. top), by what they give; by nothing while an element has no value. False where
 * they are others. */
bool ot_join_sizes(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights);

#endif
