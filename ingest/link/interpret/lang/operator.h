/*
 * operator.h: operators of one and two operands, await and yield.
 */
#ifndef OT_LINK_OPERATOR_H
#define OT_LINK_OPERATOR_H

#include "ingest/link/base/analysis.h"

/* Each pushes what the expression at syntax node n gives. */
void ot_operator_binary(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
void ot_operator_unary(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* Pushes what the targets stack[base .. rights) of an operator in place, statement s, become where it calls nothing of
 * the tree, of the operands stack[rights .. end): a tensor stays the one that it was. */
void ot_operator_in_place(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t rights,
                          size_t end);
void ot_operator_await(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
void ot_operator_yield(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

#endif
