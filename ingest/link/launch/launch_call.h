/*
 * launch_call.h: calls of functions and classes of the tree.
 */
#ifndef OT_LINK_LAUNCH_CALL_H
#define OT_LINK_LAUNCH_CALL_H

#include "ingest/link/launch/launch_run.h"

/* Calls. */
void ot_launch_pass(struct ot_passed *passed, struct ot_thing *key, struct ot_thing *value, struct ot_place place);
struct ot_thing *ot_launch_call(struct ot_launch *l, struct ot_thing *callee, struct ot_passed *passed);
struct ot_thing *ot_launch_passed(struct ot_launch *l, const struct ot_passed *passed, size_t position,
                                  const char *name);
/* The record with what was declared, made if there is none. */
struct ot_thing *ot_launch_view(struct ot_launch *l);
/* Gives fields of the record what a pair declares, a source and a dict; where that is not known, none is any more. */
void ot_launch_declare(struct ot_launch *l, struct ot_thing *pair);

#endif
