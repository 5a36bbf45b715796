/*
 * rank.h: how many dimensions a tensor has, by what is written of it.
 *
 * Where nothing tells of a whole run, tensors are no values, and there is no more known of them than this.
 */
#ifndef OT_LINK_RANK_H
#define OT_LINK_RANK_H

#include "ingest/link/base/analysis.h"

/* How many dimensions the tensor has that an expression of the code of a node is; 0: not known, or it is none. */
uint32_t ot_rank_of(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* A tuple key that tells so of parameter name, to be an element of what a node is told apart by. */
uint32_t ot_rank_key(struct ot_analysis *a, uint32_t rank, ot_sym name);
/* Pushes the number that "x.ndim" and "x.dim()" at n are; false where that is not known. */
bool ot_rank_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

#endif
