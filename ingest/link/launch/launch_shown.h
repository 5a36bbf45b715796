/*
 * launch_shown.h: what str() shows of things that are known.
 */
#ifndef OT_LINK_LAUNCH_SHOWN_H
#define OT_LINK_LAUNCH_SHOWN_H

#include "ingest/link/launch/launch_thing.h"

/* A text as str() or an f-string gives it; NULL where it is not known. */
struct ot_thing *ot_launch_shown(struct ot_launch *l, struct ot_thing *thing);

#endif
