/*
 * effect_thread.c: threads and processes that run a function once they are started.
 *
 * "t = Thread(target=f, args=(x,))" calls nothing; "t.start()" calls "f(x)", here where it stands. Threads that one
 * place makes in one context are one.
 */
#include "ingest/link/interpret/library/effect_thread.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/handed.h"
#include "ingest/link/interpret/object/attribute.h"

enum part { FUNCTION, PLACES, KEYWORDS, PARTS };

/* The names that a thread keeps them under. */
static const char *const kept[PARTS] = {"_target", "_args", "_kwargs"};

/* The next argument that a row names, "3:args 4:kwargs"; moves on behind it. */
static const struct ot_argument *next(struct ot_analysis *a, const struct ot_effect *e, const char **text)
{
    char *name;
    size_t place = strtoul(*text, &name, 10), length = strcspn(name + 1, " ");
    ot_sym symbol = ot_intern_add(&a->names, name + 1, length);
    *text = name + 1 + length + strspn(name + 1 + length, " ");
    return ot_call_argument(e->arguments, place, symbol);
}

static ot_id var_of(struct ot_analysis *a, uint32_t thread, enum part part)
{
    bool is_instance = a->values[thread].kind == OT_V_INSTANCE;
    return ot_var(a, OT_S_FIELD, is_instance ? ot_value_field_owner(a, thread) : thread, ot_symbol(a, kept[part]));
}

static void keep(struct ot_analysis *a, const struct ot_effect *e, uint32_t thread, const char *text)
{
    for (enum part part = FUNCTION; part < PARTS && *text; part++) {
        const struct ot_argument *given = next(a, e, &text);
        if (given)
            ot_var_add_values(a, e->here, var_of(a, thread, part), given->base, given->count);
    }
}

void ot_effect_thread(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *text = e->model->argument;
    const struct ot_argument *self = strncmp(text, "0:self ", 7) == 0 ? next(a, e, &text) : NULL;
    ot_handed_note(a, e->here, e->arguments);
    if (text == e->model->argument)
        ot_stack_push(a, ot_effect_owned(a, e, a->values[e->callee].a));
    if (text == e->model->argument)
        keep(a, e, a->stack[a->top - 1], text);
    for (size_t i = 0; self && i < self->count; i++)
        if (a->values[a->stack[self->base + i]].kind == OT_V_INSTANCE)
            keep(a, e, a->stack[self->base + i], text);
    if (text != e->model->argument)
        ot_stack_push(a, OT_NONE_VALUE);
}

/* Calls the function that a thread keeps with what it was given beside it. */
static void call_kept(struct ot_analysis *a, const struct ot_effect *e, uint32_t thread)
{
    static const enum ot_argument_kind kinds[PARTS] = {OT_GIVEN_PLAIN, OT_GIVEN_STAR, OT_GIVEN_DOUBLE_STAR};
    struct ot_argument items[PARTS];
    struct ot_arguments all = {.items = items};
    size_t base = a->top;
    for (enum part part = PLACES; part < PARTS; part++) {
        struct ot_argument item = {.kind = kinds[part], .base = a->top};
        ot_var_push(a, e->here, var_of(a, thread, part));
        item.count = a->top - item.base;
        if (item.count)
            items[all.count++] = item;
    }
    size_t functions = a->top;
    ot_var_push(a, e->here, var_of(a, thread, FUNCTION));
    ot_call_values(a, e->here, functions, a->top - functions, &all, e->ast, OT_E_CALLBACK);
    a->top = base;
}

static void start(struct ot_analysis *a, const struct ot_effect *e, uint32_t thread)
{
    static const struct ot_arguments none = {0};
    bool is_instance = a->values[thread].kind == OT_V_INSTANCE;
    size_t base = a->top;
    if (is_instance && !*e->model->argument && ot_attribute_method(a, e->here, thread, "run"))
        ot_call_values(a, e->here, base, a->top - base, &none, e->ast, OT_E_CALLBACK);
    else if (is_instance || a->values[thread].kind == OT_V_EXTERNAL_OBJECT)
        call_kept(a, e, thread);
    a->top = base;
}

void ot_effect_start(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_value method = a->values[e->callee];
    const struct ot_argument *self = ot_effect_positional(e, 0);
    const char *name = ot_text(a, method.a), *dot = strrchr(name, '.');
    if (method.c && dot)
        start(a, e, ot_value(a, OT_V_EXTERNAL_OBJECT, ot_intern_add(&a->names, name, (size_t)(dot - name)), 0,
                             method.c));
    for (size_t i = 0; !method.c && self && i < self->count; i++)
        start(a, e, a->stack[self->base + i]);
    ot_stack_push(a, OT_NONE_VALUE);
}

bool ot_effect_future_has(struct ot_analysis *a, ot_sym name)
{
    return strcmp(ot_text(a, name), "result") == 0 || strcmp(ot_text(a, name), "add_done_callback") == 0;
}

void ot_effect_future_method(struct ot_analysis *a, const struct ot_here *here, uint32_t future, ot_sym name,
                             const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *function = ot_call_argument(arguments, 0, ot_symbol(a, "fn"));
    struct ot_here inner = *here;
    size_t base = a->top;
    if (strcmp(ot_text(a, name), "result") == 0) {
        ot_container_all(a, here, future);
        return;
    }
    ot_stack_push(a, future);
    struct ot_argument done = {.base = base, .count = 1};
    const struct ot_arguments given = {.items = &done, .count = 1};
    inner.through = ot_value(a, OT_V_CONTAINER_METHOD, future, name, 0); /* no alternative to it */
    if (function)
        ot_call_values(a, &inner, function->base, function->count, &given, ast, OT_E_CALLBACK);
    a->top = base;
    ot_stack_push(a, OT_NONE_VALUE);
}
