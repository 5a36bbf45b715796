/*
 * container_method.c: methods of lists, sets, dicts, strings, generators and properties.
 *
 * The names are Python's own; what each does with its arguments is its documented meaning.
 */
#include "ingest/link/interpret/object/container_method.h"

#include <string.h>

#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/guard/key.h"
#include "ingest/link/interpret/library/text_method.h"
#include "ingest/link/interpret/lang/eval_text.h"
#include "ingest/link/interpret/library/cell.h"
#include "ingest/link/interpret/library/effect_method.h"
#include "ingest/link/interpret/library/effect_thread.h"
#include "ingest/link/interpret/object/container_key.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/mapping.h"
#include "ingest/link/interpret/object/module_method.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/interpret/object/property.h"
#include "ingest/link/types/number.h"

static void push_argument(struct ot_analysis *a, const struct ot_arguments *arguments, size_t position)
{
    const struct ot_argument *argument = ot_call_argument(arguments, position, 0);
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_stack_push(a, a->stack[argument->base + i]);
}

/* Copies what container holds into into, key by key. */
static void copy_into(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t into)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        uint32_t key = a->stack[i];
        size_t values = a->top;
        if (ot_value_is_constant(a, key))
            ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, key));
        ot_container_put(a, here, into, key, values, a->top - values);
        a->top = values;
    }
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    ot_container_put(a, here, into, 0, end, a->top - end);
    a->top = base;
}

static void add_keywords(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                         const struct ot_arguments *arguments)
{
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        if (argument->kind == OT_GIVEN_KEYWORD)
            ot_container_put(a, here, container, ot_value(a, OT_V_STRING, argument->name, 0, 0), argument->base,
                             argument->count);
    }
}

/* Puts pairs, stack[base .. end), into a dict: the second of each under the first. */
static void put_pairs(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, size_t base, size_t end,
                      uint32_t ast)
{
    for (size_t i = base; i < end; i++) {
        uint32_t pair = a->stack[i];
        bool is_pair = a->values[pair].kind == OT_V_CONTAINER && !ot_value_has_keys(a, pair);
        if (!is_pair) {
            ot_stack_push(a, OT_UNKNOWN_VALUE);
            ot_container_put(a, here, dict, OT_UNKNOWN_VALUE, end, 1);
            a->top = end;
            continue;
        }
        ot_container_get(a, here, pair, ot_value_integer(a, 0));
        size_t keys = a->top;
        ot_ordered_keys(a, here, end, dict, ast);
        for (size_t k = end; k < keys; k++)
            ot_container_keys(a, here, a->stack[k]);
        size_t values = a->top;
        ot_container_get(a, here, pair, ot_value_integer(a, 1));
        for (size_t k = keys; k < values; k++)
            ot_container_put(a, here, dict, a->stack[k], values, a->top - values);
        if (keys == values)
            ot_container_put(a, here, dict, OT_UNKNOWN_VALUE, values, a->top - values);
        a->top = end;
    }
}

/* update and extend: containers key by key, anything else by iteration. */
static void add_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                    const struct ot_arguments *arguments, uint32_t ast)
{
    bool is_dict = ot_value_has_keys(a, container);
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        if (argument->kind == OT_GIVEN_PLAIN)
            ot_iterate_generators(a, here, argument->base, argument->count, ast);
        if (argument->kind == OT_GIVEN_PLAIN && a->values[container].a == OT_LIST_VALUE)
            ot_iterate_length(a, here, argument->base, argument->count, ast);
        for (size_t k = 0; argument->kind != OT_GIVEN_KEYWORD && k < argument->count; k++) {
            size_t base = a->top;
            ot_stack_push(a, a->stack[argument->base + k]);
            if (is_dict)
                ot_mapping_open(a, here, base, ast);
            uint32_t value = a->stack[base];
            a->top = base;
            if (is_dict && ot_value_has_keys(a, value)) {
                copy_into(a, here, value, container);
                continue;
            }
            ot_iterate(a, here, argument->base + k, 1, ast);
            if (is_dict)
                put_pairs(a, here, container, base, a->top, ast);
            else
                ot_container_put(a, here, container, 0, base, a->top - base);
            if (a->values[container].a == OT_SET_OF)
                ot_ordered_keys(a, here, base, container, ast);
            a->top = base;
        }
    }
    add_keywords(a, here, container, arguments);
}

