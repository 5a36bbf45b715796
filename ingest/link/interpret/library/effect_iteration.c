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
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/iterate.h"

/* Calls what the keyword key gives with the values from base on. With a method, "__lt__", that compares what it gave,
 * or the values themselves where there is no key. */
static void call_key(struct ot_analysis *a, const struct ot_effect *e, size_t base, const char *method)
{
    const struct ot_argument *key = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "key"));
    struct ot_argument argument = {.base = base, .count = a->top - base};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    size_t results = a->top;
    if (key)
        ot_call_values(a, e->here, key->base, key->count, &arguments, e->ast, OT_E_CALLBACK);
    int event = *method ? ot_protocol_named(a, ot_symbol(a, method)) : -1;
    if (event >= 0)
        ot_ordered_compare(a, e->here, (enum ot_event)event, key ? results : base, e->ast);
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
    call_key(a, e, base, e->model->argument);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
}

/* Pushes what an argument yields, of an object whose class has the method, "__reversed__", what that gives yields. */
static void push_elements(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *argument,
                          const char *method)
{
    size_t base = a->top;
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        size_t methods = a->top;
        bool is_method = *method && a->values[value].kind == OT_V_INSTANCE &&
                         ot_attribute_method(a, e->here, value, method);
        size_t results = a->top;
        for (size_t m = methods; m < results; m++)
            ot_call_implicit(a, e->here, a->stack[m], e->ast, "iteration");
        if (!is_method)
            ot_stack_push(a, value);
        ot_stack_drop(a, methods, results);
    }
    size_t end = a->top;
    ot_iterate(a, e->here, base, end - base, e->ast);
    ot_stack_drop(a, base, end);
}

void ot_effect_elements(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    bool is_now = strcmp(e->model->argument, "now") == 0;
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        if (argument->kind == OT_GIVEN_PLAIN && is_now) {
            ot_iterate_generators(a, e->here, argument->base, argument->count, e->ast);
            ot_iterate_length(a, e->here, argument->base, argument->count, e->ast);
        }
        if (argument->kind == OT_GIVEN_PLAIN)
            push_elements(a, e, argument, is_now ? "" : e->model->argument);
    }
    call_key(a, e, base, is_now ? "__lt__" : "");
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

/* heapq.heappush(list, x) and the like: what a list that is kept in order is given is put into it, all are compared. */
void ot_effect_ordered(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *word = e->model->argument;
    const struct ot_argument *list = ot_effect_positional(e, 0), *item = ot_effect_positional(e, 1);
    bool puts = strcmp(word, "put") == 0 || strcmp(word, "exchange") == 0;
    size_t base = a->top;
    for (size_t i = 0; list && i < list->count; i++) {
        uint32_t value = a->stack[list->base + i];
        uint32_t held = a->values[value].kind == OT_V_CONTAINER ? value : ot_held_of(a, value);
        ot_container_lose_places(a, e->here, held);
        if (puts && item && held)
            ot_container_put(a, e->here, held, 0, item->base, item->count);
    }
    if (list)
        ot_iterate(a, e->here, list->base, list->count, e->ast);
    call_key(a, e, base, "__lt__");
    if (strcmp(word, "take") != 0 && strcmp(word, "exchange") != 0) {
        a->top = base;
        ot_stack_push(a, OT_NONE_VALUE);
    }
    ot_stack_unique(a, base);
}

/* Puts into a tuple, to no known place, what keywords add to its elements: what fills up, zip_longest(x, fillvalue=z),
 * and all of them again, product(x, repeat=2). */
