/*
 * here.h: where evaluation stands.
 */
#ifndef OT_LINK_HERE_H
#define OT_LINK_HERE_H

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"

/* Where evaluation stands. */
struct ot_here {
    ot_id node;
    ot_id region;
    ot_id task; /* reads are subscribed to it; 0 while peeking */
    struct ot_file *file;
};

/* In a region; task 0: peeking. */
static inline struct ot_here ot_here_at(struct ot_analysis *a, ot_id region, ot_id task)
{
    ot_id node = a->regions[region].node;
    return (struct ot_here){.node = node, .region = region, .task = task, .file = ot_node_file(a, node)};
}

#endif