/* Pushes what popitem() gives, a tuple of a key and what may stand under one. */
static void push_pair(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t ast)
{
    uint32_t pair = ot_container_make(a, here, OT_TUPLE_OF, ast);
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    ot_container_put(a, here, pair, ot_value_integer(a, 0), base, a->top - base);
    a->top = base;
    ot_container_all(a, here, container);
    ot_container_put(a, here, pair, ot_value_integer(a, 1), base, a->top - base);
    a->top = base;
    ot_stack_push(a, pair);
}

static void push_items(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t ast)
{
    uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, ast);
    size_t base = a->top;
    ot_container_note_like(a, here, list);
    push_pair(a, here, container, ast);
    ot_container_put(a, here, list, 0, base, 1);
    a->stack[base] = list;
}

/* Has the argument of a call none of its values yet, and may still get one? */
static bool is_to_come(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                       uint32_t ast)
{
    return argument && argument->count == 0 && !a->is_peeking && here->task && !ot_guard_is_awaited(a, here, ast);
}

static void push_lookup(struct ot_analysis *a, const struct ot_here *here, uint32_t container, const char *name,
                        const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (strcmp(name, "__next__") == 0) {
        ot_stack_push(a, container);
        ot_iterate(a, here, base, 1, ast);
        ot_stack_drop(a, base, base + 1);
        return;
    }
    push_argument(a, arguments, 0);
    size_t keys = a->top;
    bool is_any = false;
    for (size_t i = base; i < keys; i++)
        is_any = !ot_container_keys(a, here, a->stack[i]) || is_any;
    size_t end = a->top;
    bool has_key = arguments->count > 0;
    if (is_any || !has_key)
        ot_container_all(a, here, container);
    else
        for (size_t k = keys; k < end; k++)
            ot_container_get(a, here, container, a->stack[k]);
    bool is_there = has_key && !is_any && (ot_key_are_there(a, here, container, keys, end) ||
                                           is_to_come(a, here, ot_call_argument(arguments, 0, 0), ast));
    if (!is_there)
        push_argument(a, arguments, 1);
    if (!is_there && arguments->count == 1 && strcmp(name, "get") == 0)
        ot_stack_push(a, OT_NONE_VALUE);
    if (strcmp(name, "setdefault") == 0) {
        size_t defaults = a->top;
        push_argument(a, arguments, 1);
        for (size_t k = keys; k < end; k++)
            ot_container_put(a, here, container, a->stack[k], defaults, a->top - defaults);
        if (is_any)
            ot_container_put(a, here, container, OT_UNKNOWN_VALUE, defaults, a->top - defaults);
        a->top = defaults;
    }
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

bool ot_container_has_method(struct ot_analysis *a, uint32_t container, ot_sym name)
{
    static const char *const of_container[] = {
        "append", "add", "appendleft", "update", "extend", "union", "get", "pop", "setdefault", "__getitem__",
        "popleft", "insert", "items", "keys", "values", "copy", "remove", "discard", "clear", "index", "count",
        "sort", "reverse", "popitem", "issubset", "issuperset", "intersection", "difference", "__contains__",
        "__len__", "move_to_end", "__setitem__", "__delitem__", "__iter__", "extendleft", "rotate", "fromkeys",
        "isdisjoint", "symmetric_difference", "add_module", "register_module", "__next__", NULL};
    static const char *const of_string[] = {
        "join", "format", "split", "rsplit", "splitlines", "strip", "lstrip", "rstrip", "lower", "upper", "title",
        "replace", "startswith", "endswith", "find", "rfind", "index", "count", "encode", "isdigit", "isalpha",
        "zfill", "partition", "rpartition", "removeprefix", "removesuffix", "capitalize", "ljust", "rjust", "center",
        NULL};
    static const char *const of_number[] = {"is_integer", "bit_length", NULL};
    static const char *const of_property[] = {"setter", "getter", "deleter", NULL};
    static const char *const of_generator[] = {"send", "close", "throw", "__next__", "__enter__", "__exit__", NULL};
    switch (a->values[container].kind) {
    case OT_V_CONTAINER:
        if (a->values[container].a == OT_CELL_OF)
            return ot_cell_has_method(a, name);
        if (a->values[container].a == OT_FUTURE_OF)
            return ot_effect_future_has(a, name);
        return ot_text_is_one_of(ot_text(a, name), of_container) || ot_module_method_of(a, container, name);
    case OT_V_STRING: return ot_text_is_one_of(ot_text(a, name), of_string);
    case OT_V_PROPERTY: return ot_text_is_one_of(ot_text(a, name), of_property);
    case OT_V_INTEGER: return ot_given_is_run(a) && ot_text_is_one_of(ot_text(a, name), of_number);
    default: return ot_text_is_one_of(ot_text(a, name), of_generator);
    }
}

static void string_method(struct ot_analysis *a, const struct ot_here *here, uint32_t string, const char *name,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    bool is_format = strcmp(name, "format") == 0 && !a->is_peeking;
    if (is_format)
        ot_effect_method_format(a, here, string, arguments, ast);
    if (!ot_text_method(a, here, string, name, arguments, ast) &&
        !(is_format && ot_eval_text_format(a, here, ast, string, arguments)))
        ot_stack_push(a, strncmp(name, "split", 5) == 0 ? OT_UNKNOWN_VALUE : OT_SCALAR_VALUE);
}

/* pop, __delitem__, popitem, clear: a key, or any, is gone. */
static void drop_key(struct ot_analysis *a, uint32_t dict, const char *name, const struct ot_arguments *arguments)
{
    const struct ot_argument *key = ot_call_argument(arguments, 0, 0);
    if (strcmp(name, "pop") == 0 || strcmp(name, "__delitem__") == 0)
        ot_keywords_drop(a, dict, key && key->count == 1 ? a->stack[key->base] : 0);
    else if (strcmp(name, "popitem") == 0 || strcmp(name, "clear") == 0)
        ot_keywords_drop(a, dict, 0);
}

void ot_container_lose_places(struct ot_analysis *a, const struct ot_here *here, uint32_t list)
{
    size_t base = a->top;
    if (a->values[list].kind != OT_V_CONTAINER || a->values[list].a != OT_LIST_VALUE)
        return;
    ot_keywords_drop(a, list, 0);
    if (!ot_given_is_run(a))
        return;
    ot_container_all(a, here, list);
    ot_container_put(a, here, list, 0, base, a->top - base);
    a->top = base;
}

void ot_container_store_slice(struct ot_analysis *a, const struct ot_here *here, uint32_t list, size_t base,
                              size_t count, uint32_t ast)
{
    size_t elements = a->top;
    ot_container_lose_places(a, here, list);
    ot_iterate_generators(a, here, base, count, ast);
    ot_iterate(a, here, base, count, ast);
    ot_container_put(a, here, list, 0, elements, a->top - elements);
    a->top = elements;
}

/* Of a method that puts a list in another order, moves its elements or takes some out, or some of a set. */
static void move(struct ot_analysis *a, const struct ot_here *here, uint32_t list, const char *name)
{
    static const char *const movers[] = {"pop", "popleft", "remove", "clear", "sort", "reverse", "rotate", "insert",
                                         "appendleft", "__delitem__", "__setitem__", "extendleft", NULL};
    static const char *const takers[] = {"pop", "remove", "discard", "clear", "difference_update",
                                         "intersection_update", "symmetric_difference_update", NULL};
    if (a->values[list].kind == OT_V_CONTAINER && a->values[list].a == OT_SET_OF && ot_text_is_one_of(name, takers))
        ot_keywords_drop(a, list, 0);
    if (ot_text_is_one_of(name, movers))
        ot_container_lose_places(a, here, list);
}

/* A generator's code runs now, not where it was called. */
static void generator_method(struct ot_analysis *a, const struct ot_here *here, uint32_t generator, const char *name,
                             const struct ot_arguments *arguments, uint32_t ast)
{
    static const char *const starters[] = {"send", "__next__", "__enter__", NULL};
    uint32_t function = a->values[generator].a;
    size_t base = a->top;
    if (ot_text_is_one_of(name, starters))
        ot_edge_add(a, here, ast, function, 0, OT_E_METHOD, generator);
    if (strcmp(name, "send") == 0) {
        push_argument(a, arguments, 0);
        ot_var_add_values(a, here, ot_var(a, OT_S_SENT, function, 0), base, a->top - base);
        a->top = base;
    }
    ot_var_push(a, here, ot_var(a, OT_S_YIELD, function, 0));
}

/* Pushes a list of the keys, or of all that stands under them. */
static void push_parts(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t ast, bool is_key)
{
    uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, ast);
    size_t base = a->top;
    ot_container_note_like(a, here, list);
    if (is_key)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    else
        ot_container_all(a, here, container);
    ot_container_put(a, here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}

void ot_container_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, ot_sym name,
                         const struct ot_arguments *arguments, uint32_t ast)
{
    static const char *const adders[] = {"append", "add", "appendleft", NULL};
    static const char *const placers[] = {"insert", "__setitem__", "add_module", "register_module", NULL};
    static const char *const mergers[] = {"update", "extend", "extendleft", "union", NULL};
    static const char *const lookups[] = {"get", "pop", "setdefault", "__getitem__", "popleft", "__next__", NULL};
    if (ot_frozen_is(a, container)) /* frozenset().union(x) is a new one */
        container = ot_container_thawed(a, here, container, ast);
    const struct ot_value v = a->values[container];
    const char *text = ot_text(a, name);
    const struct ot_model *model;
    size_t base = a->top;
    ot_ordered_method(a, here, container, text, arguments, ast);
    drop_key(a, container, text, arguments);
    move(a, here, container, text);
    if (v.kind == OT_V_NAMESPACE) {
        ot_namespace_method(a, here, container, text, arguments, ast);
    } else if (v.kind == OT_V_PROPERTY) {
        ot_property_method(a, here, container, name, arguments);
    } else if (v.kind == OT_V_GENERATOR) {
        generator_method(a, here, container, text, arguments, ast);
    } else if (v.kind == OT_V_STRING) {
        string_method(a, here, container, text, arguments, ast);
    } else if (v.kind == OT_V_CONTAINER && v.a == OT_CELL_OF) {
        ot_cell_method(a, here, container, name, arguments);
    } else if (v.kind == OT_V_CONTAINER && v.a == OT_FUTURE_OF) {
        ot_effect_future_method(a, here, container, name, arguments, ast);
    } else if (v.kind == OT_V_INTEGER) {
        ot_stack_push(a, ot_number_method(a, container, text));
    } else if (ot_container_key_method(a, here, container, text, arguments, ast)) {
        return;
    } else if (ot_text_is_one_of(text, adders) || ot_text_is_one_of(text, placers)) {
        push_argument(a, arguments, ot_text_is_one_of(text, placers)); /* the second of these */
        ot_container_put(a, here, container, 0, base, a->top - base);
        a->top = base;
        ot_stack_push(a, OT_NONE_VALUE);
    } else if (ot_text_is_one_of(text, mergers)) {
        add_all(a, here, container, arguments, ast);
        ot_stack_push(a, strcmp(text, "union") == 0 ? container : OT_NONE_VALUE);
    } else if ((model = ot_module_method_of(a, container, name)) != NULL) {
        ot_module_method_call(a, here, container, model, arguments, ast);
    } else if (ot_text_is_one_of(text, lookups)) {
        push_lookup(a, here, container, text, arguments, ast);
    } else if (strcmp(text, "items") == 0) {
        push_items(a, here, container, ast);
    } else if (strcmp(text, "popitem") == 0) {
        push_pair(a, here, container, ast);
    } else if (strcmp(text, "keys") == 0 || strcmp(text, "values") == 0) {
        push_parts(a, here, container, ast, *text == 'k');
    } else if (strcmp(text, "copy") == 0) {
        uint32_t copy = ot_container_make(a, here, v.a == OT_VIEW_OF ? OT_DICT_OF : (uint8_t)v.a, ast);
        copy_into(a, here, container, copy);
        ot_stack_push(a, copy);
    } else {
        ot_stack_push(a, OT_SCALAR_VALUE);
    }
}
