/*
 * effect_iteration.c: behaviours of library functions that go through what their arguments
 * hold: zip, map, reduce and the like.
 */
#include "ingest/link/interpret/library/effect_iteration.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/iterate.h"

/* Calls what the keyword key gives with the values from base on. */
static void call_key(struct ot_analysis *a, const struct ot_effect *e, size_t base)
{
    const struct ot_argument *key = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "key"));
    struct ot_argument argument = {.base = base, .count = a->top - base};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    size_t results = a->top;
    if (key)
        ot_call_values(a, e->here, key->base, key->count, &arguments, e->ast, OT_E_CALLBACK);
    a->top = results;
}

void ot_effect_extreme(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *first = ot_effect_positional(e, 0);
    size_t base = a->top;
    if (first && !ot_effect_positional(e, 1)) {
        ot_iterate_generators(a, e->here, first->base, first->count, e->ast);
        ot_iterate(a, e->here, first->base, first->count, e->ast);
    }
    for (size_t i = 0; ot_effect_positional(e, 1) && i < e->arguments->count; i++)
        ot_effect_push(a, e, i);
    call_key(a, e, base);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
}

void ot_effect_elements(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    bool is_now = strcmp(e->model->argument, "now") == 0;
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        if (argument->kind == OT_GIVEN_PLAIN && is_now)
            ot_iterate_generators(a, e->here, argument->base, argument->count, e->ast);
        if (argument->kind == OT_GIVEN_PLAIN)
            ot_iterate(a, e->here, argument->base, argument->count, e->ast);
    }
    call_key(a, e, base);
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

/* A list of tuples whose element first + i holds the elements of positional argument i; a number stands before it. */
static void push_tuples(struct ot_analysis *a, const struct ot_effect *e, uint32_t first)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    size_t base = a->top;
    uint32_t position = first;
    ot_stack_push(a, OT_SCALAR_VALUE);
    if (first)
        ot_container_put(a, e->here, tuple, ot_value_integer(a, 0), base, 1);
    a->top = base;
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        if (argument->kind != OT_GIVEN_PLAIN)
            continue;
        ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        ot_container_put(a, e->here, tuple, ot_value_integer(a, position++), base, a->top - base);
        a->top = base;
    }
    ot_stack_push(a, tuple);
    ot_container_put(a, e->here, list, 0, base, 1);
    a->top = base;
    ot_stack_push(a, list);
}

void ot_effect_zip(struct ot_analysis *a, const struct ot_effect *e)
{
    push_tuples(a, e, 0);
}

void ot_effect_enumerate(struct ot_analysis *a, const struct ot_effect *e)
{
    push_tuples(a, e, 1);
}

/* Is the result handed to list() or tuple() and to nothing else? What map() gives can be gone through once. */
static bool is_listed(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_ast *ast = &e->here->file->ast;
    uint32_t call = ast->nodes[e->ast].parent;
    size_t base = a->top;
    if (ast->nodes[call].kind != OT_CALL || ast->nodes[call + 1].kind != OT_NAME || call + 1 == e->ast)
        return false;
    ot_name_push(a, e->here, call + 1);
    bool is_one = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_EXTERNAL;
    const char *name = is_one ? ot_text(a, a->values[a->stack[base]].a) : "";
    a->top = base;
    return strcmp(name, "builtins.tuple") == 0 || strcmp(name, "builtins.list") == 0;
}

