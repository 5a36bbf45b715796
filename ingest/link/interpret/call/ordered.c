/*
 * ordered.c: the calls that putting values in order makes, and looking for them.
 *
 * What is not known calls nothing here: a list of anything would call each method of the right side that there is.
 */
#include "ingest/link/interpret/call/ordered.h"

#include <stdbool.h>
#include <string.h>

#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"

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
    ot_stack_keep_objects(a, end);
    operate(a, here, event, end, ast);
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER && a->values[a->stack[i]].a == OT_TUPLE_OF)
            ot_container_all(a, here, a->stack[i]);
    ot_stack_keep_objects(a, end);
    for (size_t i = end, items = a->top; i < items; i++)
        ot_stack_push(a, a->stack[i]);
    operate(a, here, OT_ON_EQ, end + (a->top - end) / 2, ast);
    operate(a, here, event, end, ast);
}

static bool is_object(const struct ot_analysis *a, uint32_t value)
{
    return a->values[ot_value_plain(a, value)].kind == OT_V_INSTANCE;
}

/* Asks each object that another statement made a key of the container, or an element of a set, whether it is equal to
 * the one at stack[of]. */
static void ask_stored(struct ot_analysis *a, const struct ot_here *here, size_t of, uint32_t container, uint32_t ast)
{
    struct ot_argument other = {.base = of, .count = 1};
    const struct ot_arguments others = {.items = &other, .count = 1};
    struct ot_here inner = *here;
    size_t base = a->top;
    inner.through = container; /* no alternative to the method of the container */
    ot_var_push_others(a, here, ot_var(a, ot_value_has_keys(a, container) ? OT_S_KEYS : OT_S_ELEMENT, container, 0));
    for (size_t i = base, end = a->top; i < end; i++)
        if (is_object(a, a->stack[i]) || a->stack[i] == OT_UNKNOWN_VALUE) /* of what is not known, by its like */
            ot_protocol_call(a, &inner, OT_ON_EQ, a->stack[is_object(a, a->stack[i]) ? i : of], &others, ast);
    a->top = base;
}

/* Asks the objects that a tuple holds for their hash: that of the tuple is made of these. */
static void hash_parts(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, uint32_t ast)
{
    struct ot_here inner = *here;
    size_t base = a->top;
    inner.through = tuple;
    ot_container_all(a, here, tuple);
    ot_stack_keep_objects(a, base);
    for (size_t i = base, end = a->top; i < end; i++, a->top = end)
        ot_protocol_call(a, &inner, OT_ON_HASH, a->stack[i], NULL, ast);
    a->top = base;
}

void ot_ordered_key(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                    uint32_t ast)
{
    const struct ot_value of = a->values[container];
    bool is_hashed = of.a == OT_DICT_OF || of.a == OT_SET_OF;
    struct ot_here inner = *here;
    size_t top = a->top;
    for (size_t i = base; i < base + count && of.kind == OT_V_CONTAINER; i++, a->top = top) {
        uint32_t key = a->stack[i];
        if (is_hashed && a->values[key].kind == OT_V_CONTAINER && a->values[key].a == OT_TUPLE_OF)
            hash_parts(a, here, key, ast);
        if (!is_object(a, key))
            continue;
        inner.through = key; /* no alternative to the method of the container, or to what compares */
        if (of.a <= OT_LIST_VALUE)
            ot_protocol_call(a, &inner, OT_ON_NUMBER, key, NULL, ast);
        else if (is_hashed && ot_protocol_call(a, &inner, OT_ON_HASH, key, NULL, ast))
            ask_stored(a, here, i, container, ast);
    }
}

void ot_ordered_keys(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t container, uint32_t ast)
{
    struct ot_here inner = *here;
    size_t end = a->top;
    ot_ordered_key(a, here, base, end - base, container, ast);
    for (size_t i = base; i < end; i++)
        if (is_object(a, a->stack[i]) && ot_protocol_has(a, OT_ON_HASH, ot_value_class(a, a->stack[i])))
            ot_stack_push(a, a->stack[i]);
    ot_stack_keep_objects(a, end);
    inner.through = container;
    operate(a, &inner, OT_ON_EQ, end, ast);
}

void ot_ordered_find(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                     uint32_t ast)
{
    size_t elements = a->top;
    bool is_any = false;
    if (a->values[container].kind != OT_V_CONTAINER || a->values[container].a > OT_LIST_VALUE) {
        ot_ordered_key(a, here, base, count, container, ast);
        return;
    }
    for (size_t i = base; i < base + count; i++)
        is_any = is_any || is_object(a, a->stack[i]);
    ot_container_all(a, here, container);
    if (!is_any)
        ot_stack_keep_objects(a, elements);
    size_t asked = a->top;
    for (size_t i = 0; asked > elements && i < count; i++)
        ot_stack_push(a, a->stack[base + i]);
    if (asked > elements)
        ot_protocol_operate(a, here, OT_ON_EQ, elements, asked, a->top, ast);
    a->top = elements;
}

void ot_ordered_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, const char *name,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    static const char *const of_list[] = {"index", "remove", "count", NULL};
    static const char *const of_keyed[] = {"get", "pop", "setdefault", "add", "remove", "discard", "__contains__",
                                           "__getitem__", "__setitem__", "__delitem__", NULL};
    const struct ot_value of = a->values[container];
    const struct ot_argument *wanted = ot_call_argument(arguments, 0, 0);
    if (!wanted || of.kind != OT_V_CONTAINER)
        return;
    for (const char *const *names = of.a > OT_LIST_VALUE ? of_keyed : of_list; *names; names++)
        if (strcmp(name, *names) == 0)
            ot_ordered_find(a, here, wanted->base, wanted->count, container, ast);
}
