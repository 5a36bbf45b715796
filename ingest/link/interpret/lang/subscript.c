/*
 * subscript.c: x[i], read and stored.
 */
#include "ingest/link/interpret/lang/subscript.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/own_name.h"
#include "ingest/link/interpret/lang/slice.h"
#include "ingest/link/interpret/lang/union.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/defaulted.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/interpret/object/outside_attribute.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/alias.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/number.h"

/* The number of "-1" at a unary operator; 0 of everything else. */
static uint32_t negative(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    if (ast->nodes[n + 1].kind != OT_INTEGER || strcmp(ot_text(a, ast->nodes[n].text), "-") != 0)
        return 0;
    return ot_number_operate(a, "-", ot_value_integer(a, 0), ot_value_literal(a, ast->nodes[n + 1].text));
}

/* The constant keys that the indices of a subscript stand for; none pushed: any key; 0: a key that is not known yet.
 * The containers are stack[of .. top). False while there is no index. */
static bool push_index(struct ot_analysis *a, const struct ot_here *here, uint32_t subscript, size_t of,
                       bool *is_slice)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t first = ast->nodes[subscript + 1].end;
    *is_slice = ast->nodes[first].kind == OT_SLICE;
    if (ast->nodes[first].end < ast->nodes[subscript].end) { /* a[i, j] */
        uint32_t tuple = ot_container_make(a, here, OT_TUPLE_OF, first);
        uint32_t position = 0;
        for (uint32_t c = first; c < ast->nodes[subscript].end; c = ast->nodes[c].end, position++) {
            size_t base = a->top;
            ot_eval(a, here, c);
            ot_container_put(a, here, tuple, ot_value_integer(a, position), base, a->top - base);
            a->top = base;
        }
        size_t keys = a->top;
        if (ot_container_keys(a, here, tuple) && a->top == keys)
            ot_stack_push(a, 0);
        return true;
    }
    size_t base = a->top;
    uint32_t minus = ast->nodes[first].kind == OT_UNARY ? negative(a, ast, first) : 0;
    if (minus) { /* a[-1] */
        ot_stack_push(a, minus);
        return true;
    }
    ot_eval(a, here, first);
    size_t end = a->top;
    bool is_any = end == base && *is_slice;
    for (size_t i = of; i < base && end > base; i++)
        ot_ordered_key(a, here, base, end - base, a->stack[i], subscript);
    for (size_t i = base; i < end; i++)
        is_any = !ot_container_keys(a, here, a->stack[i]) || is_any;
    ot_stack_drop(a, base, is_any ? a->top : end);
    if (!is_any && end > base && a->top == base)
        ot_stack_push(a, 0);
    return end > base || is_any;
}

/* A bound of a slice: a whole number as written, or absent. False if it is something else. */
static bool read_bound(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, long *bound)
{
    char *end = "";
    if (ast->nodes[n].kind == OT_INTEGER)
        *bound = strtol(ot_text(a, ast->nodes[n].text), &end, 10);
    return (ast->nodes[n].kind == OT_INTEGER && *end == '\0') || ast->nodes[n].kind == OT_NONE;
}

/* Where a bound of a slice of a list or tuple stands, absent where it is left out; -1 if that is not known. */
static long place_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, uint32_t container, long absent)
{
    long bound = absent;
    bool is_negative = ast->nodes[n].kind == OT_UNARY && strcmp(ot_text(a, ast->nodes[n].text), "-") == 0;
    if (!read_bound(a, ast, n + is_negative, &bound))
        return -1;
    return is_negative && bound > 0 ? ot_container_place(a, container, -bound) : bound;
}

/* sequence[first:end] of a list or tuple: a sequence of its own. From a known place on, without a step, its elements
 * have places: there may be fewer than there were before an end that is not known. Else any may stand anywhere. */
static void push_slice(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t slice)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t lower = slice + 1, upper = ast->nodes[lower].end, step = ast->nodes[upper].end;
    if (ot_value_has_keys(a, value) || a->is_peeking) {
        ot_stack_push(a, value);
        return;
    }
    bool has_step = ast->nodes[step].kind != OT_NONE;
    long first = has_step ? -1 : place_of(a, ast, lower, value, 0), end = place_of(a, ast, upper, value, LONG_MAX);
    uint32_t part = ot_container_make(a, here, (uint8_t)a->values[value].a, slice);
    ot_container_part(a, here, value, part, first, end < 0 ? LONG_MAX : end);
    ot_stack_push(a, part);
}

