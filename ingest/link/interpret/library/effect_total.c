/*
 * effect_total.c: any(), all() and sum(): what they call of what they go through.
 *
 * "sum(parts, start)" adds the first part to start, or to 0, and each other one to what came of that.
 */
#include "ingest/link/interpret/library/effect_total.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/iterate.h"

bool ot_effect_total(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *parts = ot_effect_positional(e, 0);
    const struct ot_argument *start = ot_call_argument(e->arguments, 1, ot_symbol(a, "start"));
    struct ot_here inner = *e->here;
    size_t base = a->top;
    if (parts)
        ot_iterate(a, e->here, parts->base, parts->count, e->ast);
    ot_stack_keep_objects(a, base);
    size_t others = a->top;
    if (others == base)
        return false;
    if (strcmp(e->model->argument, "__bool__") == 0) {
        for (size_t i = base; i < others; i++) {
            inner.through = a->stack[i]; /* no alternative to what others are asked */
            ot_protocol_call(a, &inner, OT_ON_TRUTH, a->stack[i], NULL, e->ast);
        }
        a->top = base;
        return false;
    }
    size_t sums = a->top;
    for (size_t k = 0; start && k < start->count; k++)
        ot_stack_push(a, a->stack[start->base + k]);
    if (!start)
        ot_stack_push(a, OT_SCALAR_VALUE);
    for (int round = 0; round < 2; round++) { /* start + part, then what came of that + part */
        size_t rights = a->top;
        for (size_t i = base; i < others; i++)
            ot_stack_push(a, a->stack[i]);
        size_t end = a->top;
        ot_protocol_operate(a, e->here, OT_ON_BINARY, sums, rights, end, e->ast);
        ot_stack_drop(a, round == 0 ? sums : rights, end);
    }
    ot_stack_unique(a, sums);
    ot_stack_drop(a, base, sums);
    return true;
}
