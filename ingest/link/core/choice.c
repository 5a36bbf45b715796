/*
 * choice.c: what a run chooses once: the members of an enum hold in the runs that choose them.
 */
#include "ingest/link/core/choice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/world.h"
#include "ingest/link/source/program.h"

enum { GLOB_AT_MOST = 64 }; /* letters of one */

struct ot_choice_state {
    struct { ot_id code; const char *members; } items[OT_CHOICES_AT_MOST];
    uint32_t count;
    struct ot_list objects; /* classes */
    struct ot_map methods; /* sym → number of the choice */
    struct ot_map refused; /* (enum, member) → worlds in which it is not */
};

void ot_choice_add(struct ot_analysis *a, ot_id enum_code, const char *members)
{
    struct ot_choice_state *own = a->own.choice;
    own->items[own->count].code = enum_code;
    own->items[own->count++].members = members;
    ot_world_choose(a, own->count);
}

void ot_choice_object(struct ot_analysis *a, ot_id class_code)
{
    ot_list_add(&a->own.choice->objects, class_code);
}

bool ot_choice_selects(const struct ot_analysis *a, ot_id class_code)
{
    return ot_list_has(&a->own.choice->objects, class_code);
}

void ot_choice_refuse(struct ot_analysis *a, ot_id enum_code, ot_sym member, uint32_t position)
{
    bool is_new;
    *ot_map_put(&a->own.choice->refused, ot_map_pair(enum_code, member), 0, &is_new) |= ot_choice_made(a, position);
}

uint32_t ot_choice_count(const struct ot_analysis *a)
{
    return a->own.choice->count;
}

ot_worlds ot_choice_made(const struct ot_analysis *a, uint32_t position)
{
    ot_worlds worlds = 0;
    for (uint32_t i = position + 1; i <= a->own.choice->count; i++)
        worlds |= ot_world_choice(a, i);
    return worlds;
}

/* Does one of the GLOBs, a blank between, match the name? */
static bool matches(const char *globs, const char *name)
{
    char glob[GLOB_AT_MOST];
    for (size_t length; *globs; globs += length + (globs[length] == ' ')) {
        length = strcspn(globs, " ");
        snprintf(glob, sizeof(glob), "%.*s", (int)length, globs);
        if (sqlite3_strglob(glob, name) == 0)
            return true;
    }
    return false;
}

/* Those in which choice number i comes to the member. */
static ot_worlds worlds_of(const struct ot_analysis *a, uint32_t i, ot_sym member)
{
    bool is_chosen = matches(a->own.choice->items[i].members, ot_text(a, member));
    return OT_EVERY_WORLD & ~(is_chosen ? ot_world_choice(a, i) : ot_choice_made(a, i));
}

ot_worlds ot_choice_worlds(const struct ot_analysis *a, ot_id enum_code, ot_sym member)
{
    const struct ot_choice_state *own = a->own.choice;
    uint32_t refused = 0;
    ot_map_get(&own->refused, ot_map_pair(enum_code, member), &refused);
    for (uint32_t i = 0; i < own->count; i++)
        if (own->items[i].code == enum_code)
            return (ot_worlds)(worlds_of(a, i, member) & ~refused);
    return OT_EVERY_WORLD;
}

bool ot_choice_is_of(const struct ot_analysis *a, ot_id enum_code)
{
    const struct ot_choice_state *own = a->own.choice;
    for (uint32_t i = 0; i < own->count; i++)
        if (own->items[i].code == enum_code)
            return true;
    return false;
}

void ot_choice_method(struct ot_analysis *a, ot_sym name, uint32_t position)
{
    bool is_new;
    ot_map_put(&a->own.choice->methods, name, position, &is_new);
}

ot_id ot_choice_given_by(const struct ot_analysis *a, ot_sym name)
{
    uint32_t position;
    return ot_map_get(&a->own.choice->methods, name, &position) ? a->own.choice->items[position].code : 0;
}

void ot_choice_init(struct ot_analysis *a)
{
    a->own.choice = ot_calloc(1, sizeof(*a->own.choice));
}

void ot_choice_release(struct ot_analysis *a)
{
    ot_list_release(&a->own.choice->objects);
    ot_map_release(&a->own.choice->methods);
    ot_map_release(&a->own.choice->refused);
    free(a->own.choice);
}