static void put_more(struct ot_analysis *a, const struct ot_effect *e, uint32_t tuple)
{
    const struct ot_argument *fill = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "fillvalue"));
    bool is_repeated = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "repeat")) != NULL;
    size_t base = a->top;
    if (fill)
        ot_container_put(a, e->here, tuple, 0, fill->base, fill->count);
    for (size_t i = 0; is_repeated && i < e->arguments->count; i++)
        if (e->arguments->items[i].kind == OT_GIVEN_PLAIN)
            ot_iterate(a, e->here, e->arguments->items[i].base, e->arguments->items[i].count, e->ast);
    ot_container_put(a, e->here, tuple, 0, base, a->top - base);
    a->top = base;
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
    put_more(a, e, tuple);
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
    bool is_filter = e->model->behaviour == OT_DOES_FILTER, is_star = strcmp(e->model->argument, "star") == 0;
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    const struct ot_argument *function = ot_effect_positional(e, 0);
    if (!is_filter && !is_star && map_places(a, e, list)) {
        ot_stack_push(a, list);
        return;
    }
    for (size_t i = 1; ot_effect_positional(e, i) && arguments.count < 4; i++) {
        const struct ot_argument *argument = ot_effect_positional(e, i);
        size_t start = a->top;
        ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        items[arguments.count++] = (struct ot_argument){.base = start, .count = a->top - start,
                                                        .kind = is_star ? OT_GIVEN_STAR : OT_GIVEN_PLAIN};
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

/* functools.reduce: the function gets what it gave, or the first element, and the next element. itertools.accumulate
 * has them the other way round, and gives a list of all of that. */
void ot_effect_reduce(struct ot_analysis *a, const struct ot_effect *e)
{
    bool is_all = *e->model->argument != '\0';
    const struct ot_argument *function = ot_effect_positional(e, 0), *elements = ot_effect_positional(e, 1), *initial;
    struct ot_argument items[2] = {{0}};
    const struct ot_arguments arguments = {.items = items, .count = 2};
    uint32_t list = is_all ? ot_container_make(a, e->here, OT_LIST_VALUE, e->ast) : 0;
    size_t base = a->top;
    if (is_all) {
        elements = function;
        function = ot_call_argument(e->arguments, 1, ot_symbol(a, "func"));
    }
    initial = ot_call_argument(e->arguments, 2, ot_symbol(a, "initial"));
    if (!elements || (!function && !is_all))
        return;
    ot_iterate_generators(a, e->here, elements->base, elements->count, e->ast);
    ot_iterate(a, e->here, elements->base, elements->count, e->ast);
    items[1] = (struct ot_argument){.base = base, .count = a->top - base};
    size_t first = a->top;
    for (size_t i = base; i < first; i++)
        ot_stack_push(a, a->stack[i]);
    for (size_t i = 0; initial && i < initial->count; i++)
        ot_stack_push(a, a->stack[initial->base + i]);
    for (int round = 0; function && round < 2; round++) {
        items[0] = (struct ot_argument){.base = first, .count = a->top - first};
        ot_call_values(a, e->here, function->base, function->count, &arguments, e->ast, OT_E_CALLBACK);
    }
    ot_stack_drop(a, base, first);
    ot_stack_unique(a, base);
    if (!is_all)
        return;
    if (!function)
        ot_stack_push(a, OT_UNKNOWN_VALUE); /* sums of them */
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

/* Pushes a list that holds stack[base .. top) in place of these. */
static void push_list_of(struct ot_analysis *a, const struct ot_effect *e, size_t base)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

/* itertools.groupby(x, key): pairs of what key gives, or an element, and a list of elements. */
void ot_effect_groups(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *elements = ot_effect_positional(e, 0);
    const struct ot_argument *key = ot_call_argument(e->arguments, 1, ot_symbol(a, "key"));
    uint32_t pair = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    uint32_t group = ot_container_make(a, e->here, OT_SET_OF, e->ast); /* the list is what all this gives */
    size_t base = a->top;
    if (elements)
        ot_iterate(a, e->here, elements->base, elements->count, e->ast);
    ot_container_put(a, e->here, group, 0, base, a->top - base);
    struct ot_argument item = {.base = base, .count = a->top - base};
    const struct ot_arguments arguments = {.items = &item, .count = 1};
    size_t keys = key ? a->top : base;
    if (key)
        ot_call_values(a, e->here, key->base, key->count, &arguments, e->ast, OT_E_CALLBACK);
    ot_container_put(a, e->here, pair, ot_value_integer(a, 0), keys, a->top - keys);
    a->top = base;
    ot_stack_push(a, group);
    ot_container_put(a, e->here, pair, ot_value_integer(a, 1), base, 1);
    a->stack[base] = pair;
    push_list_of(a, e, base);
}

/* itertools.pairwise(x): tuples of the elements, at any place. */
void ot_effect_tuples(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *elements = ot_effect_positional(e, 0);
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    size_t base = a->top;
    if (elements)
        ot_iterate(a, e->here, elements->base, elements->count, e->ast);
    ot_container_put(a, e->here, tuple, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, tuple);
    push_list_of(a, e, base);
}

/* itertools.repeat(x), or with "all" asyncio.gather(x, y): a list of one, or of what stands at the place of each. */
void ot_effect_several(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    bool is_all = *e->model->argument != '\0', has_place = is_all;
    for (size_t i = 0; i < (is_all ? e->arguments->count : 1) && i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        size_t base = a->top;
        has_place = has_place && argument->kind == OT_GIVEN_PLAIN;
        if (argument->kind == OT_GIVEN_STAR)
            ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        for (size_t k = 0; argument->kind == OT_GIVEN_PLAIN && k < argument->count; k++)
            ot_stack_push(a, a->stack[argument->base + k]);
        ot_container_put(a, e->here, list, has_place ? ot_value_integer(a, (uint32_t)i) : 0, base, a->top - base);
        a->top = base;
    }
    ot_stack_push(a, list);
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

/* "iter(read, end)" goes through what calls of its first argument give. */
static void push_called(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *function)
{
    static const struct ot_arguments none = {0};
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    ot_call_values(a, e->here, function->base, function->count, &none, e->ast, OT_E_CALLBACK);
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

void ot_effect_iter(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    if (argument && ot_effect_positional(e, 1)) {
        push_called(a, e, argument);
        return;
    }
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
