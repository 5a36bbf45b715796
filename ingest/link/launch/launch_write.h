/*
 * launch_write.h: what a launch command gives, and what the source decides of it, as rows.
 */
#ifndef OT_LINK_LAUNCH_WRITE_H
#define OT_LINK_LAUNCH_WRITE_H

#include "ingest/link/launch/launch_thing.h"

struct ot_err;

/* Writes what the fields have come to, given is what they were before the source decided, and the environment; names
 * that stand in the table already keep their values. Returns 0, or -1 with *err set. */
int ot_launch_write(struct ot_launch *l, const struct ot_thing_table *given, struct ot_err *err);

#endif
