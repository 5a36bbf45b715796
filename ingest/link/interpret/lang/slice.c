/*
 * slice.c: x[first:end], x[..., first:end] and x[0, first:end] of a tensor of which sizes are known.
 *
 * The result has what the bounds leave of a size and all other sizes of x, but for those that a number picks one of.
 * Where a bound is no number that is known, the size is not known.
 */
#include "ingest/link/interpret/lang/slice.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"

enum { ROWS_AT_MOST = 16 };

/* Pushes what a bound may be, or for one left out what stands for it. False while none has come. */
static bool push_bound(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t if_absent,
                       uint32_t subscript)
{
    size_t base = a->top;
    if (here->file->ast.nodes[n].kind == OT_NONE)
        ot_stack_push(a, if_absent);
    else
        ot_eval(a, here, n);
    if (a->top == base && !a->is_peeking && here->task && !ot_guard_is_awaited(a, here, subscript))
        return false;
    if (a->top == base)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    return true;
}

/* How many of count rows stand from first up to end: a number, or a size that is not known. A bound below zero counts
 * from the end, as in Python. */
static uint32_t rows_between(struct ot_analysis *a, uint32_t count, uint32_t first, uint32_t end)
{
    long long rows, bounds[2];
    if (!ot_number_integer(a, count, &rows) || !ot_number_integer(a, first, &bounds[0]) ||
        !ot_number_integer(a, end, &bounds[1]))
        return OT_SCALAR_VALUE;
    for (size_t i = 0; i < 2; i++) {
        bounds[i] = bounds[i] < -rows ? 0 : bounds[i] < 0 ? bounds[i] + rows : bounds[i];
        bounds[i] = bounds[i] > rows ? rows : bounds[i];
    }
    return ot_number_of(a, bounds[1] > bounds[0] ? bounds[1] - bounds[0] : 0);
}

/* What a result has in one place: the sizes that it may be. */
struct place {
    uint32_t sizes[ROWS_AT_MOST];
    size_t count;
};

/* The places of a result as far as they are told. */
struct result {
    struct place places[OT_RANK_AT_MOST];
    size_t rank;
    bool is_known;
};

static void add_place(struct result *result, uint32_t size)
{
    result->is_known = result->is_known && result->rank < OT_RANK_AT_MOST;
    if (result->is_known)
        result->places[result->rank++] = (struct place){{size}, 1};
}

/* Adds what first:end leaves of a size. False while a bound has not come. */
static bool add_slice(struct ot_analysis *a, const struct ot_here *here, struct result *result, uint32_t slice,
                      uint32_t size, uint32_t subscript)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t lower = slice + 1, upper = ast->nodes[lower].end;
    size_t base = a->top;
    add_place(result, OT_SCALAR_VALUE);
    if (!result->is_known || ast->nodes[ast->nodes[upper].end].kind != OT_NONE) /* a step */
        return true;
    struct place *place = &result->places[result->rank - 1];
    bool has_come = push_bound(a, here, lower, ot_number_of(a, 0), subscript);
    size_t ends = a->top;
    has_come = has_come && push_bound(a, here, upper, size, subscript);
    bool is_few = has_come && (ends - base) * (a->top - ends) <= ROWS_AT_MOST;
    place->count = is_few ? 0 : 1;
    for (size_t i = base; i < ends && is_few; i++)
        for (size_t k = ends; k < a->top; k++)
            place->sizes[place->count++] = rows_between(a, size, a->stack[i], a->stack[k]);
    a->top = base;
    return has_come;
}

/* How many sizes of the tensor the indices of a subscript speak of; -1 where one is neither a slice, a number as
 * written nor "...", which stands for all others. */
static int places_named(const struct ot_ast *ast, uint32_t subscript)
{
    int named = 0, dots = 0;
    for (uint32_t c = ast->nodes[subscript + 1].end; c < ast->nodes[subscript].end; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        if (kind != OT_SLICE && kind != OT_INTEGER && kind != OT_ELLIPSIS)
            return -1;
        named += kind != OT_ELLIPSIS;
        dots += kind == OT_ELLIPSIS;
    }
    return dots > 1 ? -1 : named;
}

/* Adds what the indices leave of sizes[0 .. count). False while a bound has not come. */
static bool add_all(struct ot_analysis *a, const struct ot_here *here, struct result *result, const uint32_t *sizes,
                    size_t count, uint32_t subscript)
{
    const struct ot_ast *ast = &here->file->ast;
    int named = places_named(ast, subscript);
    size_t place = 0;
    result->is_known = named >= 0 && (size_t)named <= count;
    for (uint32_t c = ast->nodes[subscript + 1].end; c < ast->nodes[subscript].end && result->is_known;
         c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_SLICE && !add_slice(a, here, result, c, sizes[place++], subscript))
            return false;
        place += ast->nodes[c].kind == OT_INTEGER; /* "x[0]" leaves nothing of it */
        for (size_t more = count - (size_t)named; ast->nodes[c].kind == OT_ELLIPSIS && more > 0; more--)
            add_place(result, sizes[place++]);
    }
    while (place < count)
        add_place(result, sizes[place++]);
    return true;
}

/* Pushes the tensors whose sizes begin with sizes[0 .. i). */
static void push_results(struct ot_analysis *a, const struct result *result, uint32_t dtype, size_t i, uint32_t *sizes,
                         bool is_few)
{
    if (i == result->rank) {
        ot_stack_push(a, ot_extent_tensor(a, dtype, ot_extent_sizes(a, sizes, i)));
        return;
    }
    const struct place *place = &result->places[i];
    bool is_open = place->count != 1 && !is_few;
    for (size_t k = 0; k < (is_open ? 1 : place->count); k++) {
        sizes[i] = is_open ? OT_SCALAR_VALUE : place->sizes[k];
        push_results(a, result, dtype, i + 1, sizes, is_few);
    }
}

void ot_slice_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t tensor, uint32_t subscript)
{
    struct result result = {.rank = 0};
    uint32_t sizes[OT_RANK_AT_MOST], dtype = a->values[tensor].a;
    size_t count = ot_extent_read(a, a->values[tensor].b, sizes), base = a->top, product = 1;
    if (count && !add_all(a, here, &result, sizes, count, subscript))
        return;
    if (!count || !result.is_known || !result.rank) {
        ot_stack_push(a, ot_extent_tensor(a, dtype, 0));
        return;
    }
    for (size_t i = 0; i < result.rank; i++)
        product *= result.places[i].count;
    push_results(a, &result, dtype, 0, sizes, product <= ROWS_AT_MOST);
    ot_stack_unique(a, base);
}
