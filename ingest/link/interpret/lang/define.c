/*
 * define.c: function statements, lambdas and decorators.
 */
#include "ingest/link/interpret/lang/define.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { DECORATORS_AT_MOST = 64 };

uint32_t ot_define_value(struct ot_analysis *a, const struct ot_here *here, uint32_t ast)
{
    ot_id id = ot_program_code(a, (ot_id)(here->file - a->files), ast);
    const struct ot_code *code = ot_scan_code(a, id);
    uint32_t value = ot_value(a, OT_V_FUNCTION, id, here->node, 0);
    size_t before = ot_var_facts(a);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (here->file->ast.nodes[code->params[i].fallback].kind != OT_NONE)
            ot_eval_into(a, here, code->params[i].fallback, ot_var(a, OT_S_DEFAULT, value, code->params[i].name));
    if (ot_var_facts(a) != before)
        ot_bind_renew(a);
    return value;
}

/* Notes a decorator without brackets, which is a call that no call expression shows, and whether it has an edge. */
static void note(struct ot_analysis *a, const struct ot_here *here, uint32_t decorator, bool has_edge)
{
    bool is_new;
    if (a->is_peeking && !has_edge)
        return;
    uint32_t *seen = ot_map_put(&a->call_seen, ot_map_pair(here->node, decorator), OT_UNDECORATED, &is_new);
    *seen = has_edge ? OT_RESOLVED : *seen;
    ot_edge_implicit(a, here, decorator, "decorator");
}

/* Calls one decorator with stack[base .. before); leaves what it gives at base. */
static void apply(struct ot_analysis *a, const struct ot_here *here, uint32_t decorator, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t before = a->top;
    if (before == base)
        return; /* the decorator below has given nothing yet */
    bool is_call = ast->nodes[decorator].kind == OT_CALL;
    struct ot_here inner = *here;
    inner.decorated = a->stack[base];
    inner.decorator_call = decorator;
    ot_eval(a, &inner, decorator);
    struct ot_argument argument = {.base = base, .count = before - base};
    struct ot_arguments arguments = {.items = &argument, .count = 1, .decorated = inner.decorated};
    size_t results = a->top, edges = a->edge_count;
    for (size_t i = before; i < results; i++)
        ot_call_implicit_with(a, here, a->stack[i], &arguments, is_call ? decorator + 1 : decorator, "decorator");
    if (!is_call)
        note(a, here, decorator, a->edge_count > edges);
    bool is_opaque = a->top == results ? ot_guard_is_awaited(a, here, decorator)
                                       : a->top == results + 1 && a->stack[results] == OT_UNKNOWN_VALUE;
    if (is_opaque)
        a->top = before; /* a decorator that nothing is known of leaves the function as it is */
    else
        ot_stack_drop(a, base, results);
}

void ot_define_decorate(struct ot_analysis *a, const struct ot_here *here, uint32_t decorators, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t list[DECORATORS_AT_MOST], count = 0;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end && count < DECORATORS_AT_MOST;
         c = ast->nodes[c].end)
        list[count++] = c;
    while (count-- > 0)
        apply(a, here, list[count], base);
    ot_stack_unique(a, base);
}

/* Two methods are class methods without being said to be. */
static bool is_class_method(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    return a->nodes[here->node].class_value &&
           (strcmp(ot_text(a, name), "__init_subclass__") == 0 || strcmp(ot_text(a, name), "__class_getitem__") == 0);
}

void ot_define_function(struct ot_analysis *a, const struct ot_here *here, uint32_t statement)
{
    size_t base = a->top;
    ot_stack_push(a, ot_define_value(a, here, statement));
    ot_define_decorate(a, here, statement + 1, base);
    ot_sym name = here->file->ast.nodes[statement].text;
    bool is_wrapped = is_class_method(a, here, name);
    for (size_t i = base; i < a->top && is_wrapped; i++)
        if (a->values[a->stack[i]].kind == OT_V_FUNCTION)
            a->stack[i] = ot_value(a, OT_V_CLASSMETHOD, a->stack[i], 0, 0);
    ot_var_add_values(a, here, ot_name_target(a, here, name), base, a->top - base);
    ot_class_named(a, here, name, base, a->top - base);
    a->top = base;
}