/* sizes[first:end] of a tensor, with bounds as they are written. */
static void slice_sizes(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, uint32_t slice)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t bounds[2] = {slice + 1, ast->nodes[slice + 1].end}, part = 0;
    long limits[2] = {0, LONG_MAX};
    bool is_plain = ast->nodes[ast->nodes[bounds[1]].end].kind == OT_NONE;
    for (size_t i = 0; i < 2; i++) {
        bool is_negative = ast->nodes[bounds[i]].kind == OT_UNARY &&
                           strcmp(ot_text(a, ast->nodes[bounds[i]].text), "-") == 0;
        is_plain = is_plain && read_bound(a, ast, bounds[i] + is_negative, &limits[i]);
        limits[i] = is_negative ? -limits[i] : limits[i];
    }
    part = is_plain ? ot_extent_part(a, tuple, limits[0], limits[1]) : 0;
    ot_stack_push(a, part ? part : OT_UNKNOWN_VALUE);
}

/* sizes[i] and sizes[first:end] of a tensor. */
static void subscript_sizes(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, size_t keys,
                            size_t key_count, bool is_slice, uint32_t ast)
{
    size_t base = a->top;
    if (is_slice) {
        slice_sizes(a, here, tuple, here->file->ast.nodes[ast + 1].end);
        return;
    }
    for (size_t i = 0; i < key_count; i++) {
        const struct ot_value key = a->values[a->stack[keys + i]];
        uint32_t size = key.kind == OT_V_INTEGER ? ot_extent_at(a, tuple, strtol(ot_text(a, key.a), NULL, 10)) : 0;
        ot_stack_push(a, size ? size : OT_SCALAR_VALUE);
    }
    if (key_count == 0)
        ot_stack_push(a, OT_SCALAR_VALUE);
    ot_stack_unique(a, base);
}

/* Enum["NAME"]: the members of the given names, or all when a name is not known. */
static void push_members(struct ot_analysis *a, uint32_t class_value, size_t keys, size_t key_count)
{
    bool is_known = key_count > 0;
    size_t base = a->top;
    for (size_t k = 0; k < key_count; k++)
        is_known = is_known && a->values[a->stack[keys + k]].kind == OT_V_STRING;
    if (!is_known)
        ot_member_push(a, class_value);
    for (size_t k = 0; is_known && k < key_count; k++) {
        uint32_t member = ot_alias_member(a, class_value, a->values[a->stack[keys + k]].a);
        if (member)
            ot_stack_push(a, member);
    }
    ot_stack_unique(a, base);
}

/* Does a row say that the name is a class? Its subscript is a generic alias: OrderedDict[int, str]() makes
 * what OrderedDict() makes. */
static bool is_library_class(struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_model *model = ot_library_model(a, dotted);
    return ot_library_meaning(a, dotted) != OT_MEANS_NOTHING ||
           (model && (model->behaviour == OT_DOES_CONTAINER || model->behaviour == OT_DOES_DEFAULT_DICT));
}

/* The index of a sequence, which may count from its end, as a place; 0 where that is not known. */
static uint32_t place_key(struct ot_analysis *a, uint32_t container, uint32_t key)
{
    if (a->values[key].kind != OT_V_INTEGER || *ot_text(a, a->values[key].a) != '-')
        return key;
    long place = ot_container_place(a, container, strtol(ot_text(a, a->values[key].a), NULL, 10));
    return place < 0 ? 0 : ot_value_integer(a, (uint32_t)place);
}

static void subscript_container(struct ot_analysis *a, const struct ot_here *here, uint32_t container, size_t keys,
                                size_t key_count, uint32_t ast)
{
    size_t base = a->top;
    if (key_count == 0) {
        ot_defaulted_fill(a, here, container, ast);
        ot_container_all(a, here, container);
        return;
    }
    for (size_t i = 0; i < key_count; i++) {
        uint32_t given = a->stack[keys + i];
        uint32_t key = ot_value_has_keys(a, container) ? given : place_key(a, container, given);
        if (given && !key) {
            ot_container_all(a, here, container);
            continue;
        }
        ot_defaulted_put(a, here, container, key, ast);
        ot_container_get(a, here, container, key);
    }
    ot_stack_unique(a, base);
}

