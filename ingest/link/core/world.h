/*
 * world.h: worlds: the models that a run is of one of.
 *
 * What is linked are several models, and a condition on the model's name opens one arm for some of them, the other for
 * others. So a fact, an arm and an edge hold in some of the worlds, a bit each, mostly in all. A statement that reads
 * what holds in some alone does nothing then, and is run again in each of the worlds by itself.
 *
 * Runs are told apart by what they choose, too (table run_choice), and by whether they have what few have, each switch
 * by itself (table run_switch). A set of worlds is a set of models, one of choices and for each switch one of these
 * two: bits of each, all with all; without one of any it is empty.
 */
#ifndef OT_LINK_WORLD_H
#define OT_LINK_WORLD_H

#include "ingest/link/base/analysis.h"

/* Bits of models and choices, then for each switch the two of runs without and with it. */
enum { OT_WORLDS_AT_MOST = 10, OT_SWITCHES_AT_MOST = 2, OT_WORLD_BITS = OT_WORLDS_AT_MOST + 2 * OT_SWITCHES_AT_MOST,
       OT_EVERY_WORLD = (1 << OT_WORLD_BITS) - 1,
       OT_WORLDS_WITHOUT = OT_EVERY_WORLD / 3 & ~((1 << OT_WORLDS_AT_MOST) - 1) };

/* The bit of runs without a switch, from 0; that of runs with it. */
static inline ot_worlds ot_world_without(uint32_t number)
{
    return (ot_worlds)(1U << (OT_WORLDS_AT_MOST + 2 * number));
}

static inline ot_worlds ot_world_with(uint32_t number)
{
    return (ot_worlds)(ot_world_without(number) << 1);
}

/* The bits that tell kinds of runs, not models. */
static inline ot_worlds ot_world_runs(const struct ot_analysis *a)
{
    return a->choices | a->switches;
}

/* Have two sets a world in common? */
static inline bool ot_world_meet(const struct ot_analysis *a, ot_worlds left, ot_worlds right)
{
    ot_worlds both = left & right & a->all_worlds, off = a->switches & OT_WORLDS_WITHOUT;
    return both & ~ot_world_runs(a) && (!a->choices || both & a->choices) && ((both | both >> 1) & off) == off;
}

/* Sets are few, so a fact has the number of one, of 12 bits; 0: all worlds. */
static inline ot_worlds ot_world_set(const struct ot_analysis *a, uint32_t number)
{
    return a->world_sets[number];
}

/* The number of a set; of all worlds where there is no room for one more. */
uint32_t ot_world_number(struct ot_analysis *a, ot_worlds worlds);
/* Runs are told apart by count choices. Before models are made. */
void ot_world_choose(struct ot_analysis *a, uint32_t count);
/* Runs are told apart by a switch, one below OT_SWITCHES_AT_MOST. Before models are made. */
void ot_world_switch(struct ot_analysis *a, uint32_t number);
/* The runs in which choice number position, from 0, is the first that is not made; the last number: all are. */
ot_worlds ot_world_choice(const struct ot_analysis *a, uint32_t position);
/* There is one more model; the last takes what is beyond OT_WORLDS_AT_MOST. Returns its bit. Before anything runs. */
ot_worlds ot_world_make(struct ot_analysis *a);
/* What is stored in a world is there for another, too. */
void ot_world_share(struct ot_analysis *a, ot_worlds from, ot_worlds with);
/* Those that a region's statements run in. */
ot_worlds ot_world_of(const struct ot_analysis *a, ot_id region);
/* Is what holds in some worlds there in one of those at hand? What holds in some of them alone mixes them. */
bool ot_world_shows(struct ot_analysis *a, ot_worlds worlds);
/* A call in the worlds at hand enters a node; what runs there is queued where that is new. True then. */
bool ot_world_enter(struct ot_analysis *a, ot_id node);
/* The region of an arm (ot_region_arm) that is open in the worlds at hand; what runs there is queued where that is
 * new. */
ot_id ot_world_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test);
/* Runs a task by a function, in each world by itself where it mixes them. */
void ot_world_run(struct ot_analysis *a, ot_id task, void (*run)(struct ot_analysis *a, ot_id task));

/* Makes and frees what the module keeps. */
void ot_world_init(struct ot_analysis *a);
void ot_world_release(struct ot_analysis *a);

#endif
