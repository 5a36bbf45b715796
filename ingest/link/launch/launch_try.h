/*
 * launch_try.h: arms of which one runs, and try statements.
 */
#ifndef OT_LINK_LAUNCH_TRY_H
#define OT_LINK_LAUNCH_TRY_H

#include "ingest/link/launch/launch_run.h"

/* Something is raised, of a class where it is known, with a text where there is one. */
enum ot_launch_end ot_launch_try(struct ot_launch *l, struct ot_thing *scope, uint32_t n);

#endif
