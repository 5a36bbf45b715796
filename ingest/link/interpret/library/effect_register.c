/*
 * effect_register.c: what gives the ops of torch an implementation: ops.namespace.name, the row says which ops, then
 * means a function of the tree. What is registered for an op of torch itself may take the place of the functions that
 * run the op.
 */
#include "ingest/link/interpret/library/effect_register.h"

#include <stdio.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"
#include "tools/base/buf.h"

/* Is a name that of an overload which puts what comes of it into a tensor that is given: "bmm.out"? */
static bool is_for_out(const char *name)
{
    const char *overload = strchr(name, '.');
    size_t length = overload ? strlen(overload) : 0;
    return length > 3 && strcmp(overload + length - 3, "out") == 0;
}

/* Binds stack[base .. base + count) to the op, and where torch has functions that run it, to these. name may end in an
 * overload: "mean.dim". */
static void implement(struct ot_analysis *a, const struct ot_here *here, const char *ops, const char *space,
                      const char *name, size_t base, size_t count)
{
    struct ot_buf buf = OT_BUF_INIT;
    bool is_known = false, is_batched = false;
    enum ot_override batched = is_for_out(name) ? OT_OVERRIDE_BATCHED_OUT : OT_OVERRIDE_BATCHED;
    ot_sym function;
    ot_buf_printf(&buf, "%s::%.*s", space, (int)strcspn(name, "."), name);
    for (size_t row = 0; (function = ot_torch_function(a, buf.data, &row, &is_batched)) != 0; is_known = true)
        ot_var_add_values(a, here, ot_var(a, OT_S_OVERRIDE, is_batched ? batched : OT_OVERRIDE_PATCHED, function),
                          base, count);
    buf.length = 0;
    ot_buf_printf(&buf, "%s.%s.%.*s", ops, space, (int)strcspn(name, "."), name);
    ot_var_add_values(a, here, ot_var(a, OT_S_OVERRIDE, is_known ? OT_OVERRIDE_PATCHED : OT_OVERRIDE_DEFINED,
                                      ot_symbol(a, buf.data)), base, count);
    ot_buf_release(&buf);
}

/* The same for "namespace::name", or a name in a namespace (0: none is known). */
static void implement_named(struct ot_analysis *a, const struct ot_here *here, const char *ops, ot_sym space,
                            const char *name, size_t base, size_t count)
{
    const char *colons = strstr(name, "::");
    if (colons)
        implement(a, here, ops, ot_arena_strndup(&a->arena, name, (size_t)(colons - name)), colons + 2, base, count);
    else if (space)
        implement(a, here, ops, ot_text(a, space), name, base, count);
}

/* Is one of the dispatch keys that an argument may be for the linked platform? One that is not known may be. */
static bool has_key(struct ot_analysis *a, const struct ot_argument *argument)
{
    bool is_other = false;
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        const char *platforms = v.kind == OT_V_STRING ? ot_torch_dispatch(a, v.a) : NULL;
        if (!platforms || ot_library_has_platform(a, platforms))
            return true;
        is_other = true;
    }
    return !is_other;
}

/* argument: "ops namespace name-parameter function-parameter". */
void ot_effect_register_op(struct ot_analysis *a, const struct ot_effect *e)
{
    char ops[64] = "", space[64] = "", name_param[64] = "", function_param[64] = "";
    if (sscanf(e->model->argument, "%63s %63s %63s %63s", ops, space, name_param, function_param) == 4) {
        const struct ot_argument *name = ot_call_argument(e->arguments, 0, ot_symbol(a, name_param));
        const struct ot_argument *function = ot_call_argument(e->arguments, 1, ot_symbol(a, function_param));
        for (size_t i = 0; name && function && i < name->count; i++)
            if (a->values[a->stack[name->base + i]].kind == OT_V_STRING)
                implement_named(a, e->here, ops, ot_symbol(a, space),
                                ot_text(a, a->values[a->stack[name->base + i]].a), function->base, function->count);
    }
    ot_stack_push(a, OT_NONE_VALUE);
}

void ot_effect_op_library(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *space = ot_effect_positional(e, 0);
    for (size_t i = 0; space && i < space->count; i++) {
        const struct ot_value v = a->values[a->stack[space->base + i]];
        ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, a->values[e->callee].a, 0,
                                  v.kind == OT_V_STRING ? v.a : 0));
    }
}

/* In a function of the tree that a row says to register, that row knows which name goes with which function. */
void ot_effect_op_implementation(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *name = ot_call_argument(e->arguments, 0, ot_symbol(a, "op_name"));
    const struct ot_argument *function = ot_call_argument(e->arguments, 1, ot_symbol(a, "fn"));
    const struct ot_model *around = ot_library_function(a, a->nodes[e->here->node].code);
    bool is_told = around && around->behaviour == OT_DOES_REGISTER_OP;
    bool is_for_this = has_key(a, ot_call_argument(e->arguments, 2, ot_symbol(a, "dispatch_key")));
    for (size_t i = 0; name && function && !is_told && is_for_this && i < name->count; i++)
        if (a->values[a->stack[name->base + i]].kind == OT_V_STRING)
            implement_named(a, e->here, e->model->argument, a->values[e->callee].c,
                            ot_text(a, a->values[a->stack[name->base + i]].a), function->base, function->count);
    ot_stack_push(a, OT_NONE_VALUE);
}

/* The function is the one decorated, which is bound at once, or stands among the arguments. */
void ot_effect_custom_op(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *first = ot_effect_positional(e, 0);
    const struct ot_value v = first && first->count == 1 ? a->values[a->stack[first->base]] : (struct ot_value){0};
    bool is_library = v.kind == OT_V_EXTERNAL_OBJECT;
    const struct ot_argument *name = is_library ? ot_effect_positional(e, 1) : first;
    const struct ot_argument *next = ot_effect_positional(e, is_library ? 2 : 1);
    const struct ot_argument *last = ot_effect_positional(e, is_library ? 3 : 2);
    size_t base = a->top;
    if (e->arguments->decorated)
        ot_stack_push(a, e->arguments->decorated);
    for (size_t i = 0; next && i < next->count; i++)
        if (a->values[a->stack[next->base + i]].kind == OT_V_FUNCTION)
            ot_stack_push(a, a->stack[next->base + i]);
    for (size_t i = 0; last && i < last->count; i++)
        if (a->values[a->stack[last->base + i]].kind == OT_V_FUNCTION)
            ot_stack_push(a, a->stack[last->base + i]);
    size_t count = a->top - base;
    for (size_t i = 0; name && count && has_key(a, next) && i < name->count; i++)
        if (a->values[a->stack[name->base + i]].kind == OT_V_STRING)
            implement_named(a, e->here, e->model->argument, is_library ? v.c : 0,
                            ot_text(a, a->values[a->stack[name->base + i]].a), base, count);
    a->top = base;
    ot_effect_decorator(a, e);
}
