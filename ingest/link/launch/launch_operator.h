/*
 * launch_operator.h: operators of Python on things that are known.
 */
#ifndef OT_LINK_LAUNCH_OPERATOR_H
#define OT_LINK_LAUNCH_OPERATOR_H

#include "ingest/link/launch/launch_run.h"

/* Operators. */
int ot_launch_compare(struct ot_launch *l, uint8_t operator, struct ot_thing *left, struct ot_thing *right);
struct ot_thing *ot_launch_operate(struct ot_launch *l, const char *operator, struct ot_thing *left,
                                   struct ot_thing *right);
struct ot_thing *ot_launch_number(struct ot_launch *l, const char *text);

#endif
