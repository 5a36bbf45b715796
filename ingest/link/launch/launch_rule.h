/*
 * launch_rule.h: what rows say of objects of the source and of libraries, and JSON as things.
 */
#ifndef OT_LINK_LAUNCH_RULE_H
#define OT_LINK_LAUNCH_RULE_H

#include "ingest/link/launch/launch_run.h"

struct ot_err;

/* Reads launch_rule, setting_object and configuration: the model, the environment, the device. */
int ot_launch_rules(struct ot_launch *l, struct ot_err *err);
/* The thing that a JSON text stands for, stored at a place. NULL with *err set where it is none. */
struct ot_thing *ot_launch_json(struct ot_launch *l, const char *text, struct ot_place place, struct ot_err *err);
/* Appends the thing as JSON; false where it is none. */
bool ot_launch_as_json(struct ot_launch *l, const struct ot_thing *thing, struct ot_buf *out);

/* Is there a row of something in it? */
bool ot_launch_has_rules_below(const struct ot_launch *l, const char *dotted);
/* Does a row say that classes of a module may have anything for a subclass? */
bool ot_launch_is_abstract(const struct ot_launch *l, const char *dotted);
const struct ot_launch_rule *ot_launch_rule_of(const struct ot_launch *l, const char *dotted);

#endif
