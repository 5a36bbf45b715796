/*
 * follow.h: whether what stands behind a statement runs.
 */
#ifndef OT_LINK_FOLLOW_H
#define OT_LINK_FOLLOW_H

#include "ingest/link/base/analysis.h"

/* Starts what follows the statement that runs, where it waits for expression, which was evaluated just now and has a
 * value or not. It goes on waiting where expression is a call that cannot come back, or an attribute that none of the
 * objects has. */
void ot_follow(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, bool has_value);

#endif
