/*
 * filled.c: attributes that the runtime fills, before it makes a model, with what a function returns: rows of
 * setting_argument that name an attribute.
 *
 * The attribute is that of the one object that answers for the configuration, and what its own code stores there, which
 * puts back what was there before, does not count.
 */
#include "ingest/link/drive/filled.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/start/class_value.h"

struct filled {
    ot_id var, function;
};

struct ot_filled_state {
    struct filled *items; size_t count, capacity;
};

void ot_filled_take(struct ot_analysis *a, const struct ot_library_row *row)
{
    struct ot_filled_state *own = a->own.filled;
    const char *colon = strchr(row->pattern, ':'), *dot = strrchr(colon, '.');
    if (!dot)
        return;
    ot_id code = ot_setting_find_class(a, ot_arena_strndup(&a->arena, row->pattern, (size_t)(dot - row->pattern)));
    ot_id function = ot_setting_find_function(a, row->text);
    uint32_t class_value = code && function ? ot_class_value(a, code) : 0;
    if (!class_value)
        return;
    ot_id var = ot_var(a, OT_S_FIELD, class_value, ot_symbol(a, dot + 1));
    if (a->vars[var].is_fixed) /* the configuration says it outright */
        return;
    a->vars[var].is_fixed = true;
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count++] = (struct filled){var, function};
}

static void add(struct ot_analysis *a, ot_id var, uint32_t value)
{
    a->vars[var].is_fixed = false;
    ot_var_add(a, NULL, var, value);
    a->vars[var].is_fixed = true;
}

void ot_filled_pass(struct ot_analysis *a)
{
    const struct ot_filled_state *own = a->own.filled;
    for (size_t i = 0; i < own->count; i++)
        for (ot_id node = 1; node < a->node_count; node++) {
            ot_id from = a->nodes[node].code == own->items[i].function ? ot_var_find(a, OT_S_RETURN, node, 0) : 0;
            for (uint32_t k = 0; from && k < a->vars[from].fact_count; k++)
                add(a, own->items[i].var, a->vars[from].facts[k].value);
        }
}

bool ot_filled_is_all(struct ot_analysis *a)
{
    const struct ot_filled_state *own = a->own.filled;
    ot_filled_pass(a);
    for (size_t i = 0; i < own->count; i++)
        if (a->vars[own->items[i].var].fact_count == 0)
            return false;
    return true;
}

void ot_filled_end(struct ot_analysis *a)
{
    const struct ot_filled_state *own = a->own.filled;
    for (size_t i = 0; i < own->count; i++)
        if (a->vars[own->items[i].var].fact_count == 0)
            add(a, own->items[i].var, OT_UNKNOWN_VALUE);
}

void ot_filled_init(struct ot_analysis *a)
{
    a->own.filled = ot_calloc(1, sizeof(*a->own.filled));
}

void ot_filled_release(struct ot_analysis *a)
{
    free(a->own.filled->items);
    free(a->own.filled);
}
