/*
 * effect_copy.c: copy.copy(x), copy.deepcopy(x).
 *
 * A copy is what the object is, unless its class makes it otherwise. Source: the Python Library Reference, "copy", and
 * object.__reduce__ of "pickle".
 */
#include "ingest/link/interpret/library/effect_copy.h"

#include <string.h>

#include "ingest/link/base/list.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/names.h"

enum { HELD_DEPTH = 4 }; /* how far what holds what is gone through */

struct copying {
    const struct ot_effect *e;
    struct ot_here here;
    struct ot_list seen;
    bool is_deep;
};

/* Calls a method of an object, with stack[base .. end) as its argument where there is any; pushes what that gives.
 * False where its class has none in the tree. */
static bool call(struct ot_analysis *a, struct copying *c, uint32_t object, const char *method, size_t base, size_t end)
{
    struct ot_argument argument = {.base = base, .count = end - base};
    const struct ot_arguments arguments = {.items = &argument, .count = end > base};
    size_t first = a->top;
    bool has = ot_attribute_method(a, &c->here, object, method);
    if (has) /* no alternative to the function, or to another method */
        c->here.through = ot_value(a, OT_V_EXTERNAL, a->values[c->e->callee].a, 0, ot_symbol(a, method));
    size_t last = a->top;
    for (size_t i = first; i < last; i++)
        ot_call_implicit_with(a, &c->here, a->stack[i], &arguments, c->e->ast, "operator");
    ot_stack_drop(a, first, last);
    return has;
}

/* The same, with something that is not known. */
static bool call_with_unknown(struct ot_analysis *a, struct copying *c, uint32_t object, const char *method)
{
    size_t base = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    bool has = call(a, c, object, method, base, base + 1);
    ot_stack_drop(a, base, base + 1);
    return has;
}

/* Pushes what a tuple that __reduce__ gave makes: a function, its arguments. */
static void push_reduced(struct ot_analysis *a, struct copying *c, uint32_t object, uint32_t reduced)
{
    size_t base = a->top;
    if (a->values[reduced].kind != OT_V_CONTAINER || a->values[reduced].a != OT_TUPLE_OF) {
        ot_stack_push(a, object);
        return;
    }
    ot_container_get(a, &c->here, reduced, ot_value_integer(a, 0));
    size_t arguments = a->top;
    ot_container_get(a, &c->here, reduced, ot_value_integer(a, 1));
    struct ot_argument star = {.kind = OT_GIVEN_STAR, .base = arguments, .count = a->top - arguments};
    const struct ot_arguments given = {.items = &star, .count = 1};
    size_t end = a->top;
    c->here.through = reduced;
    for (size_t i = base; i < arguments; i++)
        ot_call_implicit_with(a, &c->here, a->stack[i], &given, c->e->ast, "operator");
    ot_stack_drop(a, base, end);
}

static void push_copy(struct ot_analysis *a, struct copying *c, uint32_t value, int depth);

/* Copies what an object or a container holds; what is made so is put into the container. */
static void copy_held(struct ot_analysis *a, struct copying *c, uint32_t value, int depth)
{
    struct ot_list names = {0};
    size_t base = a->top;
    bool is_container = a->values[value].kind == OT_V_CONTAINER;
    if (!c->is_deep || !depth || ot_list_has(&c->seen, value))
        return;
    ot_list_add(&c->seen, value);
    if (is_container)
        ot_container_all(a, &c->here, value);
    else
        ot_names_own(a, value, &names);
    for (size_t i = 0; i < names.count; i++)
        ot_attribute_push(a, &c->here, value, names.items[i], 0);
    size_t held = a->top;
    for (size_t i = base; i < held; i++, a->work++) {
        size_t made = a->top;
        push_copy(a, c, a->stack[i], depth - 1);
        if (!is_container || (a->top == made + 1 && a->stack[made] == a->stack[i]))
            a->top = made;
    }
    if (a->top > held)
        ot_container_put(a, &c->here, value, 0, held, a->top - held);
    ot_list_release(&names);
    a->top = base;
}

/* Pushes what a copy of an object is. */
static void push_object(struct ot_analysis *a, struct copying *c, uint32_t object, int depth)
{
    size_t base = a->top;
    if (c->is_deep ? call_with_unknown(a, c, object, "__deepcopy__") : call(a, c, object, "__copy__", base, base))
        return;
    if (call_with_unknown(a, c, object, "__reduce_ex__") || call(a, c, object, "__reduce__", base, base)) {
        size_t end = a->top;
        for (size_t i = base; i < end; i++)
            push_reduced(a, c, object, a->stack[i]);
        ot_stack_drop(a, base, end);
        return;
    }
    if (!call(a, c, object, "__getstate__", base, base))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    call(a, c, object, "__setstate__", base, a->top);
    a->top = base;
    copy_held(a, c, object, depth);
    ot_stack_push(a, object);
}

static void push_copy(struct ot_analysis *a, struct copying *c, uint32_t value, int depth)
{
    enum ot_value_kind kind = a->values[value].kind;
    if (kind == OT_V_INSTANCE) {
        push_object(a, c, value, depth);
        return;
    }
    if (kind == OT_V_CONTAINER)
        copy_held(a, c, value, depth);
    ot_stack_push(a, ot_value_is_sentinel(a, value) ? OT_UNKNOWN_VALUE : value); /* another object() */
}

void ot_effect_copy(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *of = ot_effect_positional(e, 0);
    struct copying c = {.e = e, .here = *e->here, .is_deep = strcmp(e->model->argument, "deep") == 0};
    for (size_t i = 0; of && i < of->count; i++)
        push_copy(a, &c, a->stack[of->base + i], HELD_DEPTH);
    ot_list_release(&c.seen);
}
