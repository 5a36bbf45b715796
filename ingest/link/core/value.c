/*
 * value.c: interned values and allocation sites.
 */
#include "ingest/link/core/value.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/limits.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/world.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"

enum { SMALL_INTEGERS = 64, NEAR = 4096 };

enum { WITHIN = 1U << 30 }; /* of a key: no number of a file has this bit */

struct ot_value_state {
    size_t capacity; /* of a.values */
    struct ot_map slots;
    uint32_t near[NEAR]; /* by the last bits of their hashes, values asked for last: most are asked for again soon */
    uint32_t small_integers[SMALL_INTEGERS]; /* values of 0, 1, … once made */
    struct ot_map sites; size_t site_count; /* (file, ast), or (WITHIN | site, factory) → allocation site */
    uint32_t *site_asts; size_t site_capacity; /* their syntax nodes */
};

static uint64_t hash(enum ot_value_kind kind, uint32_t first, uint32_t second, uint32_t third)
{
    uint64_t key = ot_map_mix(ot_map_pair(first, second) + kind);
    return ot_map_mix(key + third) | 1;
}

/* Takes over how deep and how nested a value is that another one holds. */
static void hold(const struct ot_analysis *a, struct ot_value *v, uint32_t held)
{
    const struct ot_value *inner = &a->values[held];
    v->depth = v->depth > inner->depth ? v->depth : inner->depth;
    v->nested = v->nested > inner->nested ? v->nested : (uint8_t)(inner->nested + 1);
    v->worlds &= inner->worlds;
}

/* Sets depth, nested and worlds from what the value is made of, which was made before. */
static void measure(const struct ot_analysis *a, struct ot_value *v)
{
    v->worlds = OT_EVERY_WORLD;
    switch (v->kind) {
    case OT_V_FUNCTION:
    case OT_V_CLASS:
        v->depth = a->nodes[v->b].depth;
        break;
    case OT_V_PARTIAL:
    case OT_V_CONTAINER:
    case OT_V_FACTORY:
        v->depth = a->nodes[v->c].depth;
        break;
    case OT_V_CALLER:
        v->depth = a->nodes[v->b].depth;
        break;
    case OT_V_GENERATOR:
        v->depth = a->nodes[v->a].depth;
        break;
    case OT_V_ENUM:
        v->worlds = ot_choice_worlds(a, a->values[v->a].a, v->b);
        break;
    case OT_V_BOUND:
    case OT_V_INSTANCE:
    case OT_V_SUPER:
        hold(a, v, v->a);
        hold(a, v, v->b);
        break;
    case OT_V_CONTAINER_METHOD:
    case OT_V_LAUNCH:
    case OT_V_TRITON:
    case OT_V_STATIC:
    case OT_V_CLASSMETHOD:
    case OT_V_PROPERTY:
        hold(a, v, v->a);
        break;
    case OT_V_NAMESPACE:
        if (v->b)
            hold(a, v, v->b);
        break;
    case OT_V_NONE_ID: case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_STRING: case OT_V_INTEGER: case OT_V_MODULE:
    case OT_V_EXTERNAL: case OT_V_EXTERNAL_OBJECT:
    case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TUPLE_KEY: case OT_V_TENSOR:
        break;
    }
}

static bool is_made_of(const struct ot_value *v, const struct ot_value *parts)
{
    return v->kind == parts->kind && v->a == parts->a && v->b == parts->b && v->c == parts->c;
}

uint32_t ot_value(struct ot_analysis *a, enum ot_value_kind kind, uint32_t first, uint32_t second, uint32_t third)
{
    struct ot_value_state *own = a->own.value;
    struct ot_value made = {.kind = kind, .a = first, .b = second, .c = third};
    uint64_t key = hash(kind, first, second, third);
    uint32_t *near = &own->near[key / 2 % NEAR], found = *near;
    a->work++;
    if (found && is_made_of(&a->values[found], &made))
        return found;
    for (; ot_map_get(&own->slots, key, &found); key += 2)
        if (is_made_of(&a->values[found], &made))
            return *near = found;
    measure(a, &made);
    if (made.nested > OT_NESTED_AT_MOST) {
        ot_limit_note(a, "nested values", "a value is wrapped in itself again and again; it is taken as unknown");
        return OT_UNKNOWN_VALUE;
    }
    bool is_new;
    ot_map_put(&own->slots, key, (uint32_t)a->value_count, &is_new);
    ot_grow(&a->values, &own->capacity, a->value_count + 1, sizeof(*a->values));
    a->values[a->value_count] = made;
    return *near = (uint32_t)a->value_count++;
}

