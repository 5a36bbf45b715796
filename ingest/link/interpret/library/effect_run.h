/*
 * effect_run.h: functions of a library that call what they are handed, or keep it for another that does.
 */
#ifndef OT_LINK_EFFECT_RUN_H
#define OT_LINK_EFFECT_RUN_H

#include "ingest/link/interpret/library/effect.h"

/* Calls the arguments that the row names by place and name, "1:repl", with something that is not known, where they are
 * of the tree; "0:self.default": that method of an object, or of one that a class makes; pushes something unknown. */
void ot_effect_run(struct ot_analysis *a, const struct ot_effect *e);
/* Stores each keyword as an attribute of the objects of the class that the row names, which belong to the object whose
 * method it is; pushes None. */
void ot_effect_keep(struct ot_analysis *a, const struct ot_effect *e);
/* Pushes an object of its own that holds the first argument, None without one, under the first name of the row; calls
 * the method of it that the second names. */
void ot_effect_holder(struct ot_analysis *a, const struct ot_effect *e);
/* Puts its first argument into the object whose method it is, under the name that the row says; pushes None. */
void ot_effect_hold(struct ot_analysis *a, const struct ot_effect *e);
/* Pushes what its first argument, or the object whose method it is, holds so; the latter may hold anything else. */
void ot_effect_held(struct ot_analysis *a, const struct ot_effect *e);

#endif
