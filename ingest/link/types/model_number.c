/*
 * model_number.c: numbers that an attribute has in the models that are linked, where nothing tells which: any of its
 * rows takes the place of something that is not known.
 *
 * Reads: model_number.
 */
#include "ingest/link/types/model_number.h"

#include <stdlib.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/number.h"

struct ot_model_number_state {
    struct number {
        ot_sym attribute;
        uint32_t value;
    } *items;
    size_t count;
};

int ot_model_number_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_model_number_state *own = a->own.model_number;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (a->options->models || a->options->entries)
        return 0;
    int result = ot_library_read(a, "SELECT attribute, number, '' FROM model_number ORDER BY attribute, number", &rows,
                                 &count, err);
    own->items = ot_calloc(count + 1, sizeof(*own->items));
    for (size_t i = 0; result == 0 && i < count; i++)
        own->items[own->count++] =
            (struct number){ot_symbol(a, rows[i].pattern), ot_number_of(a, strtoll(rows[i].text, NULL, 10))};
    free(rows);
    return result;
}

void ot_model_number_tell(struct ot_analysis *a, ot_sym attribute, size_t base)
{
    const struct ot_model_number_state *own = a->own.model_number;
    size_t first = 0;
    while (first < own->count && own->items[first].attribute != attribute)
        first++;
    if (first == own->count || ot_given_tells_model(a) || !ot_stack_drop_unknown(a, base))
        return;
    for (size_t i = first; i < own->count && own->items[i].attribute == attribute; i++)
        if (!ot_stack_has(a, base, own->items[i].value))
            ot_stack_push(a, own->items[i].value);
}

void ot_model_number_init(struct ot_analysis *a)
{
    a->own.model_number = ot_calloc(1, sizeof(*a->own.model_number));
}

void ot_model_number_release(struct ot_analysis *a)
{
    free(a->own.model_number->items);
    free(a->own.model_number);
}
