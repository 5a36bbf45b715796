/*
 * unmade.h: objects that nothing makes, because their constructor never comes to its end.
 */
#ifndef OT_LINK_UNMADE_H
#define OT_LINK_UNMADE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/edge.h"

/* Finds them: adds the values of such instances to a set, which the caller releases. */
void ot_unmade_find(struct ot_analysis *a, struct ot_map *unmade);
/* Does the edge lead to a method of one, which is not its constructor? */
bool ot_unmade_is_called(struct ot_analysis *a, const struct ot_edge *edge, const struct ot_map *unmade);

#endif
