/*
 * launch_builtin.h: builtins of Python on things that are known, and what rows say of libraries.
 */
#ifndef OT_LINK_LAUNCH_BUILTIN_H
#define OT_LINK_LAUNCH_BUILTIN_H

#include "ingest/link/launch/launch_run.h"

/* Of what is outside the tree; NULL where it is not known what it does. */
struct ot_thing *ot_launch_builtin(struct ot_launch *l, const char *name, struct ot_passed *passed);
struct ot_thing *ot_launch_library(struct ot_launch *l, struct ot_thing *callee, struct ot_passed *passed);

#endif
