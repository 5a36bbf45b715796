/*
 * weight.c: the sizes of the weights of the models that are linked.
 *
 * Reads: model_weight, weight_argument.
 */
#include "ingest/link/rows/weight.h"

#include <stdlib.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/rows/library.h"

struct weight {
    long rows, columns;
    char shared; /* 'r': ranks share the rows, 'c': the columns */
};

struct ot_weight_state {
    struct weight *items; size_t count;
    struct ot_map places; /* sym of a function → place of the argument that is a weight */
};

static int open_places(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    bool is_new;
    int result = ot_library_read(a, "SELECT function, place, '' FROM weight_argument ORDER BY function", &rows, &count,
                                 err);
    for (size_t i = 0; result == 0 && i < count; i++)
        ot_map_put(&a->own.weight->places, ot_symbol(a, rows[i].pattern), (uint32_t)strtoul(rows[i].text, NULL, 10),
                   &is_new);
    free(rows);
    return result;
}

int ot_weight_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_weight_state *own = a->own.weight;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (a->options->models || a->options->entries)
        return 0;
    int result = ot_library_read(a, "SELECT DISTINCT rows, columns, shared FROM model_weight "
                                    "ORDER BY rows, columns, shared", &rows, &count, err);
    own->items = ot_calloc(count + 1, sizeof(*own->items));
    for (size_t i = 0; result == 0 && i < count; i++)
        own->items[own->count++] = (struct weight){strtol(rows[i].pattern, NULL, 10), strtol(rows[i].text, NULL, 10),
                                                   *rows[i].argument};
    free(rows);
    return result == 0 ? open_places(a, err) : result;
}

int ot_weight_place(const struct ot_analysis *a, ot_sym function)
{
    uint32_t place;
    return ot_map_get(&a->own.weight->places, function, &place) ? (int)place : -1;
}

bool ot_weight_is_known(const struct ot_analysis *a)
{
    return a->own.weight->count > 0;
}

bool ot_weight_may_have(const struct ot_analysis *a, long rows, long columns)
{
    const struct ot_weight_state *own = a->own.weight;
    for (size_t i = 0; i < own->count && rows > 0 && columns > 0; i++) {
        const struct weight *w = &own->items[i];
        bool has_rows = w->rows == rows || (w->shared == 'r' && w->rows % rows == 0);
        bool has_columns = w->columns == columns || (w->shared == 'c' && w->columns % columns == 0);
        if (has_rows && has_columns)
            return true;
    }
    return false;
}

void ot_weight_init(struct ot_analysis *a)
{
    a->own.weight = ot_calloc(1, sizeof(*a->own.weight));
}

void ot_weight_release(struct ot_analysis *a)
{
    free(a->own.weight->items);
    ot_map_release(&a->own.weight->places);
    free(a->own.weight);
}
