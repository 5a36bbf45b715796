/*
 * join.c: sizes of tensors put together, "x.shape[:-1] + (n,)".
 */
#include "ingest/link/interpret/lang/join.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/extent.h"

enum { TUPLES_AT_MOST = 64 }; /* that the operands stand for */

static bool is_sizes(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_TUPLE_KEY;
}

/* The sizes of a tuple, and those of another one behind them; 0 where there are too many. */
static uint32_t joined(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    uint32_t sizes[2 * OT_RANK_AT_MOST];
    size_t count = ot_extent_read(a, left, sizes);
    return ot_extent_sizes(a, sizes, count + ot_extent_read(a, right, sizes + count));
}

/* Pushes the tuples of sizes that a tuple which is written out can be: false where it is none, or they are too many.
 * *is_ready: each element has a value. */
static bool push_tuples(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, bool *is_ready)
{
    uint32_t least, most;
    bool is_written = ot_container_length(a, tuple, &least, &most) && least == most;
    size_t base = a->top;
    int count = is_written ? ot_order_places(a, here, tuple, is_ready) : -1;
    if (count < 1 || count > OT_RANK_AT_MOST || (uint32_t)count != least)
        return false;
    for (int i = 0; i < count && *is_ready; i++) {
        size_t end = a->top;
        ot_order_at(a, here, tuple, (uint32_t)i);
        size_t top = a->top, before = i ? end - base : 1;
        if (before * (top - end) > TUPLES_AT_MOST)
            return false;
        for (size_t b = 0; b < before; b++)
            for (size_t v = end; v < top; v++) {
                uint32_t element = ot_extent_sizes(a, &a->stack[v], 1);
                ot_stack_push(a, i ? joined(a, a->stack[base + b], element) : element);
            }
        ot_stack_drop(a, base, top);
        ot_stack_unique(a, base);
    }
    return true;
}

/* Replaces the operand stack[base .. top) by the tuples of sizes that it can be; false where it is none. */
static bool to_tuples(struct ot_analysis *a, const struct ot_here *here, size_t base, bool *is_ready)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        bool is_ready_one = true;
        if (is_sizes(a, a->stack[i]))
            ot_stack_push(a, a->stack[i]);
        else if (!push_tuples(a, here, a->stack[i], &is_ready_one))
            return false;
        *is_ready = *is_ready && is_ready_one;
    }
    ot_stack_drop(a, base, end);
    return true;
}

bool ot_join_sizes(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    size_t end = a->top;
    bool has_sizes = false, is_ready = true;
    for (size_t i = base; i < end; i++)
        has_sizes = has_sizes || is_sizes(a, a->stack[i]);
    if (!ot_given_is_run(a) || !has_sizes || rights == base || rights == end || a->is_peeking ||
        strcmp(ot_text(a, here->file->ast.nodes[n].text), "+") != 0)
        return false;
    for (size_t i = base; i < rights; i++)
        ot_stack_push(a, a->stack[i]);
    bool is_known = to_tuples(a, here, end, &is_ready);
    size_t middle = a->top;
    for (size_t i = rights; i < end && is_known; i++)
        ot_stack_push(a, a->stack[i]);
    is_known = is_known && to_tuples(a, here, middle, &is_ready);
    size_t top = a->top;
    is_known = is_known && (middle - end) * (top - middle) <= TUPLES_AT_MOST;
    if (is_known && !is_ready && !ot_guard_is_awaited(a, here, n)) {
        a->top = base;
        return true;
    }
    for (size_t l = end; l < middle && is_known; l++)
        for (size_t r = middle; r < top && is_known; r++) {
            uint32_t tuple = joined(a, a->stack[l], a->stack[r]);
            is_known = tuple != 0;
            ot_stack_push(a, tuple);
        }
    if (!is_known || !is_ready) {
        a->top = end;
        return false;
    }
    ot_stack_drop(a, base, top);
    ot_stack_unique(a, base);
    return true;
}
