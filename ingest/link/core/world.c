/*
 * world.c: the worlds that what runs now holds in.
 */
#include "ingest/link/core/world.h"

#include <stdlib.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"

struct ot_world_state {
    uint32_t count; /* models made */
    uint32_t choice_count; /* bits of a.choices, the uppermost ones */
    uint8_t stores[OT_WORLDS_AT_MOST]; /* of each: those that what is stored in it is there for */
};

void ot_world_choose(struct ot_analysis *a, uint32_t count)
{
    a->own.world->choice_count = count + 1;
    a->choices = (uint8_t)(OT_EVERY_WORLD << (OT_WORLDS_AT_MOST - a->own.world->choice_count));
    a->worlds = a->stores = a->all_worlds |= a->choices;
}

uint8_t ot_world_choice(const struct ot_analysis *a, uint32_t position)
{
    return (uint8_t)(1U << (OT_WORLDS_AT_MOST - a->own.world->choice_count + position));
}

uint8_t ot_world_make(struct ot_analysis *a)
{
    struct ot_world_state *own = a->own.world;
    if (own->count + own->choice_count < OT_WORLDS_AT_MOST)
        own->count++;
    uint8_t world = (uint8_t)(1U << (own->count - 1));
    a->worlds = a->stores = a->all_worlds = (uint8_t)(((1U << own->count) - 1) | a->choices);
    own->stores[own->count - 1] |= world;
    return world;
}

void ot_world_share(struct ot_analysis *a, uint8_t from, uint8_t with)
{
    for (uint32_t i = 0; i < a->own.world->count; i++)
        if (from >> i & 1)
            a->own.world->stores[i] |= with;
}

/* What runs now is in these. */
static void go_to(struct ot_analysis *a, uint8_t worlds)
{
    a->worlds = a->stores = worlds;
    for (uint32_t i = 0; i < a->own.world->count; i++)
        a->stores |= worlds >> i & 1 ? a->own.world->stores[i] : 0;
}

uint8_t ot_world_of(const struct ot_analysis *a, ot_id region)
{
    ot_id arm = a->regions[region].arm_above;
    uint8_t worlds = arm ? a->regions[arm].worlds : 0;
    worlds = worlds ? worlds : a->nodes[a->regions[region].node].worlds;
    return worlds ? worlds : a->all_worlds;
}

bool ot_world_enter(struct ot_analysis *a, ot_id node)
{
    uint8_t before = a->nodes[node].worlds;
    if (!(a->worlds & ~before))
        return false;
    a->nodes[node].worlds |= a->worlds;
    for (ot_id task = before ? a->nodes[node].tasks : 0; task; task = a->tasks[task].next)
        ot_task_queue(a, task);
    return true;
}

ot_id ot_world_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test)
{
    ot_id region = ot_region_arm(a, parent, owner, arm, test);
    struct ot_region *opened = &a->regions[region];
    uint8_t before = opened->worlds;
    if (a->is_mixed || !(a->worlds & ~before))
        return region;
    opened->worlds |= a->worlds;
    for (ot_id task = before ? a->nodes[opened->node].tasks : 0; task; task = a->tasks[task].next)
        if (a->regions[a->tasks[task].region].arm_above == region)
            ot_task_queue(a, task);
    return region;
}

/* Choices are told apart before models: what differs by the one seldom differs by the other. */
static void run_in(struct ot_analysis *a, uint8_t worlds, ot_id task, void (*run)(struct ot_analysis *a, ot_id task))
{
    a->is_mixed = a->is_peeking = false;
    a->missing = 0;
    go_to(a, worlds);
    run(a, task);
    a->top = 0;
    if (!a->is_mixed)
        return;
    uint8_t kind = a->missing & a->choices ? a->choices : (uint8_t)~a->choices;
    for (uint8_t left = worlds & kind; left; left &= (uint8_t)(left - 1))
        run_in(a, (uint8_t)((worlds & ~kind) | (left & (uint8_t)-left)), task, run);
}

void ot_world_run(struct ot_analysis *a, ot_id task, void (*run)(struct ot_analysis *a, ot_id task))
{
    run_in(a, ot_world_of(a, a->tasks[task].region), task, run);
    go_to(a, a->all_worlds);
    a->is_mixed = a->is_peeking = false;
}

void ot_world_init(struct ot_analysis *a)
{
    a->own.world = ot_calloc(1, sizeof(*a->own.world));
    a->worlds = a->stores = a->all_worlds = 1;
}

void ot_world_release(struct ot_analysis *a)
{
    free(a->own.world);
}
