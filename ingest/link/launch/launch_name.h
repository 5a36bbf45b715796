/*
 * launch_name.h: modules, classes, names and attributes. A module runs when something of it is first asked for.
 */
#ifndef OT_LINK_LAUNCH_NAME_H
#define OT_LINK_LAUNCH_NAME_H

#include "ingest/link/launch/launch_run.h"

/* Is there a row of something in it? */
const struct ot_launch_rule *ot_launch_rule_of_code(struct ot_launch *l, const struct ot_thing *thing);
const char *ot_launch_dotted(struct ot_launch *l, const struct ot_thing *thing);
/* Names and attributes. NULL where there is none, for certain. */
struct ot_thing *ot_launch_module(struct ot_launch *l, ot_id file);
struct ot_thing *ot_launch_import(struct ot_launch *l, const char *dotted);
void ot_launch_import_statement(struct ot_launch *l, struct ot_thing *scope, uint32_t n);
struct ot_thing *ot_launch_look(struct ot_launch *l, struct ot_thing *scope, ot_sym name);
struct ot_thing *ot_launch_attribute(struct ot_launch *l, struct ot_thing *base, ot_sym name);
struct ot_thing *ot_launch_in_class(struct ot_launch *l, struct ot_thing *class_thing, ot_sym name);

#endif
