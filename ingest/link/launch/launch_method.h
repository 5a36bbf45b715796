/*
 * launch_method.h: methods of texts and containers.
 */
#ifndef OT_LINK_LAUNCH_METHOD_H
#define OT_LINK_LAUNCH_METHOD_H

#include "ingest/link/launch/launch_run.h"

/* Of what is outside the tree; NULL where it is not known what it does. */
struct ot_thing *ot_launch_of_text(struct ot_launch *l, struct ot_thing *text, const char *name,
                                   struct ot_passed *passed);
struct ot_thing *ot_launch_of_container(struct ot_launch *l, struct ot_thing *container, const char *name,
                                        struct ot_passed *passed);

#endif
