/*
 * task.c: tasks: statements in regions, each interned, and the queue of those that are to run.
 */
#include "ingest/link/core/task.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"

ot_id ot_task(struct ot_analysis *a, ot_id in_region, uint32_t ast)
{
    bool is_new;
    if (a->task_count == 0) {
        ot_grow(&a->tasks, &a->task_capacity, 1, sizeof(*a->tasks));
        memset(&a->tasks[0], 0, sizeof(a->tasks[0]));
        a->task_count = 1;
    }
    uint32_t *slot = ot_map_put(&a->task_slots, ot_map_pair(in_region, ast) + 1, (uint32_t)a->task_count, &is_new);
    ot_id id = *slot;
    if (is_new) {
        ot_grow(&a->tasks, &a->task_capacity, a->task_count + 1, sizeof(*a->tasks));
        struct ot_node *node = &a->nodes[a->regions[in_region].node];
        a->tasks[id] = (struct ot_task){.region = in_region, .ast = ast, .next = node->tasks};
        node->tasks = id;
        a->task_count++;
        ot_task_queue(a, id);
    }
    return id;
}

void ot_task_queue(struct ot_analysis *a, ot_id task)
{
    if (a->tasks[task].is_queued)
        return;
    a->tasks[task].is_queued = true;
    if (a->queue_count == a->queue_capacity) {
        size_t old = a->queue_capacity, grown = old ? old * 2 : 1024;
        uint32_t *queue = ot_malloc(grown * sizeof(*queue));
        for (size_t i = 0; i < a->queue_count; i++)
            queue[i] = a->queue[(a->queue_head + i) % old];
        free(a->queue);
        a->queue = queue;
        a->queue_capacity = grown;
        a->queue_head = 0;
    }
    a->queue[(a->queue_head + a->queue_count++) % a->queue_capacity] = task;
}
