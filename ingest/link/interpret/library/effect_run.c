/*
 * effect_run.c: functions of a library that call what they are handed, or keep it for another that does.
 */
#include "ingest/link/interpret/library/effect_run.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/handed.h"
#include "ingest/link/interpret/object/attribute.h"

static bool is_of_tree(const struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_FUNCTION || kind == OT_V_BOUND || kind == OT_V_CLASS || kind == OT_V_INSTANCE ||
           kind == OT_V_PARTIAL;
}

/* Calls stack[base .. end) with any number of arguments that are not known; pushes what that gives. */
static void call_any(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t end, uint32_t ast)
{
    size_t top = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    struct ot_argument any = {.kind = OT_GIVEN_STAR, .base = top, .count = 1};
    const struct ot_arguments arguments = {.items = &any, .count = 1};
    for (size_t i = base; i < end; i++)
        if (is_of_tree(a, a->stack[i]))
            ot_call_value(a, here, a->stack[i], &arguments, ast, OT_E_CALLBACK);
    ot_stack_drop(a, top, top + 1);
}

/* Calls the values of an argument; with a method, that of the objects which they are, or which they make. */
static void run(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *given, const char *method)
{
    size_t base = a->top;
    struct ot_here inner = *e->here;
    inner.through = given->count ? a->stack[given->base] : 0; /* no alternative to what other arguments are */
    if (!*method) {
        call_any(a, &inner, given->base, given->base + given->count, e->ast);
        a->top = base;
        return;
    }
    for (size_t i = 0; i < given->count; i++) {
        uint32_t value = a->stack[given->base + i];
        inner.through = value; /* the constructor is no alternative to the method */
        if (a->values[value].kind == OT_V_CLASS)
            call_any(a, &inner, given->base + i, given->base + i + 1, e->ast);
        else
            ot_stack_push(a, value);
    }
    size_t methods = a->top;
    for (size_t i = base; i < methods; i++)
        if (a->values[a->stack[i]].kind == OT_V_INSTANCE)
            ot_attribute_method(a, e->here, a->stack[i], method);
    call_any(a, e->here, methods, a->top, e->ast);
    a->top = base;
}

void ot_effect_run(struct ot_analysis *a, const struct ot_effect *e)
{
    for (const char *text = e->model->argument; *text; text += strspn(text, " ")) {
        char *name;
        size_t place = strtoul(text, &name, 10), length = strcspn(name + 1, " "), dot = strcspn(name + 1, " .");
        const struct ot_argument *given =
            ot_call_argument(e->arguments, place, ot_intern_add(&a->names, name + 1, dot));
        ot_sym method = dot < length ? ot_intern_add(&a->names, name + 2 + dot, length - dot - 1) : 0;
        if (given)
            run(a, e, given, method ? ot_text(a, method) : "");
        text = name + 1 + length;
    }
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_effect_keep(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t object = ot_value(a, OT_V_EXTERNAL_OBJECT, ot_symbol(a, e->model->argument), 0,
                               a->values[e->callee].c);
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *given = &e->arguments->items[i];
        if (given->kind == OT_GIVEN_KEYWORD)
            ot_var_add_values(a, e->here, ot_var(a, OT_S_FIELD, object, given->name), given->base, given->count);
    }
    ot_stack_push(a, OT_NONE_VALUE);
}

/* The attribute of an object that holds what it was made of: the first word of the row. */
static ot_id held_in(struct ot_analysis *a, const struct ot_effect *e, uint32_t object)
{
    const char *name = e->model->argument;
    return ot_var(a, OT_S_FIELD, object, ot_intern_add(&a->names, name, strcspn(name, " ")));
}

void ot_effect_holder(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *thing = ot_effect_positional(e, 0);
    const char *name = e->model->argument, *method = strchr(name, ' ');
    uint32_t holder = ot_effect_owned(a, e, a->values[e->callee].a);
    size_t base = a->top;
    if (thing)
        ot_var_add_values(a, e->here, held_in(a, e, holder), thing->base, thing->count);
    else
        ot_var_add(a, e->here, held_in(a, e, holder), OT_NONE_VALUE);
    for (size_t i = 0; thing && method && i < thing->count; i++)
        ot_attribute_method(a, e->here, a->stack[thing->base + i], method + 1);
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit(a, e->here, a->stack[i], e->ast, "operator");
    a->top = base;
    ot_stack_push(a, holder);
}

/* The object whose method it is, where that is one of its own; 0 if it is an argument. */
static uint32_t receiver_of(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_value method = a->values[e->callee];
    const char *name = ot_text(a, method.a), *dot = strrchr(name, '.');
    if (!method.c || !dot)
        return 0;
    return ot_value(a, OT_V_EXTERNAL_OBJECT, ot_intern_add(&a->names, name, (size_t)(dot - name)), 0, method.c);
}

void ot_effect_hold(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t holder = receiver_of(a, e);
    const struct ot_argument *thing = holder ? ot_effect_positional(e, 0) : NULL;
    if (thing)
        ot_var_add_values(a, e->here, held_in(a, e, holder), thing->base, thing->count);
    ot_handed_note(a, e->here, e->arguments);
    ot_stack_push(a, OT_NONE_VALUE);
}

void ot_effect_held(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *holder = ot_effect_positional(e, 0);
    uint32_t receiver = receiver_of(a, e);
    if (receiver) {
        ot_var_push(a, e->here, held_in(a, e, receiver));
        ot_stack_push(a, OT_UNKNOWN_VALUE); /* others may put things there */
        return;
    }
    for (size_t i = 0; holder && i < holder->count; i++)
        if (a->values[a->stack[holder->base + i]].kind == OT_V_EXTERNAL_OBJECT)
            ot_var_push(a, e->here, held_in(a, e, a->stack[holder->base + i]));
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
}