/* The method of an object for a subscript. Where the index is no constant, the method gets something unknown for it. */
static bool call_item(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, uint32_t value,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_argument items[2];
    const struct ot_arguments given = {.items = items, .count = arguments->count};
    size_t base = a->top;
    memcpy(items, arguments->items, arguments->count * sizeof(*items));
    if (items[0].count == 0) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        items[0] = (struct ot_argument){.base = base, .count = 1};
    }
    size_t results = a->top;
    bool is_called = ot_protocol_call(a, here, event, value, &given, ast);
    ot_stack_drop(a, base, results);
    return is_called;
}

/* Class[i] of a class with __class_getitem__; false if it has none. */
static bool class_item(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    bool has = ot_protocol_has(a, OT_ON_CLASS_ITEM, class_value);
    if (has)
        ot_attribute_push(a, here, class_value, ot_symbol(a, "__class_getitem__"), 0);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], arguments, ast, "subscript");
    ot_stack_drop(a, base, end);
    return has;
}

/* The method of a row, "sys.modules[name]", with what the index may be where that is no constant alone. */
static void call_outside(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                         const struct ot_arguments *given, uint32_t ast)
{
    size_t base = a->top;
    if (given->items[0].count == 0) {
        ot_eval(a, here, here->file->ast.nodes[ast + 1].end);
        given->items[0].base = base;
        given->items[0].count = a->top - base;
    }
    size_t results = a->top;
    ot_behaviour_call(a, here, method, given, ast);
    ot_stack_drop(a, base, results);
}

static void subscript_value(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t keys,
                            size_t key_count, bool is_slice, uint32_t ast)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro;
    ot_sym item;
    struct ot_argument argument = {.base = keys, .count = key_count && a->stack[keys] ? key_count : 0};
    const struct ot_arguments given = {.items = &argument, .count = 1};
    switch (v.kind) {
    case OT_V_CONTAINER:
        if (is_slice)
            push_slice(a, here, value, here->file->ast.nodes[ast + 1].end);
        else
            subscript_container(a, here, value, keys, key_count, ast);
        break;
    case OT_V_NAMESPACE:
        for (size_t i = 0; i < key_count; i++)
            ot_namespace_get(a, here, value, a->stack[keys + i]);
        break;
    case OT_V_TRITON: ot_stack_push(a, ot_value(a, OT_V_LAUNCH, value, 0, 0)); break;
    case OT_V_CLASS:
        mro = ot_mro_of(a, value);
        if (mro && mro->is_enum)
            push_members(a, value, keys, key_count);
        else if (!call_item(a, here, OT_ON_ITEM, value, &given, ast) && !class_item(a, here, value, &given, ast))
            ot_stack_push(a, value);
        break;
    case OT_V_INSTANCE:
    case OT_V_ENUM:
        if (!call_item(a, here, OT_ON_ITEM, value, &given, ast) && !ot_dataclass_at(a, here, value, keys, key_count))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_EXTERNAL:
        item = ot_library_method(a, v.a, ot_symbol(a, "__getitem__"));
        if (item)
            call_outside(a, here, ot_value(a, OT_V_EXTERNAL, item, 0, 0), &given, ast);
        else if (!ot_outside_environment(a, v.a, keys, key_count) && !ot_union_subscript(a, here, v.a, ast))
            ot_stack_push(a, is_library_class(a, v.a) ? value : OT_UNKNOWN_VALUE);
        break;
    case OT_V_NONE: break;
    case OT_V_TENSOR: ot_slice_tensor(a, here, value, ast); break;
    case OT_V_TUPLE_KEY: subscript_sizes(a, here, value, keys, key_count, is_slice, ast); break;
    case OT_V_STRING: case OT_V_SCALAR: ot_stack_push(a, OT_SCALAR_VALUE); break;
    case OT_V_UNKNOWN: /* config["architectures"] */
        if (key_count == 1 && a->values[a->stack[keys]].kind == OT_V_STRING)
            ot_configuration_attribute(a, a->values[a->stack[keys]].a);
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_NONE_ID: case OT_V_TRUE: case OT_V_FALSE: case OT_V_PLATFORM_TRUE:
    case OT_V_PLATFORM_FALSE: case OT_V_INTEGER: case OT_V_FUNCTION: case OT_V_BOUND: case OT_V_STATIC:
    case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_MODULE: case OT_V_EXTERNAL_OBJECT:
    case OT_V_PARTIAL: case OT_V_LAUNCH: case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER:
    case OT_V_CONTAINER_METHOD: case OT_V_CALLER: case OT_V_PLACE: case OT_V_SYNTAX:
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}