uint32_t ot_value_join(struct ot_analysis *a, uint32_t keys, uint32_t more)
{
    if (!keys)
        return more;
    const struct ot_value v = a->values[keys];
    return ot_value(a, OT_V_TUPLE_KEY, v.a, ot_value_join(a, v.b, more), 0);
}

/* The site of a key, which tells what it is of, made with a syntax node if there is none. */
static uint32_t site_of(struct ot_analysis *a, uint64_t key, uint32_t ast)
{
    struct ot_value_state *own = a->own.value;
    bool is_new;
    uint32_t *slot = ot_map_put(&own->sites, key, (uint32_t)own->site_count, &is_new);
    if (!is_new)
        return *slot;
    ot_grow(&own->site_asts, &own->site_capacity, own->site_count + 1, sizeof(*own->site_asts));
    own->site_asts[own->site_count] = ast;
    return (uint32_t)own->site_count++;
}

uint32_t ot_value_site(struct ot_analysis *a, ot_id file, uint32_t ast)
{
    return site_of(a, ot_map_pair(file, ast) + 1, ast);
}

uint32_t ot_value_site_within(struct ot_analysis *a, uint32_t site, uint32_t factory)
{
    return site_of(a, ot_map_pair(WITHIN | site, factory), ot_value_site_ast(a, site));
}

uint32_t ot_value_site_ast(const struct ot_analysis *a, uint32_t site)
{
    return a->own.value->site_asts[site];
}

uint32_t ot_value_string(struct ot_analysis *a, const char *text)
{
    return ot_value(a, OT_V_STRING, ot_symbol(a, text), 0, 0);
}

uint32_t ot_value_integer(struct ot_analysis *a, uint32_t number)
{
    struct ot_value_state *own = a->own.value;
    char text[16];
    if (number < SMALL_INTEGERS && own->small_integers[number])
        return own->small_integers[number];
    snprintf(text, sizeof(text), "%u", number);
    uint32_t value = ot_value(a, OT_V_INTEGER, ot_symbol(a, text), 0, 0);
    if (number < SMALL_INTEGERS)
        own->small_integers[number] = value;
    return value;
}

uint32_t ot_value_literal(struct ot_analysis *a, ot_sym literal)
{
    const char *text = ot_text(a, literal);
    char digits[32], *end;
    size_t length = 0;
    bool has_base = text[0] == '0' && text[1] != '\0';
    if (!has_base && !strchr(text, '_'))
        return ot_value(a, OT_V_INTEGER, literal, 0, 0);
    const char *at = has_base ? text + 2 : text;
    for (; *at && length < sizeof(digits) - 1; at++)
        if (*at != '_')
            digits[length++] = *at;
    digits[length] = '\0';
    int letter = has_base ? text[1] | ' ' : 0; /* in lower case */
    errno = 0;
    unsigned long number = strtoul(digits, &end, letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10);
    if (*at || errno || *end || end == digits || number > UINT32_MAX)
        return ot_value(a, OT_V_INTEGER, literal, 0, 0);
    return ot_value_integer(a, (uint32_t)number);
}

bool ot_value_is_constant(const struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_TUPLE_KEY:
        return a->values[value].c == 0;
    case OT_V_EXTERNAL_OBJECT:
        return ot_value_is_sentinel(a, value);
    case OT_V_NONE:
    case OT_V_TRUE:
    case OT_V_FALSE:
    case OT_V_STRING:
    case OT_V_INTEGER:
    case OT_V_ENUM:
    case OT_V_CLASS:
    case OT_V_FUNCTION:
    case OT_V_EXTERNAL:
        return true;
    case OT_V_NONE_ID: case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE:
    case OT_V_INSTANCE: case OT_V_BOUND: case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY:
    case OT_V_MODULE: case OT_V_NAMESPACE: case OT_V_CONTAINER: case OT_V_PARTIAL: case OT_V_TRITON:
    case OT_V_LAUNCH: case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER: case OT_V_CONTAINER_METHOD:
    case OT_V_CALLER: case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TENSOR:
        break;
    }
    return false;
}

static void add_class(struct ot_analysis *a, struct ot_buf *buf, uint32_t class_value)
{
    const struct ot_value *v = &a->values[class_value];
    ot_buf_add_str(buf, v->kind == OT_V_CLASS ? ot_text(a, a->codes[v->a]->name) : "?");
}

