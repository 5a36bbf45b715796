/*
 * choice.c: what a run chooses once: the members of an enum hold in the runs that choose them.
 */
#include "ingest/link/core/choice.h"

#include <stdlib.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/world.h"
#include "ingest/link/source/program.h"

struct ot_choice_state {
    struct { ot_id code; const char *members; } items[OT_CHOICES_AT_MOST];
    uint32_t count;
    struct ot_list objects; /* classes */
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

uint32_t ot_choice_count(const struct ot_analysis *a)
{
    return a->own.choice->count;
}

uint8_t ot_choice_made(const struct ot_analysis *a, uint32_t position)
{
    uint8_t worlds = 0;
    for (uint32_t i = position + 1; i <= a->own.choice->count; i++)
        worlds |= ot_world_choice(a, i);
    return worlds;
}

uint8_t ot_choice_worlds(const struct ot_analysis *a, ot_id enum_code, ot_sym member)
{
    const struct ot_choice_state *own = a->own.choice;
    for (uint32_t i = 0; i < own->count; i++) {
        if (own->items[i].code != enum_code)
            continue;
        bool is_chosen = sqlite3_strglob(own->items[i].members, ot_text(a, member)) == 0;
        return (uint8_t)~(is_chosen ? ot_world_choice(a, i) : ot_choice_made(a, i));
    }
    return OT_EVERY_WORLD;
}

void ot_choice_init(struct ot_analysis *a)
{
    a->own.choice = ot_calloc(1, sizeof(*a->own.choice));
}

void ot_choice_release(struct ot_analysis *a)
{
    ot_list_release(&a->own.choice->objects);
    free(a->own.choice);
}
