/*
 * never.c: texts and lists that an attribute never holds, although nothing else is known of it.
 *
 * Such an attribute is a value of its own, unknown but for these, wherever it is handed to.
 *
 * Reads: never_text.
 */
#include "ingest/link/types/never.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"

enum { FIRST = 2 }; /* values of kind OT_V_UNKNOWN that other modules know are 0 and 1 */

struct ot_never_state {
    struct ot_list attributes; /* syms, in the order of their values; 0: one that is not told by its name */
    struct ot_map texts;       /* (place in the list, text) → 1: no key of a dict either */
    struct ot_list lists, list_places; /* lists as values, and of which attribute each is none: its place in the list */
    struct ot_map told;        /* (place in the list, container) → 1: that attribute is it, where it has lists */
};

/* The place of an attribute in the list, from 1; its place at the end where it has none yet. */
static uint32_t place_of(struct ot_analysis *a, const char *name)
{
    struct ot_list *attributes = &a->own.never->attributes;
    ot_sym attribute = ot_symbol(a, name);
    for (size_t i = 0; i < attributes->count; i++)
        if (attributes->items[i] == attribute)
            return (uint32_t)i + 1;
    ot_list_add(attributes, attribute);
    return (uint32_t)attributes->count;
}

/* A list that the attribute never is. */
static int open_list(struct ot_analysis *a, const struct ot_library_row *row, struct ot_err *err)
{
    uint32_t list;
    if (ot_json_value(a, row->text, &list, err))
        return -1;
    ot_list_add(&a->own.never->lists, list);
    ot_list_add(&a->own.never->list_places, place_of(a, row->pattern));
    return 0;
}

int ot_never_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_never_state *own = a->own.never;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT attribute, text, platform FROM never_text ORDER BY attribute, text", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        bool is_of_models = strcmp(rows[i].argument, "") == 0;
        bool counts = !a->options->models && !a->options->entries && strcmp(rows[i].argument, a->platform) != 0;
        bool is_new;
        if (counts && *rows[i].text == '[')
            result = open_list(a, &rows[i], err);
        else if (counts)
            ot_map_put(&own->texts, ot_map_pair(place_of(a, rows[i].pattern), ot_symbol(a, rows[i].text)),
                       is_of_models, &is_new);
    }
    free(rows);
    return result;
}

uint32_t ot_never_make(struct ot_analysis *a)
{
    struct ot_list *attributes = &a->own.never->attributes;
    ot_list_add(attributes, 0);
    return ot_value(a, OT_V_UNKNOWN, (uint32_t)(FIRST + attributes->count - 1), 0, 0);
}

void ot_never_note(struct ot_analysis *a, uint32_t value, uint32_t text)
{
    bool is_new;
    ot_map_put(&a->own.never->texts, ot_map_pair(a->values[value].a - FIRST + 1, a->values[text].a), 0, &is_new);
}

void ot_never_tell(struct ot_analysis *a, ot_sym attribute, size_t base)
{
    const struct ot_never_state *own = a->own.never;
    size_t place = 0;
    while (place < own->attributes.count && own->attributes.items[place] != attribute)
        place++;
    if (place == own->attributes.count)
        return;
    uint32_t never = ot_value(a, OT_V_UNKNOWN, (uint32_t)(FIRST + place), 0, 0);
    bool has_lists = ot_list_has(&own->list_places, (uint32_t)place + 1), is_new;
    if (a->top == base && !has_lists)
        ot_stack_push(a, never);
    for (size_t i = base; i < a->top; i++) {
        if (a->stack[i] == OT_UNKNOWN_VALUE || (has_lists && a->stack[i] == OT_SCALAR_VALUE))
            a->stack[i] = never; /* what is computed is not known either */
        else if (has_lists && a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_map_put(&a->own.never->told, ot_map_pair((uint32_t)place + 1, a->stack[i]), 1, &is_new);
    }
}

uint32_t ot_never_list(const struct ot_analysis *a, uint32_t value, size_t *next)
{
    const struct ot_never_state *own = a->own.never;
    const struct ot_value *v = &a->values[value];
    uint32_t place = v->kind == OT_V_UNKNOWN && v->a >= FIRST ? v->a - FIRST + 1 : 0, is_told;
    while ((place || v->kind == OT_V_CONTAINER) && *next < own->lists.count) {
        size_t i = (*next)++;
        uint32_t of = own->list_places.items[i];
        if (of == place || (!place && ot_map_get(&own->told, ot_map_pair(of, value), &is_told)))
            return own->lists.items[i];
    }
    return 0;
}

/* Is there a row of what the value is and the text? *is_no_key: is it one of a key, too? */
static bool find(const struct ot_analysis *a, uint32_t value, uint32_t text, uint32_t *is_no_key)
{
    const struct ot_value *v = &a->values[value], *t = &a->values[text];
    return v->kind == OT_V_UNKNOWN && v->a >= FIRST && t->kind == OT_V_STRING &&
           ot_map_get(&a->own.never->texts, ot_map_pair(v->a - FIRST + 1, t->a), is_no_key);
}

bool ot_never_is(const struct ot_analysis *a, uint32_t value, uint32_t text)
{
    uint32_t is_no_key;
    return find(a, value, text, &is_no_key);
}

bool ot_never_has(const struct ot_analysis *a, uint32_t value, uint32_t text)
{
    uint32_t is_no_key;
    return find(a, value, text, &is_no_key) && is_no_key;
}

void ot_never_init(struct ot_analysis *a)
{
    a->own.never = ot_calloc(1, sizeof(*a->own.never));
}

void ot_never_release(struct ot_analysis *a)
{
    ot_list_release(&a->own.never->attributes);
    ot_map_release(&a->own.never->texts);
    ot_list_release(&a->own.never->lists);
    ot_list_release(&a->own.never->list_places);
    ot_map_release(&a->own.never->told);
    free(a->own.never);
}
