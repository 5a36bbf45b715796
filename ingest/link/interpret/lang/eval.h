/*
 * eval.h: the values of an expression.
 */
#ifndef OT_LINK_EVAL_H
#define OT_LINK_EVAL_H

#include "ingest/link/base/analysis.h"

/* Pushes the values of an expression; the calls in it are resolved on the way. */
void ot_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);
/* Adds them to a variable; leaves nothing on the stack. */
void ot_eval_into(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, ot_id var);
/* Evaluates for the calls in it; leaves nothing on the stack. */
void ot_eval_discard(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);
/* Evaluates "key: value" at pair, of a display or a comprehension, into a dict. */
void ot_eval_pair(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t pair);

#endif
