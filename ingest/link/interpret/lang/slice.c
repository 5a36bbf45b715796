/*
 * slice.c: x[first:end] of a tensor of which sizes are known.
 *
 * The result has the rows that the bounds leave and all other sizes of x. Where a bound is no number that is known, the
 * rows are not known.
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

void ot_slice_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t tensor, uint32_t subscript)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t slice = ast->nodes[subscript + 1].end, lower = slice + 1, dtype = a->values[tensor].a;
    uint32_t sizes[OT_RANK_AT_MOST], rows[ROWS_AT_MOST];
    size_t count = ot_extent_read(a, a->values[tensor].b, sizes), base = a->top, row_count = 0;
    bool is_one = ast->nodes[slice].kind == OT_SLICE && ast->nodes[slice].end == ast->nodes[subscript].end;
    uint32_t upper = is_one ? ast->nodes[lower].end : 0;
    if (!is_one || count == 0 || ast->nodes[ast->nodes[upper].end].kind != OT_NONE) {
        ot_stack_push(a, ot_extent_tensor(a, dtype, 0));
        return;
    }
    uint32_t all = sizes[0];
    bool has_come = push_bound(a, here, lower, ot_number_of(a, 0), subscript);
    size_t ends = a->top;
    has_come = has_come && push_bound(a, here, upper, all, subscript);
    bool is_many = (ends - base) * (a->top - ends) > ROWS_AT_MOST;
    for (size_t i = base; i < ends && has_come && !is_many; i++)
        for (size_t k = ends; k < a->top; k++)
            rows[row_count++] = rows_between(a, all, a->stack[i], a->stack[k]);
    if (has_come && is_many)
        rows[row_count++] = OT_SCALAR_VALUE;
    a->top = base;
    for (size_t i = 0; i < row_count; i++) {
        sizes[0] = rows[i];
        ot_stack_push(a, ot_extent_tensor(a, dtype, ot_extent_sizes(a, sizes, count)));
    }
    ot_stack_unique(a, base);
}
