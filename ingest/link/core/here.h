/*
 * here.h: where evaluation stands.
 */
#ifndef OT_LINK_HERE_H
#define OT_LINK_HERE_H

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"

/* Where evaluation stands. */
struct ot_here {
    ot_id node;
    ot_id region;
    ot_id task; /* reads are subscribed to it; 0 while peeking */
    struct ot_file *file;
    uint32_t through;        /* of the edges that are made: what calls back, 0 if the call itself does */
    uint32_t factory;        /* of a field, an OT_V_FACTORY, where it makes what the field starts as; else 0 */
    uint32_t iteration;      /* of the loop that is gone through element by element, from 1; 0: none */
    uint32_t decorated;      /* function or class value whose decorator is evaluated */
    uint32_t decorator_call; /* the syntax node of that decorator */
    bool is_importing;       /* names from outside are kept although no row lists them */
};

/* In a region; task 0: peeking. */
static inline struct ot_here ot_here_at(struct ot_analysis *a, ot_id region, ot_id task)
{
    ot_id node = a->regions[region].node;
    return (struct ot_here){.node = node, .region = region, .task = task, .file = ot_node_file(a, node)};
}

/* The statement of here's file that runs here. 0: none does, or one of other code, which hands this code away or asks
 * it: a syntax node of another file, perhaps. */
static inline uint32_t ot_here_statement(const struct ot_analysis *a, const struct ot_here *here)
{
    const struct ot_task *task = here->task ? &a->tasks[here->task] : NULL;
    return task && a->regions[task->region].node == here->node ? task->ast : 0;
}

#endif
