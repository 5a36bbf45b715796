/*
 * task.c: tasks: statements in regions, each interned, and the queue of those that are to run.
 */
#include "ingest/link/core/task.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"

struct ot_task_state {
    size_t capacity; /* of a.tasks */
    struct ot_map slots;
    uint32_t *queue; size_t queue_head, queue_count, queue_capacity; /* ring */
};

ot_id ot_task(struct ot_analysis *a, ot_id in_region, uint32_t ast)
{
    struct ot_task_state *own = a->own.task;
    bool is_new;
    if (a->task_count == 0) {
        ot_grow(&a->tasks, &own->capacity, 1, sizeof(*a->tasks));
        memset(&a->tasks[0], 0, sizeof(a->tasks[0]));
        a->task_count = 1;
    }
    uint32_t *slot = ot_map_put(&own->slots, ot_map_pair(in_region, ast) + 1, (uint32_t)a->task_count, &is_new);
    ot_id id = *slot;
    if (is_new) {
        ot_grow(&a->tasks, &own->capacity, a->task_count + 1, sizeof(*a->tasks));
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
    struct ot_task_state *own = a->own.task;
    if (a->tasks[task].is_queued)
        return;
    a->tasks[task].is_queued = true;
    if (own->queue_count == own->queue_capacity) {
        size_t old = own->queue_capacity, grown = old ? old * 2 : 1024;
        uint32_t *queue = ot_malloc(grown * sizeof(*queue));
        for (size_t i = 0; i < own->queue_count; i++)
            queue[i] = own->queue[(own->queue_head + i) % old];
        free(own->queue);
        own->queue = queue;
        own->queue_capacity = grown;
        own->queue_head = 0;
    }
    own->queue[(own->queue_head + own->queue_count++) % own->queue_capacity] = task;
}

ot_id ot_task_take(struct ot_analysis *a)
{
    struct ot_task_state *own = a->own.task;
    if (!own->queue_count)
        return 0;
    ot_id task = own->queue[own->queue_head];
    own->queue_head = (own->queue_head + 1) % own->queue_capacity;
    own->queue_count--;
    a->tasks[task].is_queued = false;
    return task;
}

bool ot_task_is_waiting(const struct ot_analysis *a)
{
    return a->own.task->queue_count > 0;
}

void ot_task_init(struct ot_analysis *a)
{
    a->own.task = ot_calloc(1, sizeof(*a->own.task));
}

void ot_task_release(struct ot_analysis *a)
{
    struct ot_task_state *own = a->own.task;
    free(a->tasks);
    free(own->queue);
    ot_map_release(&own->slots);
    free(own);
}
