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

/* Can a tuple as a key, parts of which may be anything, be the other? */
static bool matches(const struct ot_analysis *a, uint32_t open, uint32_t key)
{
    for (; open && key; open = a->values[open].b, key = a->values[key].b) {
        const struct ot_value *o = &a->values[open], *k = &a->values[key];
        if (k->kind != OT_V_TUPLE_KEY || (o->a != k->a && o->a != OT_UNKNOWN_VALUE && k->a != OT_UNKNOWN_VALUE))
            return false;
    }
    return open == key;
}

/* Pushes what stands under the keys that a tuple with parts that may be anything can be. */
static void push_matching(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t open)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (ot_value_is_constant(a, a->stack[i]) && matches(a, open, a->stack[i]))
            ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, a->stack[i]));
    ot_stack_drop(a, base, end);
}

void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key)
{
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    if (key && a->values[key].kind == OT_V_TUPLE_KEY && a->values[key].c)
        push_matching(a, here, container, key);
    else if (key)
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

/* Tuples of constants from element index on, with something unknown for what can be anything; false if there are too
 * many. */
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
        bool is_open = !ot_value_is_constant(a, a->stack[i]);
        for (size_t r = base; r < rests; r++)
            ot_push(a, ot_value(a, OT_V_TUPLE_KEY, is_open ? OT_UNKNOWN_VALUE : a->stack[i], a->stack[r],
                                is_open || a->values[a->stack[r]].c));
    }
    ot_stack_drop(a, base, end);
    return true;
}

bool ot_key_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    size_t base = a->top;
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF) {
        bool is_constant = ot_value_is_constant(a, value);
        if (is_constant)
            ot_push(a, value);
        return is_constant;
    }
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    uint32_t length = (uint32_t)(a->top - base);
    a->top = base;
    if (length > 0 && length <= 4 && push_tuple_keys(a, here, value, 0, length))
        return true;
    a->top = base;
    return false;
}

static void iterate_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast)
{
    size_t base = a->top;
    if (ot_method_push(a, here, value, "__iter__")) {
        size_t methods = a->top;
        for (size_t i = base; i < methods; i++)
            ot_call_implicit(a, here, a->stack[i], ast, "iteration");
        size_t end = a->top;
        for (size_t i = methods; i < end; i++) {
            size_t next = a->top;
            const struct ot_value v = a->values[a->stack[i]];
            if (v.kind == OT_V_INSTANCE && ot_method_push(a, here, a->stack[i], "__next__")) {
                size_t results = a->top;
                for (size_t m = next; m < results; m++)
                    ot_call_implicit(a, here, a->stack[m], ast, "iteration");
                ot_stack_drop(a, next, results);
            } else if (v.kind != OT_V_INSTANCE) {
                ot_iterate(a, here, i, 1, ast);
            }
        }
        ot_stack_drop(a, base, end);
    } else if (ot_method_push(a, here, value, "__getitem__")) {
        size_t results = a->top;
        for (size_t i = base; i < results; i++)
            ot_call_implicit(a, here, a->stack[i], ast, "iteration");
        ot_stack_drop(a, base, results);
    } else {
        ot_push(a, OT_UNKNOWN_VALUE);
    }
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
