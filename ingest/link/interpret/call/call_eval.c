/*
 * call_eval.c: call expressions: their arguments, what is called, and why a call stays unresolved.
 */
#include "ingest/link/interpret/call/call_eval.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/world.h"
#include "ingest/link/interpret/call/alternative.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/fail.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/mapping.h"
#include "ingest/link/interpret/call/shape.h"
#include "ingest/link/interpret/call/view_call.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"

enum { ARGUMENTS_ON_STACK = 32 }; /* of a call, before memory is asked for */

static size_t eval_arguments(struct ot_analysis *a, const struct ot_here *here, uint32_t call,
                             struct ot_argument *items, size_t capacity)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t count = 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end && count < capacity; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        struct ot_argument *item = &items[count++];
        memset(item, 0, sizeof(*item));
        item->kind = kind == OT_KEYWORD       ? OT_GIVEN_KEYWORD
                     : kind == OT_STAR        ? OT_GIVEN_STAR
                     : kind == OT_DOUBLE_STAR ? OT_GIVEN_DOUBLE_STAR
                                              : OT_GIVEN_PLAIN;
        item->name = kind == OT_KEYWORD ? ast->nodes[c].text : 0;
        item->ast = item->kind ? c + 1 : c;
        item->base = a->top;
        ot_eval(a, here, item->ast);
        item->count = a->top - item->base;
        if (kind == OT_STAR) /* Python makes a tuple of it */
            ot_iterate_length(a, here, item->base, item->count, c);
        else if (kind == OT_DOUBLE_STAR)
            ot_mapping_open(a, here, item->base, c);
    }
    return count;
}

/* How an edge is called when the value alone does not tell: by the shape of the callee. What another call gave is a
 * method if it is bound: getattr(self, name)(). */
static enum ot_edge_kind kind_of_callee(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, size_t base)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[callee];
    bool is_bound = node->kind == OT_CALL && a->top > base && a->values[a->stack[base]].kind == OT_V_BOUND;
    if (node->kind == OT_ATTRIBUTE || is_bound)
        return OT_E_METHOD;
    if (node->kind != OT_NAME)
        return OT_E_CALLBACK;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == node->text)
            return OT_E_CALLBACK;
    return OT_E_FUNCTION;
}

/* Does a value run code of the tree when it is called? */
static bool enters_tree(struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_FUNCTION:
    case OT_V_INSTANCE:
    case OT_V_PARTIAL:
    case OT_V_STATIC:
    case OT_V_CLASSMETHOD:
        return true;
    case OT_V_BOUND:
        return a->values[a->values[value].a].kind == OT_V_FUNCTION;
    case OT_V_CLASS:
        return ot_mro_definer(a, value, ot_symbol(a, "__init__"), 0, NULL) != 0;
    case OT_V_NONE_ID: case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_STRING: case OT_V_INTEGER: case OT_V_PROPERTY:
    case OT_V_MODULE: case OT_V_NAMESPACE: case OT_V_EXTERNAL: case OT_V_EXTERNAL_OBJECT: case OT_V_ENUM:
    case OT_V_CONTAINER: case OT_V_TRITON: case OT_V_LAUNCH: case OT_V_GENERATOR: case OT_V_FACTORY:
    case OT_V_SUPER: case OT_V_CONTAINER_METHOD: case OT_V_CALLER:
    case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TUPLE_KEY:
    case OT_V_TENSOR:
        break;
    }
    return false;
}

/* Does a value that is met in another stage run code when it is called that the stage does not enter? */
static bool is_beside(struct ot_analysis *a, uint32_t value)
{
    bool is_instance = a->values[value].kind == OT_V_INSTANCE;
    return a->is_staged && enters_tree(a, value) &&
           (!is_instance || ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__call__"), 0, NULL));
}

static uint32_t why_unresolved(struct ot_analysis *a, size_t base, size_t count)
{
    uint32_t why = OT_UNRESOLVED_NOTHING;
    for (size_t i = 0; i < count; i++) {
        enum ot_value_kind kind = a->values[a->stack[base + i]].kind;
        if (kind == OT_V_CLASS)
            return OT_RESOLVED; /* a class without __init__ of its own */
        bool is_open = kind == OT_V_INSTANCE && ot_mro_is_open(a, a->values[a->stack[base + i]].a);
        if (kind == OT_V_UNKNOWN || is_open)
            why = OT_UNRESOLVED_UNKNOWN;
        else if (kind == OT_V_SCALAR && why != OT_UNRESOLVED_UNKNOWN)
            why = OT_UNRESOLVED_PLAIN;
        else if (why == OT_UNRESOLVED_NOTHING || why == OT_UNRESOLVED_OTHER)
            why = is_beside(a, a->stack[base + i]) ? OT_UNRESOLVED_BESIDE : OT_UNRESOLVED_OTHER;
    }
    return why;
}

/* "op = wrap(function)" in the code of a module or a class decorates as "@wrap" does. */
static uint32_t decorated_by(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments)
{
    uint8_t code = a->codes[a->nodes[here->node].code]->kind;
    const struct ot_argument *first = arguments->items;
    if (here->file->ast.nodes[ot_here_statement(a, here)].kind != OT_ASSIGN)
        return 0;
    if ((code != OT_MODULE && code != OT_CLASS) || arguments->count == 0 || first->kind >= OT_GIVEN_STAR ||
        first->count != 1)
        return 0;
    uint32_t value = a->stack[first->base];
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_FUNCTION || (kind == OT_V_EXTERNAL && ot_kernel_find(a, a->values[value].a)) ? value : 0;
}

/* A generator expression that is given to code outside the tree runs there, in a frame of its
 * own: "sorted(f(x) for x in y)". */
static void run_generators(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base,
                           size_t callees)
{
    const struct ot_ast *ast = &here->file->ast;
    if (callees == 0)
        return;
    for (size_t i = 0; i < callees; i++)
        if (enters_tree(a, a->stack[base + i]))
            return;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_GENERATOR_EXP)
            ot_edge_frame(a, here, call, c);
    }
}

