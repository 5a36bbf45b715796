/*
 * launch_target.h: what assignments and comprehensions bind, and what loops see.
 */
#ifndef OT_LINK_LAUNCH_TARGET_H
#define OT_LINK_LAUNCH_TARGET_H

#include "ingest/link/launch/launch_run.h"

/* Gives a target, a name or an attribute or several, a value. */
void ot_launch_assign(struct ot_launch *l, struct ot_thing *scope, uint32_t target, struct ot_thing *value);
/* del: what is deleted is not known any more. */
void ot_launch_delete(struct ot_launch *l, struct ot_thing *scope, uint32_t n);
/* The elements that a loop over the thing sees; false where they are not known. The array is the arena's. */
bool ot_launch_elements(struct ot_launch *l, struct ot_thing *thing, struct ot_thing ***elements, size_t *count);
struct ot_thing *ot_launch_comprehend(struct ot_launch *l, struct ot_thing *scope, uint32_t n);

#endif
