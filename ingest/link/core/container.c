/*
 * container.c: lists, tuples, sets and dicts by allocation site and node, with elements by
 * constant key and "any" for the rest.
 */
#include "ingest/link/core/container.h"

#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

enum { KEYS_AT_MOST = 64 }; /* tuples of constants that one tuple may stand for as a key */

uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast)
{
    return ot_value(a, OT_V_CONTAINER, kind, ot_value_site(a, (ot_id)(here->file - a->files), ast), here->node);
}

uint32_t ot_container_empty(struct ot_analysis *a)
{
    return ot_value(a, OT_V_CONTAINER, OT_SET_OF, 0, 0);
}

void ot_container_put(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key, size_t base,
                      size_t count)
{
    if (a->values[container].a == OT_SET_OF && a->values[container].c == 0)
        return; /* ot_container_empty */
    if (key)
        ot_var_add(a, here, ot_var(a, OT_S_KEYS, container, 0), key);
    bool is_constant = key && ot_value_is_constant(a, key);
    ot_var_add_values(a, here, ot_var(a, OT_S_ELEMENT, container, is_constant ? key : 0), base, count);
}

void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key)
{
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    if (key)
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, key));
}

void ot_container_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    size_t end = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    for (size_t i = base; i < end; i++)
        if (ot_value_is_constant(a, a->stack[i]))
            ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, a->stack[i]));
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

/* Tuples of constants from element index on; false if an element can be anything. */
static bool push_tuple_keys(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, uint32_t index,
                            uint32_t length)
{
    size_t base = a->top;
    if (index == length) {
        ot_stack_push(a, 0);
        return true;
    }
    if (!push_tuple_keys(a, here, tuple, index + 1, length))
        return false;
    size_t rests = a->top;
    ot_container_get(a, here, tuple, ot_value_integer(a, index));
    size_t end = a->top;
    if ((rests - base) * (end - rests) > KEYS_AT_MOST)
        return false;
    for (size_t i = rests; i < end; i++) {
        if (!ot_value_is_constant(a, a->stack[i]))
            return false;
        for (size_t r = base; r < rests; r++)
            ot_stack_push(a, ot_value(a, OT_V_TUPLE_KEY, a->stack[i], a->stack[r], 0));
    }
    ot_stack_drop(a, base, end);
    return true;
}

void ot_container_keys(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    size_t base = a->top;
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF) {
        if (ot_value_is_constant(a, value))
            ot_stack_push(a, value);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    uint32_t length = (uint32_t)(a->top - base);
    a->top = base;
    if (length == 0 || length > 4 || !push_tuple_keys(a, here, value, 0, length))
        a->top = base;
}
