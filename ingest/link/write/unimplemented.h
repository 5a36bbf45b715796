/*
 * unimplemented.h: functions that only say that they have no implementation.
 */
#ifndef OT_LINK_UNIMPLEMENTED_H
#define OT_LINK_UNIMPLEMENTED_H

#include "ingest/link/base/analysis.h"

/* Is all that the function of a node does to raise an exception that stands for a missing implementation? */
bool ot_unimplemented_is(struct ot_analysis *a, ot_id node);
/* Does the call stand where such an exception is handled? */
bool ot_unimplemented_is_expected(struct ot_analysis *a, const struct ot_edge *edge);

#endif
