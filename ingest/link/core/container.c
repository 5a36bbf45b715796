/*
 * container.c: lists, tuples, sets and dicts by allocation site and node, with elements by
 * constant key and "any" for the rest.
 */
#include "ingest/link/core/container.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

enum { KEYS_AT_MOST = 64 }; /* tuples of constants that one tuple may stand for as a key */

uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast)
{
    uint32_t site = ot_value_site(a, (ot_id)(here->file - a->files), ast);
    if (here->factory) /* each field has its own */
        site = ot_value_site_within(a, site, here->factory);
    return ot_value(a, OT_V_CONTAINER, kind, site, here->node);
}

uint32_t ot_container_thawed(struct ot_analysis *a, const struct ot_here *here, uint32_t set, uint32_t ast)
{
    size_t base = a->top;
    uint32_t made = ot_container_make(a, here, OT_SET_OF, ast);
    ot_container_all(a, here, set);
    ot_container_put(a, here, made, 0, base, a->top - base);
    a->top = base;
    return made;
}

uint32_t ot_container_empty(struct ot_analysis *a)
{
    return ot_value(a, OT_V_CONTAINER, OT_SET_OF, 0, 0);
}

void ot_container_note_like(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    ot_var_add(a, here, ot_var(a, OT_S_LIKE, container, 0), OT_TRUE_VALUE);
}

bool ot_container_is_like(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    const struct ot_value v = a->values[container];
    bool is_called = v.b && v.c && ot_node_file(a, v.c)->ast.nodes[ot_value_site_ast(a, v.b)].kind == OT_CALL;
    size_t base = a->top;
    if (is_called)
        ot_var_push(a, here, ot_var(a, OT_S_LIKE, container, 0));
    bool is_like = a->top > base || container == ot_container_empty(a);
    a->top = base;
    return is_like;
}

/* The number that a truth is. */
static uint32_t number_of(struct ot_analysis *a, uint32_t key)
{
    enum ot_value_kind kind = a->values[key].kind;
    bool is_true = kind == OT_V_TRUE || kind == OT_V_PLATFORM_TRUE;
    return is_true || kind == OT_V_FALSE || kind == OT_V_PLATFORM_FALSE ? ot_value_integer(a, is_true) : key;
}

void ot_container_put(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key, size_t base,
                      size_t count)
{
    bool is_fixed = a->values[container].c == 0 && (here || a->values[container].a == OT_SET_OF);
    if (is_fixed)
        return; /* ot_container_empty, and what a configuration gives */
    key = ot_value_has_keys(a, container) ? key : number_of(a, key);
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

static void push_frozen(struct ot_analysis *a, uint32_t set)
{
    size_t base = a->top;
    uint32_t *elements = ot_stack_room(a, OT_FROZEN_AT_MOST);
    a->top = base + ot_frozen_read(a, set, elements);
}

/* The other constant that is the same key of a dict: 1 is True; 0 if there is none. */
static uint32_t twin_of(struct ot_analysis *a, uint32_t key)
{
    const char *text = a->values[key].kind == OT_V_INTEGER ? ot_text(a, a->values[key].a) : "";
    uint32_t number = number_of(a, key);
    return strcmp(text, "1") == 0   ? OT_TRUE_VALUE
           : strcmp(text, "0") == 0 ? OT_FALSE_VALUE
           : number != key          ? number
                                    : 0;
}

void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key)
{
    if (ot_frozen_is(a, container)) {
        push_frozen(a, container);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    bool has_keys = ot_value_has_keys(a, container);
    uint32_t twin = key && has_keys ? twin_of(a, key) : 0;
    key = has_keys ? key : number_of(a, key);
    if (twin)
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, twin));
    if (key && a->values[key].kind == OT_V_TUPLE_KEY && a->values[key].c)
        push_matching(a, here, container, key);
    else if (key)
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, key));
}