/* Under a configuration: tuple(map(f, x)) of a sequence of which each element has its place. False where it is none. */
static bool map_places(struct ot_analysis *a, const struct ot_effect *e, uint32_t list)
{
    const struct ot_argument *function = ot_effect_positional(e, 0), *items = ot_effect_positional(e, 1);
    bool is_ready, is_one = ot_given_is_run(a) && function && items && items->count == 1 && !ot_effect_positional(e, 2);
    uint32_t sequence = is_one ? a->stack[items->base] : 0;
    int count = is_one && is_listed(a, e) ? ot_order_places(a, e->here, sequence, &is_ready) : -1;
    for (int i = 0; i < count; i++) {
        size_t base = a->top;
        ot_order_at(a, e->here, sequence, (uint32_t)i);
        struct ot_argument argument = {.base = base, .count = a->top - base};
        const struct ot_arguments arguments = {.items = &argument, .count = 1};
        size_t results = a->top;
        ot_call_values(a, e->here, function->base, function->count, &arguments, e->ast, OT_E_CALLBACK);
        ot_container_put(a, e->here, list, ot_value_integer(a, (uint32_t)i), results, a->top - results);
        a->top = base;
    }
    return count >= 0;
}

void ot_effect_map(struct ot_analysis *a, const struct ot_effect *e)
{
    struct ot_argument items[4];
    struct ot_arguments arguments = {.items = items};
    bool is_filter = e->model->behaviour == OT_DOES_FILTER;
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    const struct ot_argument *function = ot_effect_positional(e, 0);
    if (!is_filter && map_places(a, e, list)) {
        ot_stack_push(a, list);
        return;
    }
    for (size_t i = 1; ot_effect_positional(e, i) && arguments.count < 4; i++) {
        const struct ot_argument *argument = ot_effect_positional(e, i);
        size_t start = a->top;
        ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        items[arguments.count++] = (struct ot_argument){.base = start, .count = a->top - start};
    }
    size_t results = a->top;
    if (function)
        ot_call_values(a, e->here, function->base, function->count, &arguments, e->ast, OT_E_CALLBACK);
    if (is_filter && arguments.count)
        ot_container_put(a, e->here, list, 0, items[0].base, items[0].count);
    else
        ot_container_put(a, e->here, list, 0, results, a->top - results);
    a->top = base;
    ot_stack_push(a, list);
}

/* functools.reduce: the function gets what it gave, or the first element, and the next element. */
void ot_effect_reduce(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *function = ot_effect_positional(e, 0), *elements = ot_effect_positional(e, 1);
    struct ot_argument items[2] = {{0}};
    const struct ot_arguments arguments = {.items = items, .count = 2};
    size_t base = a->top;
    if (!function || !elements)
        return;
    ot_iterate_generators(a, e->here, elements->base, elements->count, e->ast);
    ot_iterate(a, e->here, elements->base, elements->count, e->ast);
    items[1] = (struct ot_argument){.base = base, .count = a->top - base};
    size_t first = a->top;
    for (size_t i = base; i < first; i++)
        ot_stack_push(a, a->stack[i]);
    ot_effect_push(a, e, 2);
    for (int round = 0; round < 2; round++) {
        items[0] = (struct ot_argument){.base = first, .count = a->top - first};
        ot_call_values(a, e->here, function->base, function->count, &arguments, e->ast, OT_E_CALLBACK);
    }
    ot_stack_drop(a, base, first);
    ot_stack_unique(a, base);
}

void ot_effect_next(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        size_t base = a->top;
        if (a->values[a->stack[argument->base + i]].kind == OT_V_INSTANCE &&
            ot_attribute_method(a, e->here, a->stack[argument->base + i], "__next__")) {
            size_t results = a->top;
            for (size_t m = base; m < results; m++)
                ot_call_implicit(a, e->here, a->stack[m], e->ast, "iteration");
            ot_stack_drop(a, base, results);
        } else {
            ot_iterate_generators(a, e->here, argument->base + i, 1, e->ast);
            ot_iterate(a, e->here, argument->base + i, 1, e->ast);
        }
    }
    ot_effect_push(a, e, 1);
}

void ot_effect_iter(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        size_t base = a->top;
        if (a->values[value].kind != OT_V_INSTANCE || !ot_attribute_method(a, e->here, value, "__iter__")) {
            ot_stack_push(a, value);
            continue;
        }
        size_t results = a->top;
        for (size_t m = base; m < results; m++)
            ot_call_implicit(a, e->here, a->stack[m], e->ast, "iteration");
        ot_stack_drop(a, base, results);
    }
}
