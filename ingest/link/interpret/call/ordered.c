/*
 * ordered.c: the calls that putting values in order makes.
 *
 * What is not known calls nothing here: a list of anything would call each method of the right side that there is.
 */
#include "ingest/link/interpret/call/ordered.h"

#include <stdbool.h>

#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"

/* Keeps the objects of stack[base .. top), each once. */
static void keep_objects(struct ot_analysis *a, size_t base)
{
    size_t kept = base;
    for (size_t i = base; i < a->top; i++)
        if (a->values[ot_value_plain(a, a->stack[i])].kind == OT_V_INSTANCE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, base);
}

/* Compares the objects stack[base .. top) with each other; drops them. */
static void operate(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base, uint32_t ast)
{
    size_t others = a->top;
    for (size_t i = base; i < others; i++)
        ot_stack_push(a, a->stack[i]);
    if (others > base)
        ot_protocol_operate(a, here, event, base, others, a->top, ast);
    a->top = base;
}

void ot_ordered_compare(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base,
                        uint32_t ast)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_stack_push(a, a->stack[i]);
    keep_objects(a, end);
    operate(a, here, event, end, ast);
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER && a->values[a->stack[i]].a == OT_TUPLE_OF)
            ot_container_all(a, here, a->stack[i]);
    keep_objects(a, end);
    for (size_t i = end, items = a->top; i < items; i++)
        ot_stack_push(a, a->stack[i]);
    operate(a, here, OT_ON_EQ, end + (a->top - end) / 2, ast);
    operate(a, here, event, end, ast);
}

void ot_ordered_find(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                     uint32_t ast)
{
    size_t elements = a->top;
    bool is_object = false;
    if (a->values[container].kind != OT_V_CONTAINER || a->values[container].a > OT_LIST_VALUE)
        return;
    for (size_t i = base; i < base + count; i++)
        is_object = is_object || a->values[ot_value_plain(a, a->stack[i])].kind == OT_V_INSTANCE;
    ot_container_all(a, here, container);
    if (!is_object)
        keep_objects(a, elements);
    size_t asked = a->top;
    for (size_t i = 0; asked > elements && i < count; i++)
        ot_stack_push(a, a->stack[base + i]);
    if (asked > elements)
        ot_protocol_operate(a, here, OT_ON_EQ, elements, asked, a->top, ast);
    a->top = elements;
}
