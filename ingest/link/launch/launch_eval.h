/*
 * launch_eval.h: expressions.
 */
#ifndef OT_LINK_LAUNCH_EVAL_H
#define OT_LINK_LAUNCH_EVAL_H

#include "ingest/link/launch/launch_run.h"

/* Expressions of scope->file. */
struct ot_thing *ot_launch_eval(struct ot_launch *l, struct ot_thing *scope, uint32_t n);
int ot_launch_test(struct ot_launch *l, struct ot_thing *scope, uint32_t n);
/* Something was met that may raise. */
struct ot_thing *ot_launch_doubt(struct ot_launch *l);

#endif