/* "config.get("architectures")" of something unknown: what the attribute would be takes the place of something unknown
 * among the results. */
static void configure(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t results)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t key = ast->nodes[call + 1].end;
    if (ast->nodes[call + 1].kind != OT_ATTRIBUTE || key >= ast->nodes[call].end || ast->nodes[key].kind != OT_STRING ||
        strcmp(ot_text(a, ast->nodes[call + 1].text), "get") != 0)
        return;
    for (size_t i = results; i < a->top; i++)
        if (a->stack[i] == OT_UNKNOWN_VALUE) {
            ot_configuration_attribute(a, ast->nodes[key].text);
            a->stack[i] = a->stack[--a->top];
        }
}

/* "method.get_runner_backend()": what a run chooses takes the place of something unknown among the results, a member of
 * the enum or None. */
static void choose(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t results)
{
    const struct ot_ast_node *callee = &here->file->ast.nodes[call + 1];
    ot_id code = callee->kind == OT_ATTRIBUTE ? ot_choice_given_by(a, callee->text) : 0;
    uint32_t class_value = code && ot_stack_has(a, results, OT_UNKNOWN_VALUE) ? ot_class_value(a, code) : 0;
    if (!class_value)
        return;
    ot_stack_push(a, OT_NONE_VALUE);
    ot_member_push(a, class_value);
    size_t kept = results;
    for (size_t i = results; i < a->top; i++)
        if (a->stack[i] != OT_UNKNOWN_VALUE && ot_world_meet(a, a->values[a->stack[i]].worlds, a->worlds))
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, results);
}

/* In a node that is told apart by what its calls give: has a name that is an argument no value yet? Where it is None,
 * the call is told apart, too. */
static bool is_early(struct ot_analysis *a, const struct ot_here *here, uint32_t call,
                     const struct ot_arguments *arguments)
{
    if (!ot_node_is_keyed(a, here->node) || !here->task)
        return false;
    for (size_t i = 0; i < arguments->count; i++)
        if (!arguments->items[i].count && here->file->ast.nodes[arguments->items[i].ast].kind == OT_NAME &&
            !ot_guard_is_awaited(a, here, call)) {
            ot_bind_put_off(a, call);
            return true;
        }
    return false;
}

/* "torch.mm(x, y, out=None)" runs what is registered for the op as a call without "out" does. */
static void drop_out(struct ot_analysis *a, size_t base, size_t callees, struct ot_arguments *arguments)
{
    const struct ot_argument *given =
        callees > 1 ? ot_call_argument(arguments, SIZE_MAX, ot_symbol(a, "out")) : NULL;
    bool is_op = false, is_none = false;
    for (size_t i = base; given && i < base + callees; i++)
        is_op |= a->values[a->stack[i]].kind == OT_V_EXTERNAL && ot_torch_runs_op(a, a->values[a->stack[i]].a);
    for (size_t i = 0; is_op && i < given->count; i++)
        is_none |= a->stack[given->base + i] == OT_NONE_VALUE;
    if (!is_none)
        return;
    size_t place = (size_t)(given - arguments->items);
    memmove(&arguments->items[place], &arguments->items[place + 1],
            (--arguments->count - place) * sizeof(*arguments->items));
    arguments->is_written = false;
}

void ot_call_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t call)
{
    struct ot_argument few[ARGUMENTS_ON_STACK], *items = few;
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top, capacity = ARGUMENTS_ON_STACK;
    uint32_t wanted = ot_ast_child_count(ast, call);
    bool is_new;
    if (a->is_peeking) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (wanted > capacity)
        items = ot_malloc((capacity = wanted) * sizeof(*items));
    ot_eval(a, here, call + 1);
    ot_view_call(a, here, call, base);
    size_t callees = a->top - base;
    struct ot_arguments arguments = {.items = items, .is_written = true};
    uint32_t decorated = call == here->decorator_call ? here->decorated : 0;
    arguments.count = eval_arguments(a, here, call, items, capacity);
    drop_out(a, base, callees, &arguments);
    arguments.decorated = decorated ? decorated : decorated_by(a, here, &arguments);
    size_t results = a->top, edges = a->edge_count;
    if (a->is_mixed || is_early(a, here, call, &arguments) || ot_fail_is_sure(a, here, call))
        callees = 0;
    ot_alternative_call(a, here, base, callees, &arguments, call, kind_of_callee(a, here, call + 1, base));
    uint32_t why = why_unresolved(a, base, callees);
    uint32_t *seen = ot_map_put(&a->call_seen, ot_map_pair(here->node, call), why, &is_new);
    *seen = a->edge_count > edges || *seen == OT_RESOLVED ? OT_RESOLVED : why;
    run_generators(a, here, call, base, callees);
    if (callees == 1 && ot_shape_is_foreign(a, here, call, a->stack[base])) {
        a->top = results;
        ot_stack_push(a, OT_FALSE_VALUE);
    }
    configure(a, here, call, results);
    choose(a, here, call, results);
    ot_stack_drop(a, base, results);
    if (items != few)
        free(items);
}
