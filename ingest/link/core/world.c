/*
 * world.c: the worlds that what runs now holds in.
 */
#include "ingest/link/core/world.h"

#include <stdlib.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"

enum { SETS_AT_MOST = 1 << 12 }; /* of struct ot_fact */

struct ot_world_state {
    uint32_t count; /* models made */
    uint32_t choice_count; /* bits of a.choices, the uppermost ones */
    ot_worlds stores[OT_WORLDS_AT_MOST]; /* of each: those that what is stored in it is there for */
    ot_worlds sets[SETS_AT_MOST];
    uint32_t set_count;
    uint16_t numbers[OT_EVERY_WORLD + 1]; /* of sets; 0 of those that have none yet */
};

uint32_t ot_world_number(struct ot_analysis *a, ot_worlds worlds)
{
    struct ot_world_state *own = a->own.world;
    ot_worlds set = worlds & OT_EVERY_WORLD;
    if (set != OT_EVERY_WORLD && !own->numbers[set] && own->set_count < SETS_AT_MOST) {
        own->numbers[set] = (uint16_t)own->set_count;
        own->sets[own->set_count++] = set;
    }
    return own->numbers[set];
}

void ot_world_choose(struct ot_analysis *a, uint32_t count)
{
    a->own.world->choice_count = count + 1;
    a->choices = ((1 << OT_WORLDS_AT_MOST) - 1) & ~((1 << (OT_WORLDS_AT_MOST - a->own.world->choice_count)) - 1);
    a->worlds = a->stores = a->all_worlds |= a->choices;
}

void ot_world_switch(struct ot_analysis *a, uint32_t number)
{
    a->switches |= ot_world_without(number) | ot_world_with(number);
    a->worlds = a->stores = a->all_worlds |= a->switches;
}

ot_worlds ot_world_choice(const struct ot_analysis *a, uint32_t position)
{
    return (ot_worlds)(1U << (OT_WORLDS_AT_MOST - a->own.world->choice_count + position));
}

ot_worlds ot_world_make(struct ot_analysis *a)
{
    struct ot_world_state *own = a->own.world;
    if (own->count + own->choice_count < OT_WORLDS_AT_MOST)
        own->count++;
    ot_worlds world = (ot_worlds)(1U << (own->count - 1));
    a->worlds = a->stores = a->all_worlds = (ot_worlds)(((1U << own->count) - 1) | ot_world_runs(a));
    own->stores[own->count - 1] |= world;
    return world;
}

void ot_world_share(struct ot_analysis *a, ot_worlds from, ot_worlds with)
{
    for (uint32_t i = 0; i < a->own.world->count; i++)
        if (from >> i & 1)
            a->own.world->stores[i] |= with;
}

/* What runs now is in these. */
static void go_to(struct ot_analysis *a, ot_worlds worlds)
{
    a->worlds = a->stores = worlds;
    for (uint32_t i = 0; i < a->own.world->count; i++)
        a->stores |= worlds >> i & 1 ? a->own.world->stores[i] : 0;
}

ot_worlds ot_world_of(const struct ot_analysis *a, ot_id region)
{
    ot_id arm = a->regions[region].arm_above;
    ot_worlds worlds = arm ? a->regions[arm].worlds : 0;
    worlds = worlds ? worlds : a->nodes[a->regions[region].node].worlds;
    return worlds ? worlds : a->all_worlds;
}

bool ot_world_shows(struct ot_analysis *a, ot_worlds worlds)
{
    ot_worlds missing = a->worlds & (ot_worlds)~worlds;
    if (!missing)
        return true;
    if (!ot_world_meet(a, worlds, a->worlds))
        return false;
    a->missing = a->is_mixed ? a->missing : missing;
    return a->is_mixed = a->is_peeking = true;
}

bool ot_world_enter(struct ot_analysis *a, ot_id node)
{
    ot_worlds before = a->nodes[node].worlds;
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
    ot_worlds before = opened->worlds;
    if (a->is_mixed || !(a->worlds & ~before))
        return region;
    opened->worlds |= a->worlds;
    for (ot_id task = before ? a->nodes[opened->node].tasks : 0; task; task = a->tasks[task].next)
        if (a->regions[a->tasks[task].region].arm_above == region)
            ot_task_queue(a, task);
    return region;
}

/* The bits of one kind: of choices, of a switch or of models, that of the first that some lack. */
static ot_worlds kind_of(const struct ot_analysis *a, ot_worlds missing)
{
    if (missing & a->choices)
        return a->choices;
    for (uint32_t i = 0; i < OT_SWITCHES_AT_MOST; i++) {
        ot_worlds both = ot_world_without(i) | ot_world_with(i);
        if (missing & a->switches & both)
            return both;
    }
    return (ot_worlds)~ot_world_runs(a);
}

/* Runs a task in worlds that were told apart so many times. What mixes worlds is run again in those that lack the first
 * thing read that some lack, and in the others. Choices are told apart before models: what differs by the one seldom
 * differs by the other. A task that has mixed them is told apart at once when it comes again: what it reads is still
 * there, mostly in no more worlds than then. */
static void run_in(struct ot_analysis *a, ot_worlds worlds, ot_id task, uint32_t times,
                   void (*run)(struct ot_analysis *a, ot_id task))
{
    ot_worlds lacking = times < OT_TOLD_APART ? a->tasks[task].told[times] : 0, kind = kind_of(a, lacking);
    if (!(worlds & lacking) || !(worlds & kind & (ot_worlds)~lacking)) {
        a->is_mixed = a->is_peeking = false;
        a->missing = 0;
        go_to(a, worlds);
        a->run++;
        run(a, task);
        a->top = 0;
        if (!a->is_mixed)
            return;
        kind = kind_of(a, a->missing);
        lacking = kind & a->missing;
        if (times < OT_TOLD_APART)
            a->tasks[task].told[times] = lacking;
    }
    run_in(a, worlds & (ot_worlds)~lacking, task, times + 1, run);
    run_in(a, (worlds & (ot_worlds)~kind) | lacking, task, times + 1, run);
}

void ot_world_run(struct ot_analysis *a, ot_id task, void (*run)(struct ot_analysis *a, ot_id task))
{
    run_in(a, ot_world_of(a, a->tasks[task].region), task, 0, run);
    go_to(a, a->all_worlds);
    a->is_mixed = a->is_peeking = false;
}

void ot_world_init(struct ot_analysis *a)
{
    a->own.world = ot_calloc(1, sizeof(*a->own.world));
    a->worlds = a->stores = a->all_worlds = 1;
    a->own.world->sets[a->own.world->set_count++] = OT_EVERY_WORLD;
    a->world_sets = a->own.world->sets;
}

void ot_world_release(struct ot_analysis *a)
{
    free(a->own.world);
}
