/*
 * never.c: texts that an attribute never holds, although nothing else is known of it.
 *
 * Such an attribute is a value of its own, unknown but for these texts, wherever it is handed to.
 *
 * Reads: never_text.
 */
#include "ingest/link/types/never.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"

enum { FIRST = 2 }; /* values of kind OT_V_UNKNOWN that other modules know are 0 and 1 */

struct ot_never_state {
    struct ot_list attributes; /* syms, in the order of their values; 0: one that is not told by its name */
    struct ot_map texts;       /* (place in the list, text) → 1: no key of a dict either */
};

int ot_never_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_never_state *own = a->own.never;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT attribute, text, platform FROM never_text ORDER BY attribute, text", &rows, &count,
                        err))
        return -1;
    for (size_t i = 0; i < count; i++) {
        bool is_of_models = strcmp(rows[i].argument, "") == 0;
        bool counts = !a->options->models && !a->options->entries && strcmp(rows[i].argument, a->platform) != 0;
        bool is_new;
        ot_sym attribute = ot_symbol(a, rows[i].pattern);
        if (!counts)
            continue;
        if (!own->attributes.count || own->attributes.items[own->attributes.count - 1] != attribute)
            ot_list_add(&own->attributes, attribute);
        ot_map_put(&own->texts, ot_map_pair((uint32_t)own->attributes.count, ot_symbol(a, rows[i].text)),
                   is_of_models, &is_new);
    }
    free(rows);
    return 0;
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

uint32_t ot_never_value(struct ot_analysis *a, ot_sym attribute)
{
    const struct ot_list *attributes = &a->own.never->attributes;
    for (size_t i = 0; i < attributes->count; i++)
        if (attributes->items[i] == attribute)
            return ot_value(a, OT_V_UNKNOWN, (uint32_t)(FIRST + i), 0, 0);
    return OT_UNKNOWN_VALUE;
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
    free(a->own.never);
}
