/*
 * container.c: lists, tuples, sets and dicts by allocation site and node, with elements by
 * constant key and "any" for the rest.
 */
#include "ingest/link/analysis.h"

enum { KEYS_AT_MOST = 64 }; /* tuples of constants that one tuple may stand for as a key */

uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast)
{
    return ot_value(a, OT_V_CONTAINER, kind, ot_site(a, (ot_id)(here->file - a->files), ast), here->node);
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
        ot_push(a, 0);
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
            ot_push(a, ot_value(a, OT_V_TUPLE_KEY, a->stack[i], a->stack[r], 0));
    }
    ot_stack_drop(a, base, end);
    return true;
}

void ot_key_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    size_t base = a->top;
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF) {
        if (ot_value_is_constant(a, value))
            ot_push(a, value);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    uint32_t length = (uint32_t)(a->top - base);
    a->top = base;
    if (length == 0 || length > 4 || !push_tuple_keys(a, here, value, 0, length))
        a->top = base;
}

/* Pushes what __next__ of each of stack[base .. top) gives; what is no object is iterated over itself. */
static void push_next(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base, uint32_t ast)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        uint8_t kind = a->values[a->stack[i]].kind;
        if (!ot_protocol_call(a, here, event, a->stack[i], NULL, ast) && kind != OT_V_INSTANCE)
            ot_iterate(a, here, i, 1, ast);
    }
    ot_stack_drop(a, base, end);
}

static void iterate_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast)
{
    size_t base = a->top;
    uint8_t kind = here->file->ast.nodes[ast].kind;
    bool is_async = (kind == OT_FOR || kind == OT_COMP_FOR) && here->file->ast.nodes[ast].flags & OT_ASYNC;
    if (ot_protocol_call(a, here, is_async ? OT_ON_ASYNC_ITERATE : OT_ON_ITERATE, value, NULL, ast))
        push_next(a, here, is_async ? OT_ON_ASYNC_NEXT : OT_ON_NEXT, base, ast);
    else if (is_async || !ot_protocol_call(a, here, OT_ON_INDEX, value, NULL, ast))
        ot_push(a, OT_UNKNOWN_VALUE);
}

void ot_run_generators(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast)
{
    uint32_t outer = a->through;
    for (size_t i = 0; i < count && !a->is_peeking; i++) {
        uint32_t value = a->stack[base + i];
        if (a->values[value].kind != OT_V_GENERATOR)
            continue;
        a->through = value; /* no alternative to what is called */
        ot_edge_add(a, here, ast, a->values[value].a, 0, OT_E_CALLBACK, value);
    }
    a->through = outer;
}

void ot_iterate(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast)
{
    size_t start = a->top;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = a->stack[base + i];
        const struct ot_value v = a->values[value];
        const struct ot_mro *mro;
        switch (v.kind) {
        case OT_V_CONTAINER:
            if (v.a == OT_DICT_OF)
                ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
            else
                ot_container_all(a, here, value);
            break;
        case OT_V_GENERATOR:
            ot_var_push(a, here, ot_var(a, OT_S_YIELD, v.a, 0));
            break;
        case OT_V_CLASS:
            mro = ot_class_mro(a, value);
            if (mro && mro->is_enum)
                ot_class_members(a, value);
            else
                ot_push(a, OT_UNKNOWN_VALUE);
            break;
        case OT_V_INSTANCE:
            iterate_instance(a, here, value, ast);
            break;
        case OT_V_NONE:
            break;
        case OT_V_STRING:
            ot_push(a, OT_SCALAR_VALUE);
            break;
        default:
            ot_push(a, OT_UNKNOWN_VALUE);
            break;
        }
    }
    if (count > 1)
        ot_stack_unique(a, start);
}
