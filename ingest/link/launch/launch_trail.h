/*
 * launch_trail.h: what an arm of an undecided test did, taken back and joined with what the other did.
 */
#ifndef OT_LINK_LAUNCH_TRAIL_H
#define OT_LINK_LAUNCH_TRAIL_H

#include "ingest/link/launch/launch_run.h"

/* What was changed since the trail had mark entries, as it is now; the caller's to free. */
struct ot_trail ot_launch_snapshot(const struct ot_launch *l, size_t mark);
/* Takes back what was changed since. */
void ot_launch_undo(struct ot_launch *l, size_t mark);
/* Makes things what they are in a snapshot. */
void ot_launch_redo(struct ot_launch *l, const struct ot_trail *snapshot);
/* Things may be as they are now, or as a snapshot says; what it leaves out, as it was at mark. */
void ot_launch_join(struct ot_launch *l, const struct ot_trail *snapshot, size_t mark);
/* Whatever was changed since mark is unknown. */
void ot_launch_forget(struct ot_launch *l, size_t mark);
struct ot_thing *ot_launch_either(struct ot_launch *l, struct ot_thing *a, struct ot_thing *b);

#endif
