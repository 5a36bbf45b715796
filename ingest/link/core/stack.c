/*
 * stack.c: the stack of values on which evaluation leaves its results.
 */
#include "ingest/link/core/stack.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/value.h"

struct ot_stack_state {
    size_t capacity; /* of a.stack */
    uint32_t *marks, mark; size_t mark_capacity; /* value → mark of the pass that saw it last */
};

uint32_t *ot_stack_room(struct ot_analysis *a, size_t count)
{
    struct ot_stack_state *own = a->own.stack;
    if (own->capacity - a->top < count)
        ot_grow(&a->stack, &own->capacity, a->top + count, sizeof(*a->stack));
    uint32_t *room = a->stack + a->top;
    a->top += count;
    a->work += count;
    return room;
}

void ot_stack_push(struct ot_analysis *a, uint32_t value)
{
    *ot_stack_room(a, 1) = value;
}

void ot_stack_unique(struct ot_analysis *a, size_t base)
{
    struct ot_stack_state *own = a->own.stack;
    size_t kept = base;
    if (a->top - base < 2)
        return;
    if (own->mark_capacity < a->value_count) {
        size_t before = own->mark_capacity;
        ot_grow(&own->marks, &own->mark_capacity, a->value_count, sizeof(*own->marks));
        memset(own->marks + before, 0, (own->mark_capacity - before) * sizeof(*own->marks));
    }
    own->mark++;
    for (size_t i = base; i < a->top; i++) {
        uint32_t value = a->stack[i];
        if (own->marks[value] != own->mark)
            a->stack[kept++] = value;
        own->marks[value] = own->mark;
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

bool ot_stack_drop_unknown(struct ot_analysis *a, size_t base)
{
    size_t kept = base;
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] != OT_UNKNOWN_VALUE && a->stack[i] != OT_SCALAR_VALUE)
            a->stack[kept++] = a->stack[i];
    bool is_any = kept < a->top;
    a->top = kept;
    return is_any;
}

bool ot_stack_has(const struct ot_analysis *a, size_t base, uint32_t value)
{
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] == value)
            return true;
    return false;
}

void ot_stack_init(struct ot_analysis *a)
{
    a->own.stack = ot_calloc(1, sizeof(*a->own.stack));
}

void ot_stack_release(struct ot_analysis *a)
{
    free(a->stack);
    free(a->own.stack->marks);
    free(a->own.stack);
}

void ot_stack_keep_objects(struct ot_analysis *a, size_t base)
{
    size_t kept = base;
    for (size_t i = base; i < a->top; i++)
        if (a->values[ot_value_plain(a, a->stack[i])].kind == OT_V_INSTANCE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, base);
}
