/*
 * choice_text.c: attributes that are the same text in all of a run.
 *
 * Nothing else is known of them. In runs that make such a choice the attribute is one of its texts, in those that make
 * all choices before but not this one it is anything else, and in the others it is anything. So what is handed on keeps
 * to the runs that it was read in, wherever it is compared with a text.
 */
#include "ingest/link/types/choice_text.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/world.h"
#include "ingest/link/types/never.h"
#include "ingest/link/types/run_switch.h"

struct ot_choice_text_state {
    struct item {
        ot_sym name;
        uint32_t position;    /* of the choice */
        uint32_t other;       /* something unknown that is none of the texts */
        struct ot_list texts; /* values */
    } *items;
    size_t count, capacity;
};

void ot_choice_text_add(struct ot_analysis *a, ot_sym name, const char *texts)
{
    struct ot_choice_text_state *own = a->own.choice_text;
    struct item item = {.name = name, .position = ot_choice_count(a), .other = ot_never_make(a)};
    for (size_t length; *texts; texts += length + (texts[length] == ' ')) {
        length = strcspn(texts, " ");
        uint32_t text = ot_value_string(a, ot_arena_strndup(&a->arena, texts, length));
        ot_list_add(&item.texts, text);
        ot_never_note(a, item.other, text);
    }
    ot_choice_add(a, 0, "");
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count++] = item;
}

static void push_chosen(struct ot_analysis *a, const struct item *item)
{
    ot_worlds models = (ot_worlds)~a->choices;
    ot_worlds lacking = ot_world_choice(a, item->position), made = ot_choice_made(a, item->position);
    if (ot_world_shows(a, models | (a->choices & (ot_worlds)~(lacking | made))))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    if (ot_world_shows(a, models | lacking))
        ot_stack_push(a, item->other);
    for (size_t i = 0; ot_world_shows(a, models | made) && i < item->texts.count; i++)
        ot_stack_push(a, item->texts.items[i]);
}

void ot_choice_text_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base)
{
    const struct ot_choice_text_state *own = a->own.choice_text;
    for (size_t i = 0; i < own->count; i++)
        if (own->items[i].name == name && ot_stack_drop_unknown(a, base))
            push_chosen(a, &own->items[i]);
    ot_run_switch_tell(a, here, ast, name, base);
}

void ot_choice_text_init(struct ot_analysis *a)
{
    a->own.choice_text = ot_calloc(1, sizeof(*a->own.choice_text));
}

void ot_choice_text_release(struct ot_analysis *a)
{
    struct ot_choice_text_state *own = a->own.choice_text;
    for (size_t i = 0; i < own->count; i++)
        ot_list_release(&own->items[i].texts);
    free(own->items);
    free(own);
}
