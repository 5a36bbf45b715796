/*
 * keyed.h: functions of which each call is for itself.
 */
#ifndef OT_LINK_KEYED_H
#define OT_LINK_KEYED_H

#include "ingest/link/base/analysis.h"

/* Do several parameters together select: as the key of a table, or, under a configuration, one as the table and another
 * as its key? Then each call has a context. */
bool ot_keyed_is(struct ot_analysis *a, ot_id code);

#endif