static void describe(struct ot_analysis *a, struct ot_buf *buf, uint32_t value)
{
    const struct ot_value v = a->values[value];
    switch (v.kind) {
    case OT_V_NONE_ID: ot_buf_add_str(buf, "none"); break;
    case OT_V_UNKNOWN: ot_buf_add_str(buf, "unknown"); break;
    case OT_V_SCALAR: ot_buf_add_str(buf, "a plain value"); break;
    case OT_V_NONE: ot_buf_add_str(buf, "None"); break;
    case OT_V_TRUE: ot_buf_add_str(buf, "True"); break;
    case OT_V_FALSE: ot_buf_add_str(buf, "False"); break;
    case OT_V_PLATFORM_TRUE: ot_buf_add_str(buf, "True (platform)"); break;
    case OT_V_PLATFORM_FALSE: ot_buf_add_str(buf, "False (platform)"); break;
    case OT_V_STRING: ot_buf_printf(buf, "'%s'", ot_text(a, v.a)); break;
    case OT_V_INTEGER: ot_buf_add_str(buf, ot_text(a, v.a)); break;
    case OT_V_CLASS: ot_buf_add_str(buf, "class "); add_class(a, buf, value); break;
    case OT_V_INSTANCE: ot_buf_add_str(buf, "instance of "); add_class(a, buf, v.a); break;
    case OT_V_FUNCTION: ot_buf_printf(buf, "function %s", ot_text(a, a->codes[v.a]->name)); break;
    case OT_V_BOUND: ot_buf_add_str(buf, "bound "); describe(a, buf, v.a); break;
    case OT_V_MODULE: ot_buf_printf(buf, "module %s", a->files[v.a].module); break;
    case OT_V_EXTERNAL: ot_buf_add_str(buf, ot_text(a, v.a)); break;
    case OT_V_EXTERNAL_OBJECT: ot_buf_printf(buf, "object of %s", ot_text(a, v.a)); break;
    case OT_V_ENUM: add_class(a, buf, v.a); ot_buf_printf(buf, ".%s", ot_text(a, v.b)); break;
    case OT_V_CONTAINER: ot_buf_add_str(buf, "container"); break;
    case OT_V_PARTIAL: ot_buf_add_str(buf, "partial"); break;
    case OT_V_TRITON: ot_buf_add_str(buf, "triton "); describe(a, buf, v.a); break;
    case OT_V_LAUNCH: ot_buf_add_str(buf, "launch of "); describe(a, buf, v.a); break;
    case OT_V_GENERATOR: ot_buf_add_str(buf, "generator"); break;
    case OT_V_CALLER: ot_buf_printf(buf, "call in %s", ot_text(a, a->codes[a->nodes[v.b].code]->name)); break;
    case OT_V_SUPER: ot_buf_add_str(buf, "super of "); add_class(a, buf, v.a); break;
    case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_NAMESPACE: case OT_V_FACTORY:
    case OT_V_CONTAINER_METHOD: case OT_V_PLACE: case OT_V_SYNTAX:
        ot_buf_add_str(buf, "object");
        break;
    case OT_V_TUPLE_KEY:
        for (uint32_t part = value; part; part = a->values[part].b) {
            ot_buf_add_str(buf, part == value ? "(" : ", ");
            describe(a, buf, a->values[part].a);
        }
        ot_buf_add_char(buf, ')');
        break;
    case OT_V_TENSOR:
        ot_buf_add_str(buf, "tensor");
        if (v.a)
            ot_buf_printf(buf, " of %s", ot_text(a, a->values[v.a].a));
        if (v.b)
            describe(a, buf, v.b);
        break;
    }
}

const char *ot_value_text(struct ot_analysis *a, uint32_t value)
{
    struct ot_buf buf = OT_BUF_INIT;
    describe(a, &buf, value);
    const char *text = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    return text;
}

uint32_t ot_value_class(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    if (v->kind == OT_V_CLASS)
        return value;
    return v->kind == OT_V_INSTANCE || v->kind == OT_V_ENUM ? v->a : 0;
}

void ot_value_init(struct ot_analysis *a)
{
    a->own.value = ot_calloc(1, sizeof(*a->own.value));
    a->value_count = a->own.value->site_count = 1;
    ot_grow(&a->values, &a->own.value->capacity, 1, sizeof(*a->values));
    a->values[0] = (struct ot_value){.worlds = OT_EVERY_WORLD};
    for (enum ot_value_kind kind = OT_V_UNKNOWN; kind <= OT_V_PLATFORM_FALSE; kind++)
        ot_value(a, kind, 0, 0, 0);
    ot_value(a, OT_V_UNKNOWN, 1, 0, 0); /* OT_MODEL_TYPE_VALUE */
}

void ot_value_release(struct ot_analysis *a)
{
    struct ot_value_state *own = a->own.value;
    free(a->values);
    ot_map_release(&own->slots);
    ot_map_release(&own->sites);
    free(own->site_asts);
    free(own);
}
