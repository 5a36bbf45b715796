/*
 * effect_mixin.c: methods that a class has of collections.abc, which call its own: "class Table(Mapping)" that has
 * __getitem__, __iter__ and __len__ has get() and items() by them.
 */
#include "ingest/link/interpret/library/effect_mixin.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/iterate.h"

/* Calls a method of an object with a key, stack[base .. end), and a value, if there is one; what is not given is not
 * known. Pushes what that gives. */
static void call(struct ot_analysis *a, const struct ot_effect *e, const char *method, uint32_t object, size_t base,
                 size_t end, const struct ot_argument *value)
{
    static const char *const of_two[] = {"__setitem__", "insert"};
    struct ot_here inner = *e->here;
    size_t top = a->top;
    bool has_two = strcmp(method, of_two[0]) == 0 || strcmp(method, of_two[1]) == 0;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    struct ot_argument items[2] = {{.base = end > base ? base : top, .count = end > base ? end - base : 1},
                                   {.base = value ? value->base : top, .count = value ? value->count : 1}};
    const struct ot_arguments arguments = {.items = items,
                                           .count = strcmp(method, "__len__") == 0 ? 0 : has_two ? 2 : 1};
    inner.through = ot_value(a, OT_V_EXTERNAL, a->values[e->callee].a, 0, ot_symbol(a, method));
    size_t methods = a->top;
    ot_attribute_method(a, &inner, object, method);
    size_t results = a->top;
    for (size_t i = methods; i < results; i++)
        ot_call_implicit_with(a, &inner, a->stack[i], &arguments, e->ast, "operator");
    ot_stack_drop(a, top, results);
}

/* Goes through an object; pushes the keys, and puts what stands under them behind; *values is where that begins. */
static void go_through(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object,
                       size_t *values)
{
    size_t base = a->top;
    ot_iterate(a, e->here, object->base, object->count, e->ast);
    *values = a->top;
    for (size_t i = 0; i < object->count && *e->model->argument != 'k'; i++)
        call(a, e, "__getitem__", a->stack[object->base + i], base, *values, NULL);
}

/* Pushes a list of the keys, of the values, or of pairs of both. */
static void push_view(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object)
{
    bool is_pair = strcmp(e->model->argument, "items") == 0, is_key = strcmp(e->model->argument, "keys") == 0;
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    uint32_t into = is_pair ? ot_container_make(a, e->here, OT_TUPLE_OF, e->ast) : list;
    size_t base = a->top, values;
    ot_container_note_like(a, e->here, list);
    go_through(a, e, object, &values);
    if (is_pair || is_key)
        ot_container_put(a, e->here, into, is_pair ? ot_value_integer(a, 0) : 0, base, values - base);
    if (!is_key)
        ot_container_put(a, e->here, into, is_pair ? ot_value_integer(a, 1) : 0, values, a->top - values);
    a->top = base;
    ot_stack_push(a, into);
    if (is_pair)
        ot_container_put(a, e->here, list, 0, base, 1);
    a->stack[base] = list;
}

/* Calls one of the methods that the row names: goes through the objects for "__iter__". Keeps on the stack what
 * "__getitem__" gives where it is the first. */
static void call_each(struct ot_analysis *a, const struct ot_effect *e, const char *method, bool is_any, bool is_first)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *key = is_any ? NULL : ot_effect_positional(e, 1);
    const struct ot_argument *value = is_any ? NULL : ot_effect_positional(e, 2);
    bool is_update = strcmp(method, "__setitem__") == 0 && !value;
    size_t results = a->top, from = key && !is_update ? key->base : 0, to = from + (from ? key->count : 0);
    if (strcmp(method, "__iter__") == 0)
        ot_iterate(a, e->here, object->base, object->count, e->ast);
    else
        for (size_t i = 0; i < object->count; i++)
            call(a, e, method, a->stack[object->base + i], from, to, value);
    a->top = is_first && strcmp(method, "__getitem__") == 0 ? a->top : results;
}

void ot_effect_mixin(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    const char *text = e->model->argument;
    bool is_any = strncmp(text, "any ", 4) == 0;
    size_t base = a->top;
    if (object && *text != '_' && !is_any) {
        push_view(a, e, object);
        return;
    }
    text += 4 * is_any;
    for (const char *at = text; object && *at; at += *at == ' ') {
        size_t length = strcspn(at, " ");
        call_each(a, e, ot_text(a, ot_intern_add(&a->names, at, length)), is_any, at == text && !is_any);
        at += length;
    }
    if (is_any)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else
        ot_effect_push(a, e, 2);
    ot_stack_push(a, OT_NONE_VALUE);
    ot_stack_unique(a, base);
}
