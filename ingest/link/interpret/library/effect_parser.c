/*
 * effect_parser.c: what a parser of arguments, argparse, calls once it parses.
 *
 * "p.add_argument("--size", type=f, action=A)" makes an A; "p.parse_args()" calls f with a text, and the A, and what f
 * gave may be the attribute size of what it gives. Groups and parsers of commands are of the parser that made them.
 */
#include "ingest/link/interpret/library/effect_parser.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

enum { NAME_AT_MOST = 128, HANDED = 4 /* what an action is called with */ };

void ot_effect_own(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *name = e->model->argument;
    ot_stack_push(a, ot_effect_owned(a, e, *name ? ot_symbol(a, name) : a->values[e->callee].a));
}

/* What all that is of one parser keeps what was added in. */
static uint32_t pool_of(struct ot_analysis *a, const struct ot_effect *e)
{
    return ot_value(a, OT_V_EXTERNAL_OBJECT, ot_symbol(a, "argparse.Action"), 0, a->values[e->callee].c);
}

/* The attribute that the value of an argument goes to: dest, the first of the names with two dashes, or the first. */
static ot_sym target_of(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *given = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "dest"));
    char name[NAME_AT_MOST];
    size_t length = 0;
    for (size_t i = 0; !given && i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        const struct ot_value v = a->values[argument->count == 1 ? a->stack[argument->base] : 0];
        if (argument->kind == OT_GIVEN_PLAIN && v.kind == OT_V_STRING && strncmp(ot_text(a, v.a), "--", 2) == 0)
            given = argument;
    }
    given = given ? given : ot_effect_positional(e, 0);
    const struct ot_value v = a->values[given && given->count == 1 ? a->stack[given->base] : 0];
    if (v.kind != OT_V_STRING)
        return 0;
    const char *text = ot_text(a, v.a);
    for (text += strspn(text, "-"); text[length] && length < NAME_AT_MOST; length++)
        name[length] = text[length] == '-' ? '_' : text[length];
    return length && length < NAME_AT_MOST ? ot_intern_add(&a->names, name, length) : 0;
}

/* Is it a class or function of the tree? */
static bool is_of_tree(const struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_FUNCTION || kind == OT_V_BOUND || kind == OT_V_CLASS || kind == OT_V_INSTANCE ||
           kind == OT_V_PARTIAL || kind == OT_V_CONTAINER_METHOD;
}

/* Calls a value of the tree with something unknown: any number of arguments, or as many as are said. */
static void call(struct ot_analysis *a, const struct ot_effect *e, uint32_t value, size_t count)
{
    size_t base = a->top;
    struct ot_argument items[HANDED];
    const struct ot_arguments arguments = {.items = items, .count = count ? count : 1};
    struct ot_here inner = *e->here;
    inner.through = value; /* no alternative to the others */
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    for (size_t i = 0; i < arguments.count; i++)
        items[i] = (struct ot_argument){.kind = count ? OT_GIVEN_PLAIN : OT_GIVEN_STAR, .base = base, .count = 1};
    ot_call_value(a, &inner, value, &arguments, e->ast, OT_E_CALLBACK);
    ot_stack_drop(a, base, base + 1);
}

void ot_effect_declare(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *type = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "type"));
    const struct ot_argument *action = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "action"));
    uint32_t pool = pool_of(a, e);
    ot_sym target = target_of(a, e);
    size_t base = a->top;
    bool is_own = a->values[e->callee].c != 0; /* of one that is not told apart, all parsers would call all */
    for (size_t i = 0; type && is_own && i < type->count; i++) {
        uint32_t value = a->stack[type->base + i];
        if (!is_of_tree(a, value))
            continue;
        ot_var_add(a, e->here, ot_var(a, OT_S_KEYS, pool, 0), ot_value(a, OT_V_STRING, target, 0, 0));
        ot_var_add(a, e->here, ot_var(a, OT_S_ELEMENT, pool, ot_value(a, OT_V_STRING, target, 0, 0)), value);
    }
    for (size_t i = 0; action && is_own && i < action->count; i++)
        if (a->values[a->stack[action->base + i]].kind == OT_V_CLASS)
            call(a, e, a->stack[action->base + i], 0);
    ot_var_add_values(a, e->here, ot_var(a, OT_S_FIELD, pool, 0), base, a->top - base);
    a->top = base;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_effect_parse(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *name = e->model->argument;
    size_t length = strcspn(name, " ");
    uint32_t pool = pool_of(a, e);
    uint32_t owner = a->values[e->callee].c;
    uint32_t parsed = ot_value(a, OT_V_EXTERNAL_OBJECT, ot_intern_add(&a->names, name, length), 0, owner);
    size_t base = a->top;
    ot_var_push(a, e->here, ot_var(a, OT_S_KEYS, pool, 0));
    for (size_t k = base, end = a->top; k < end; k++, a->top = end) {
        ot_var_push(a, e->here, ot_var(a, OT_S_ELEMENT, pool, a->stack[k]));
        size_t results = a->top;
        for (size_t i = end; i < results; i++)
            call(a, e, a->stack[i], 1);
        ot_stack_push(a, OT_UNKNOWN_VALUE); /* a default, or what a type of no tree made */
        if (a->values[a->stack[k]].a)
            ot_var_add_values(a, e->here, ot_var(a, OT_S_FIELD, parsed, a->values[a->stack[k]].a), results,
                              a->top - results);
    }
    a->top = base;
    ot_var_push(a, e->here, ot_var(a, OT_S_FIELD, pool, 0));
    for (size_t i = base, end = a->top; i < end; i++, a->top = end)
        call(a, e, a->stack[i], HANDED);
    a->top = base;
    ot_stack_push(a, parsed);
    if (!name[length])
        return;
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    ot_container_put(a, e->here, tuple, ot_value_integer(a, 0), base, 1);
    a->stack[base] = OT_UNKNOWN_VALUE;
    ot_container_put(a, e->here, tuple, ot_value_integer(a, 1), base, 1);
    a->stack[base] = tuple;
}
