/*
 * decider.h: functions of which each call is a context of its own under a configuration.
 */
#ifndef OT_LINK_DECIDER_H
#define OT_LINK_DECIDER_H

#include "ingest/link/base/analysis.h"

/* Is it a short function that gives back what its parameters decide, so that the constants of one call must not meet
 * those of another: "def ceil_div(x, y): return (x + y - 1) // y"? Never without a configuration. */
bool ot_decider_is(struct ot_analysis *a, ot_id code);

#endif
