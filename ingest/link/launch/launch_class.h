/*
 * launch_class.h: classes, their members where they are enums, and what derives from what.
 */
#ifndef OT_LINK_LAUNCH_CLASS_H
#define OT_LINK_LAUNCH_CLASS_H

#include "ingest/link/launch/launch_run.h"

/* The class with its attributes, of its definition alone where scope is NULL. */
struct ot_thing *ot_launch_class(struct ot_launch *l, struct ot_thing *scope, ot_id file, uint32_t node);
/* The class and what it derives from, in the order in which attributes are looked up: a tuple. */
struct ot_thing *ot_launch_linear(struct ot_launch *l, struct ot_thing *class_thing);
/* Is a class another, or below it? Below 0: not known. */
int ot_launch_derives(struct ot_launch *l, struct ot_thing *class_thing, struct ot_thing *other);

#endif
