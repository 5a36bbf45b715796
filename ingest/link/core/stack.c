/*
 * stack.c: the stack of values on which evaluation leaves its results.
 */
#include "ingest/link/core/stack.h"

#include <string.h>

#include "ingest/link/base/analysis.h"

void ot_stack_push(struct ot_analysis *a, uint32_t value)
{
    if (a->top == a->stack_capacity)
        ot_grow(&a->stack, &a->stack_capacity, a->top + 1, sizeof(*a->stack));
    a->stack[a->top++] = value;
    a->work++;
}

void ot_stack_unique(struct ot_analysis *a, size_t base)
{
    size_t kept = base;
    if (a->top - base < 2)
        return;
    if (a->mark_count < a->value_count) {
        a->marks = ot_realloc(a->marks, a->value_capacity * sizeof(*a->marks));
        memset(a->marks + a->mark_count, 0, (a->value_capacity - a->mark_count) * sizeof(*a->marks));
        a->mark_count = a->value_capacity;
    }
    a->mark++;
    for (size_t i = base; i < a->top; i++) {
        uint32_t value = a->stack[i];
        if (a->marks[value] != a->mark)
            a->stack[kept++] = value;
        a->marks[value] = a->mark;
    }
    a->top = kept;
}

void ot_stack_drop(struct ot_analysis *a, size_t base, size_t from)
{
    size_t count = a->top - from;
    if (count > 0) /* the stack may not be there yet */
        memmove(a->stack + base, a->stack + from, count * sizeof(*a->stack));
    a->top = base + count;
}

bool ot_stack_has(const struct ot_analysis *a, size_t base, uint32_t value)
{
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] == value)
            return true;
    return false;
}