bool ot_container_is_open(const struct ot_analysis *a, uint32_t container)
{
    uint32_t kind = a->values[container].a;
    return kind == OT_CHAIN_OF || kind == OT_CELL_OF || kind == OT_FUTURE_OF;
}

void ot_container_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    size_t base = a->top;
    if (ot_frozen_is(a, container)) {
        push_frozen(a, container);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    size_t end = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    for (size_t i = base; i < end; i++)
        if (ot_value_is_constant(a, a->stack[i]))
            ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, a->stack[i]));
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

const struct ot_ast *ot_container_display(struct ot_analysis *a, uint32_t container, uint32_t *display)
{
    const struct ot_value v = a->values[container];
    if (v.kind != OT_V_CONTAINER || (v.a != OT_LIST_VALUE && v.a != OT_TUPLE_OF) || !v.c)
        return NULL;
    const struct ot_ast *ast = &ot_node_file(a, v.c)->ast;
    *display = ot_value_site_ast(a, v.b);
    return ast->nodes[*display].kind == OT_LIST || ast->nodes[*display].kind == OT_TUPLE ? ast : NULL;
}

void ot_container_part(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t part, long first,
                       long end)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    for (size_t i = base, keys = a->top; i < keys; i++) {
        const struct ot_value key = a->values[a->stack[i]];
        long position = key.kind == OT_V_INTEGER && first >= 0 ? strtol(ot_text(a, key.a), NULL, 10) : -1;
        size_t elements = a->top;
        if (!ot_value_is_constant(a, a->stack[i]) || (position >= 0 && (position < first || position >= end)))
            continue;
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, a->stack[i]));
        ot_container_put(a, here, part, position < 0 ? 0 : ot_value_integer(a, (uint32_t)(position - first)), elements,
                         a->top - elements);
        a->top = elements;
    }
    a->top = base;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    ot_container_put(a, here, part, 0, base, a->top - base);
    a->top = base;
}

long ot_container_place(struct ot_analysis *a, uint32_t container, long index)
{
    uint32_t least, most;
    if (index >= 0)
        return index;
    bool is_known = ot_container_length(a, container, &least, &most) && least == most && index >= -(long)least;
    return is_known ? index + (long)least : -1;
}

bool ot_container_length(struct ot_analysis *a, uint32_t container, uint32_t *least, uint32_t *most)
{
    uint32_t display;
    const struct ot_ast *ast = ot_container_display(a, container, &display);
    bool has_star = false;
    *least = *most = 0;
    if (!ast || a->values[container].a != OT_TUPLE_OF || ast->nodes[display].kind != OT_TUPLE)
        return false;
    for (uint32_t c = display + 1; c < ast->nodes[display].end; c = ast->nodes[c].end) {
        bool is_star = ast->nodes[c].kind == OT_STAR;
        has_star = has_star || is_star;
        *least += !is_star;
    }
    *most = has_star ? UINT32_MAX : *least;
    return true;
}

static bool has_constant(const struct ot_analysis *a, size_t base, size_t end)
{
    for (size_t i = base; i < end; i++)
        if (ot_value_is_constant(a, a->stack[i]))
            return true;
    return false;
}

/* Tuples of constants from element index on; false if there are too many. A part of which nothing is known is something
 * unknown; what is unknown beside constants finds nothing of its own. */
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
        bool is_open = !ot_value_is_constant(a, a->stack[i]);
        if (is_open && has_constant(a, rests, end))
            continue;
        for (size_t r = base; r < rests; r++)
            ot_stack_push(a, ot_value(a, OT_V_TUPLE_KEY, is_open ? OT_UNKNOWN_VALUE : a->stack[i], a->stack[r],
                                      is_open || a->values[a->stack[r]].c));
    }
    ot_stack_drop(a, base, end);
    return true;
}

bool ot_container_keys(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    size_t base = a->top;
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF) {
        bool is_constant = ot_value_is_constant(a, value);
        if (is_constant)
            ot_stack_push(a, value);
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
