/*
 * cell.c: what holds one value at a time, contextvars.ContextVar.
 *
 * Under a configuration, its default until something in reach sets another, as a global that the module binds to a
 * constant is. One with the default None, or none, is there to be set by whoever runs the model, which is not followed:
 * it may hold anything, what is set in reach too.
 */
#include "ingest/link/interpret/library/cell.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect_name.h"

static bool is_constant(const struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_TRUE || kind == OT_V_FALSE || kind == OT_V_INTEGER || kind == OT_V_STRING;
}

void ot_cell_make(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *given = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "default"));
    bool is_known = given && given->count == 1 && is_constant(a, a->stack[given->base]) && ot_given_is_run(a) &&
                    ot_effect_is_once(a, e);
    uint32_t cell = ot_container_make(a, e->here, OT_CELL_OF, e->ast);
    if (given)
        ot_container_put(a, e->here, cell, 0, given->base, given->count);
    ot_stack_push(a, cell);
    if (!is_known)
        ot_cell_open(a, e->here, cell);
}

void ot_cell_open(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (v.kind != OT_V_CONTAINER || v.a != OT_CELL_OF)
        return;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_container_put(a, here, value, 0, base, 1);
    a->top = base;
}

bool ot_cell_has_method(struct ot_analysis *a, ot_sym name)
{
    const char *text = ot_text(a, name);
    return strcmp(text, "get") == 0 || strcmp(text, "set") == 0 || strcmp(text, "reset") == 0;
}

/* The first argument, whichever way it is passed: something unknown where that is not known. */
static void push_first(struct ot_analysis *a, const struct ot_arguments *arguments)
{
    const struct ot_argument *first = ot_call_argument(arguments, 0, 0);
    for (size_t i = 0; first && i < first->count; i++)
        ot_stack_push(a, a->stack[first->base + i]);
    if (!first && arguments->count)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_cell_method(struct ot_analysis *a, const struct ot_here *here, uint32_t cell, ot_sym name,
                    const struct ot_arguments *arguments)
{
    const char *text = ot_text(a, name);
    size_t base = a->top;
    if (strcmp(text, "get") == 0) {
        ot_container_all(a, here, cell);
        push_first(a, arguments);
    } else if (strcmp(text, "set") == 0) {
        push_first(a, arguments);
        ot_container_put(a, here, cell, 0, base, a->top - base);
        a->top = base;
        ot_stack_push(a, OT_UNKNOWN_VALUE); /* what reset takes */
    } else {
        ot_stack_push(a, OT_NONE_VALUE); /* it had what it has then before */
    }
}
