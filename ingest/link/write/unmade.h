/*
 * unmade.h: objects that nothing makes, because their constructor never comes to its end.
 */
#ifndef OT_LINK_UNMADE_H
#define OT_LINK_UNMADE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/edge.h"

/* Finds them: adds to a map, which the caller releases, of such instances the worlds (world.h) that one is made in. */
void ot_unmade_find(struct ot_analysis *a, struct ot_map *made);
/* The worlds that an edge is in: none that leads to a method of one, which is not its constructor, where it is not
 * made. */
ot_worlds ot_unmade_worlds(const struct ot_analysis *a, const struct ot_edge *edge, const struct ot_map *made);

#endif
