/*
 * task.c: tasks: statements in regions, each interned, and the queues of those that are to run.
 */
#include "ingest/link/core/task.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"

/* A call of many functions is queued again for each value that comes, and looks at all of them each time. Where it has
 * run again and its runs are long, it waits until nothing else is queued: by then more of the values are there. */
enum { RUNS_AGAIN = 2, WORK_LONG = 1024 };

struct ring {
    uint32_t *items; size_t head, count, capacity;
};

struct ot_task_state {
    size_t capacity; /* of a.tasks */
    struct ot_map slots;
    struct ring queue, late; /* late: those that wait until the queue is empty */
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

static void add(struct ring *ring, ot_id task)
{
    if (ring->count == ring->capacity) {
        size_t old = ring->capacity, grown = old ? old * 2 : 1024;
        uint32_t *items = ot_malloc(grown * sizeof(*items));
        for (size_t i = 0; i < ring->count; i++)
            items[i] = ring->items[(ring->head + i) % old];
        free(ring->items);
        *ring = (struct ring){.items = items, .count = ring->count, .capacity = grown};
    }
    ring->items[(ring->head + ring->count++) % ring->capacity] = task;
}

void ot_task_queue(struct ot_analysis *a, ot_id task)
{
    struct ot_task_state *own = a->own.task;
    struct ot_task *t = &a->tasks[task];
    if (t->is_queued)
        return;
    t->is_queued = true;
    add(t->is_long && t->runs >= RUNS_AGAIN ? &own->late : &own->queue, task);
}

ot_id ot_task_take(struct ot_analysis *a)
{
    struct ot_task_state *own = a->own.task;
    struct ring *ring = own->queue.count ? &own->queue : &own->late;
    if (!ring->count)
        return 0;
    ot_id task = ring->items[ring->head];
    ring->head = (ring->head + 1) % ring->capacity;
    ring->count--;
    a->tasks[task].is_queued = false;
    return task;
}

void ot_task_ran(struct ot_analysis *a, ot_id task, uint64_t work)
{
    struct ot_task *t = &a->tasks[task];
    t->runs = (uint8_t)(t->runs + (t->runs < RUNS_AGAIN));
    t->is_long = t->is_long || work >= WORK_LONG;
}

bool ot_task_is_waiting(const struct ot_analysis *a)
{
    return a->own.task->queue.count + a->own.task->late.count > 0;
}

void ot_task_init(struct ot_analysis *a)
{
    a->own.task = ot_calloc(1, sizeof(*a->own.task));
}

void ot_task_release(struct ot_analysis *a)
{
    struct ot_task_state *own = a->own.task;
    free(a->tasks);
    free(own->queue.items);
    free(own->late.items);
    ot_map_release(&own->slots);
    free(own);
}
