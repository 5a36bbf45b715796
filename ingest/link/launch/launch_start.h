/*
 * launch_start.h: fields of the record that the runtime sets when it starts, after the source has decided the others.
 */
#ifndef OT_LINK_LAUNCH_START_H
#define OT_LINK_LAUNCH_START_H

#include "ingest/link/launch/launch_thing.h"

struct ot_err;

/* Sets them. Returns 0, or -1 with *err set. */
int ot_launch_start(struct ot_launch *l, struct ot_err *err);

#endif
