/*
 * call_eval.h: call expressions.
 */
#ifndef OT_LINK_CALL_EVAL_H
#define OT_LINK_CALL_EVAL_H

#include "ingest/link/base/analysis.h"

/* Pushes what a call expression gives. */
void ot_call_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t call);

#endif