void ot_subscript_push(struct ot_analysis *a, const struct ot_here *here, uint32_t subscript)
{
    size_t base = a->top;
    bool is_slice;
    ot_eval(a, here, subscript + 1);
    size_t keys = a->top;
    bool has_index = push_index(a, here, subscript, base, &is_slice);
    size_t end = a->top;
    if (!has_index && keys > base) /* any index, once none is to come */
        has_index = ot_guard_is_awaited(a, here, subscript);
    ot_held_items(a, here, "__getitem__", base, has_index ? keys : base, end, subscript);
    for (size_t i = base; i < keys && has_index; i++)
        subscript_value(a, here, a->stack[i], keys, end - keys, is_slice, subscript);
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

void ot_subscript_store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    bool is_slice;
    size_t start = a->top;
    ot_eval(a, here, target + 1);
    size_t keys = a->top;
    bool has_index = push_index(a, here, target, start, &is_slice) && (a->top == keys || a->stack[keys]);
    if (!has_index && keys > start) { /* any index, once none is to come */
        a->top = keys;
        has_index = ot_guard_is_awaited(a, here, target);
    }
    size_t end = a->top;
    ot_held_items(a, here, "__setitem__", start, has_index ? keys : start, end, target);
    for (size_t i = start; i < keys && has_index; i++) {
        uint32_t value = a->stack[i];
        if (a->values[value].kind == OT_V_CONTAINER && is_slice && !ot_value_has_keys(a, value)) {
            ot_container_store_slice(a, here, value, base, count, target);
        } else if (a->values[value].kind == OT_V_CONTAINER) {
            ot_own_name_store(a, here, value, target, keys, end, base, count);
        } else if (a->values[value].kind == OT_V_NAMESPACE) {
            for (size_t k = keys; k < end || k == keys; k++)
                ot_namespace_store(a, here, value, k < end ? a->stack[k] : OT_UNKNOWN_VALUE, base, count, target);
        } else if (a->values[value].kind == OT_V_INSTANCE) {
            struct ot_argument items[2] = {{.base = keys, .count = end - keys}, {.base = base, .count = count}};
            const struct ot_arguments arguments = {.items = items, .count = 2};
            call_item(a, here, OT_ON_ITEM_STORE, value, &arguments, target);
            a->top = end;
        }
    }
    a->top = start;
}

void ot_subscript_delete(struct ot_analysis *a, const struct ot_here *here, uint32_t target)
{
    bool is_slice;
    size_t base = a->top;
    ot_eval(a, here, target + 1);
    size_t keys = a->top;
    push_index(a, here, target, base, &is_slice);
    struct ot_argument argument = {.base = keys, .count = a->top > keys && a->stack[keys] ? a->top - keys : 0};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    ot_held_items(a, here, "__delitem__", base, keys, keys, target);
    for (size_t i = base; i < keys; i++) {
        ot_keywords_drop(a, a->stack[i], argument.count == 1 ? a->stack[keys] : 0);
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER && a->values[a->stack[i]].a == OT_LIST_VALUE) {
            size_t top = a->top;
            ot_container_method(a, here, a->stack[i], ot_symbol(a, "__delitem__"), &arguments, target);
            a->top = top;
        }
        call_item(a, here, OT_ON_ITEM_DELETE, a->stack[i], &arguments, target);
    }
    a->top = base;
}
