/*
 * enter.c: what a with statement enters, and what is entered by hand.
 *
 * "stack.enter_context(guard)" of a contextlib.ExitStack enters the guard as "with guard" does, and leaves it when the
 * stack is left; what others leave, a stack that took it over, is left where it was pushed. Of objects of libraries a
 * row of library_function for __enter__ says what entering them gives.
 */
#include "ingest/link/interpret/lang/enter.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

/* Pushes what a row says that entering an object of a library, or of a class derived from one, gives; false if there is
 * none. */
static bool enter_outside(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast,
                          bool is_async)
{
    const struct ot_value v = a->values[value];
    ot_sym method = ot_symbol(a, is_async ? "__aenter__" : "__enter__"), name = 0;
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    size_t base = a->top;
    if (v.kind == OT_V_EXTERNAL_OBJECT)
        name = ot_library_method(a, v.a, method);
    for (size_t i = 0; mro && !name && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_EXTERNAL)
            name = ot_library_method(a, a->values[mro->items.items[i]].a, method);
    const struct ot_model *model = name ? ot_library_model(a, name) : NULL;
    if (!model)
        return false;
    ot_stack_push(a, value);
    struct ot_argument argument = {.base = base, .count = 1};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    ot_behaviour_apply(a, here, model, ot_value(a, OT_V_EXTERNAL, name, 0, 0), &arguments, ast);
    ot_stack_drop(a, base, base + 1);
    return true;
}

void ot_enter(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t made, uint32_t ast,
              bool is_async)
{
    const struct ot_value v = a->values[value];
    if (v.kind == OT_V_GENERATOR) {
        if (!ot_edge_has(a, here, made, v.a)) /* made elsewhere: it starts to run here */
            ot_call_generator(a, here, value, ast, "with");
        ot_var_push(a, here, ot_var(a, OT_S_YIELD, v.a, 0));
        return;
    }
    if (!ot_protocol_call(a, here, is_async ? OT_ON_ASYNC_ENTER : OT_ON_ENTER, value, NULL, ast) &&
        !enter_outside(a, here, value, ast, is_async))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    size_t exits = a->top;
    ot_protocol_call(a, here, is_async ? OT_ON_ASYNC_EXIT : OT_ON_EXIT, value, NULL, ast);
    a->top = exits;
}

void ot_enter_effect(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *manager = ot_effect_positional(e, 0);
    bool is_async = strcmp(e->model->argument, "async") == 0;
    for (size_t i = 0; manager && i < manager->count; i++)
        ot_enter(a, e->here, a->stack[manager->base + i], manager->ast, e->ast, is_async);
    if (!manager)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

/* "stack.push(guard)": the stack leaves what was entered before, or calls a function as one that leaves. */
void ot_enter_leave(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *left = ot_effect_positional(e, 0);
    enum ot_event event = strcmp(e->model->argument, "async") == 0 ? OT_ON_ASYNC_EXIT : OT_ON_EXIT;
    size_t base = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE); /* what was raised: its class, the object, where */
    struct ot_argument items[3] = {{.base = base, .count = 1}, {.base = base, .count = 1}, {.base = base, .count = 1}};
    const struct ot_arguments raised = {.items = items, .count = 3};
    for (size_t i = 0; left && i < left->count; i++)
        if (!ot_protocol_call(a, e->here, event, a->stack[left->base + i], &raised, e->ast))
            ot_call_value(a, e->here, a->stack[left->base + i], &raised, e->ast, OT_E_CALLBACK);
    a->top = base;
    if (left)
        ot_effect_push(a, e, 0);
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

/* Pushes a future of what stands on the stack from base on, in its place. */
static void push_future(struct ot_analysis *a, const struct ot_effect *e, size_t base)
{
    uint32_t future = ot_container_make(a, e->here, OT_FUTURE_OF, e->ast);
    ot_container_put(a, e->here, future, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, future);
}

void ot_enter_callback(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *word = e->model->argument;
    bool is_awaited = strcmp(word, "awaited") == 0, is_behind = is_awaited || strcmp(word, "behind") == 0;
    const struct ot_argument *function = ot_effect_positional(e, is_behind);
    struct ot_arguments others = *e->arguments;
    size_t base = a->top;
    if (!function || function != others.items + is_behind) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    others.items += 1 + is_behind;
    others.count -= 1 + (size_t)is_behind;
    while (strcmp(word, "places") == 0 && others.count && others.items[others.count - 1].kind == OT_GIVEN_KEYWORD)
        others.count--; /* the library's own */
    ot_call_values(a, e->here, function->base, function->count, &others, e->ast, OT_E_CALLBACK);
    if (strcmp(word, "later") == 0 || (is_behind && !is_awaited))
        push_future(a, e, base);
    if (*word)
        return;
    a->top = base;
    for (size_t i = 0; i < function->count; i++)
        ot_stack_push(a, a->stack[function->base + i]);
}

/* What decorates a function is kept as an attribute of it whose name none has. */
static ot_id decorators_of(struct ot_analysis *a, uint32_t function)
{
    return ot_var(a, OT_S_FUNCTION, function, ot_symbol(a, "*entered"));
}

void ot_enter_decorate(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *manager = ot_effect_positional(e, 0), *function = ot_effect_positional(e, 1);
    for (size_t i = 0; manager && function && i < function->count; i++) {
        uint32_t value = a->stack[function->base + i];
        if (a->values[value].kind != OT_V_FUNCTION || a->is_peeking)
            continue;
        ot_scan_code(a, a->values[value].a)->is_entered = true;
        ot_var_add_values(a, e->here, decorators_of(a, value), manager->base, manager->count);
    }
    ot_effect_push(a, e, 1);
}

void ot_enter_decorated(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t ast)
{
    struct ot_here inner = *here;
    size_t base = a->top;
    ot_var_push(a, here, decorators_of(a, function));
    for (size_t i = base, end = a->top; i < end; i++, a->top = end) {
        inner.through = a->stack[i]; /* no alternative to the function */
        ot_enter(a, &inner, a->stack[i], 0, ast, false);
    }
    a->top = base;
}
