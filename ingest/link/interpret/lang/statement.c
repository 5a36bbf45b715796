/*
 * statement.c: running statements: starting blocks in regions, one task a statement.
 */
#include "ingest/link/interpret/lang/statement.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/assign.h"
#include "ingest/link/interpret/lang/attempt.h"
#include "ingest/link/interpret/lang/define.h"
#include "ingest/link/interpret/lang/enter.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/fail.h"
#include "ingest/link/interpret/lang/follow.h"
#include "ingest/link/interpret/lang/raised.h"
#include "ingest/link/interpret/lang/import.h"
#include "ingest/link/interpret/lang/loop.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/operator.h"
#include "ingest/link/interpret/lang/pattern.h"
#include "ingest/link/interpret/lang/returned.h"
#include "ingest/link/interpret/lang/subscript.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/unfilled.h"
#include "ingest/link/start/block.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/type.h"
#include "tools/base/buf.h"

static void run_if(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    int outcome = ot_fail_is_sure(a, here, s + 1) ? 0 : ot_guard_decide(a, here, s, s + 1);
    for (uint8_t arm = 0; arm < 2; arm++) {
        if (!(outcome & (arm == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE)))
            continue;
        ot_id region = ot_world_arm(a, here->region, s, arm, s + 1);
        struct ot_task *task = &a->tasks[here->task];
        if (task->started & (1 << arm))
            continue;
        task->started |= (uint8_t)(1 << arm);
        const struct ot_rest *rest = task->rest_arm == arm || task->rest_arm == OT_REST_BOTH ? task->rest : NULL;
        ot_block_start_body(a, region, ast, arm == 0 ? yes : no, rest);
    }
}

/* Does a test speak of the sizes of a tensor? Those of a weight may be others when it is loaded. */
static bool asks_sizes(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t test)
{
    for (uint32_t n = test; n < ast->nodes[test].end; n++) {
        const struct ot_tensor_result *row =
            ast->nodes[n].kind == OT_ATTRIBUTE ? ot_tensor_method(a, ast->nodes[n].text) : NULL;
        if (row && (row->gives == OT_GIVES_SHAPE || row->gives == OT_GIVES_RANK || row->gives == OT_GIVES_COUNT))
            return true;
    }
    return false;
}

static void run_assert(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    int outcome = ot_guard_decide(a, here, s, s + 1);
    bool is_open = ot_given_is_run(a) && asks_sizes(a, &here->file->ast, s + 1);
    if (here->file->ast.nodes[here->file->ast.nodes[s + 1].end].kind != OT_NONE)
        ot_eval_discard(a, here, here->file->ast.nodes[s + 1].end);
    bool fails = !(outcome & OT_MAY_BE_TRUE) && (outcome != 0 || !ot_given_is_run(a));
    if ((fails && !is_open) || ot_fail_is_sure(a, here, s + 1)) /* it fails by a value alone */
        return;
    ot_id region = ot_world_arm(a, here->region, s, 0, is_open ? 0 : s + 1);
    struct ot_task *task = &a->tasks[here->task];
    if (!task->rest || task->started)
        return;
    task->started = 1;
    ot_block_start_rest(a, region, task->rest);
}

static bool start_once(struct ot_analysis *a, const struct ot_here *here)
{
    bool is_first = !a->tasks[here->task].started;
    a->tasks[here->task].started = 1;
    return is_first;
}

/* Is a test written as a constant, as in "while 1"? Its loop has no else. */
static bool is_always(const struct ot_ast *ast, uint32_t test)
{
    return ast->nodes[test].kind == OT_TRUE || ast->nodes[test].kind == OT_INTEGER;
}

static void run_while(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t body = ast->nodes[s + 1].end;
    int outcome = ot_guard_decide(a, here, s, s + 1);
    if (!(outcome & OT_MAY_BE_TRUE))
        return;
    ot_id region = ot_world_arm(a, here->region, s, 0, s + 1);
    if (start_once(a, here)) {
        ot_block_start_body(a, region, ast, body, NULL);
        if (!is_always(ast, s + 1) || outcome & OT_MAY_BE_FALSE)
            ot_block_start_body(a, here->region, ast, ast->nodes[body].end, NULL);
    }
}

/* Does a loop without an else go through what a module holds by a name, into which nothing in the tree puts
 * anything? */
static bool is_idle_loop(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    uint32_t body = ast->nodes[ast->nodes[s + 1].end].end;
    return ast->nodes[s + 1].kind == OT_NAME && ast->nodes[ast->nodes[body].end].kind == OT_NONE &&
           code->kind == OT_FUNCTION && ot_named_is_of_module(a, code, ast, ast->nodes[s + 1].text) &&
           ot_unfilled_is(a, ast->nodes[s + 1].text);
}

static void run_for(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, body = ast->nodes[target].end;
    size_t base = a->top;
    ot_eval(a, here, s + 1);
    size_t end = a->top;
    bool is_idle = is_idle_loop(a, here, s);
    if (a->tasks[here->task].rest && !is_idle && ot_loop_search(a, here, s, base)) {
        a->top = base;
        return;
    }
    ot_loop_note(a, here, s, base, end);
    ot_iterate(a, here, base, end - base, s);
    is_idle = is_idle && a->top == end;
    ot_assign(a, here, target, end, a->top - end);
    a->top = end;
    bool is_unrolled = ot_loop_unroll(a, here, s, base, end);
    a->top = base;
    struct ot_task *task = &a->tasks[here->task];
    if (!is_unrolled && !is_idle && !(task->started & OT_LOOP_BODY)) {
        task->started |= OT_LOOP_BODY;
        ot_block_start_body(a, here->region, ast, body, NULL);
        ot_block_start_body(a, here->region, ast, ast->nodes[body].end, NULL);
    }
    if (a->tasks[here->task].rest)
        ot_block_go_on(a, here->task);
}

static void run_with(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_async = ast->nodes[s].flags & OT_ASYNC;
    for (uint32_t item = s + 2; item < ast->nodes[s + 1].end; item = ast->nodes[item].end) {
        size_t base = a->top;
        ot_eval(a, here, item + 1);
        size_t end = a->top;
        for (size_t i = base; i < end; i++)
            ot_enter(a, here, a->stack[i], item + 1, item, is_async);
        if (ast->nodes[ast->nodes[item + 1].end].kind != OT_NONE)
            ot_assign(a, here, ast->nodes[item + 1].end, end, a->top - end);
        a->top = base;
    }
    if (start_once(a, here))
        ot_block_start_body(a, ot_block_region_behind(a, here->region, ast, s + 1), ast, ast->nodes[s + 1].end, NULL);
}

static void run_match(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t cases = ast->nodes[s + 1].end;
    size_t base = a->top;
    ot_eval(a, here, s + 1);
    if (a->top == base && ot_guard_is_awaited(a, here, s))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    size_t count = a->top - base;
    for (uint32_t c = cases + 1; c < ast->nodes[cases].end; c = ast->nodes[c].end) {
        uint32_t guard = ast->nodes[c + 1].end, body = ast->nodes[guard].end;
        if (!ot_pattern_match(a, here, c + 1, base, count))
            continue;
        struct ot_here inner = *here;
        inner.region = ot_block_region_behind(a, ot_region_case(a, here->region, c, s + 1), ast, c + 1);
        if (ast->nodes[guard].kind != OT_NONE)
            ot_eval_discard(a, &inner, guard);
        ot_block_start_body(a, ot_block_region_behind(a, inner.region, ast, guard), ast, body, NULL);
    }
    a->top = base;
}

/* Under a configuration, the objects stack[base .. top) that the body of a class binds are told their name: of
 * "NAME = Field()" __set_name__ is called. */
static void tell_names(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, class_value = a->nodes[here->node].class_value;
    size_t end = a->top;
    if (!ot_given_is_run(a) || !class_value || ast->nodes[target].kind != OT_NAME)
        return;
    for (size_t i = base; i < end; i++) {
        size_t start = a->top;
        if (a->values[a->stack[i]].kind != OT_V_INSTANCE ||
            !ot_attribute_method(a, here, a->stack[i], "__set_name__"))
            continue;
        size_t given = a->top;
        ot_stack_push(a, class_value);
        ot_stack_push(a, ot_value(a, OT_V_STRING, ast->nodes[target].text, 0, 0));
        struct ot_argument items[2] = {{.base = given, .count = 1}, {.base = given + 1, .count = 1}};
        const struct ot_arguments arguments = {.items = items, .count = 2};
        for (size_t m = start; m < given; m++)
            ot_call_implicit_with(a, here, a->stack[m], &arguments, s, "operator");
        a->top = end;
    }
}

static void run_assign(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_bind_watch(a, s + 1);
    ot_eval(a, here, s + 1);
    bool has_value = a->top > base;
    for (uint32_t t = ast->nodes[s + 1].end; t < ast->nodes[s].end; t = ast->nodes[t].end)
        ot_assign(a, here, t, base, a->top - base);
    tell_names(a, here, s, base);
    a->top = base;
    ot_follow(a, here, s + 1, has_value);
}

static void run_expression(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    size_t base = a->top;
    ot_bind_watch(a, s + 1);
    ot_eval(a, here, s + 1);
    bool has_value = a->top > base;
    a->top = base;
    ot_follow(a, here, s + 1, has_value);
}

static void run_annotated(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t annotation = ast->nodes[s + 1].end, value = ast->nodes[annotation].end;
    ot_id code = a->nodes[here->node].code;
    if (ast->nodes[value].kind == OT_NONE)
        return;
    size_t base = a->top;
    ot_eval(a, here, value);
    a->top = base + ot_type_filter(a, ot_type_of(a, a->codes[code]->file, code, annotation), base, a->top - base);
    ot_assign(a, here, s + 1, base, a->top - base);
    a->top = base;
}

static void run_augmented(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_eval(a, here, s + 1);
    size_t values = a->top;
    ot_eval(a, here, ast->nodes[s + 1].end);
    size_t end = a->top;
    for (size_t i = base; i < values; i++) {
        if (a->values[a->stack[i]].kind != OT_V_CONTAINER)
            continue;
        if (*ot_text(a, ast->nodes[s].text) != '+') { /* x *= 2 */
            ot_container_lose_places(a, here, a->stack[i]);
            ot_container_all(a, here, a->stack[i]);
        }
        ot_iterate(a, here, values, end - values, s);
        ot_container_put(a, here, a->stack[i], 0, end, a->top - end);
        a->top = end;
    }
    int event = ot_protocol_operator(a, OT_ON_IN_PLACE, ast->nodes[s].text);
    ot_operator_in_place(a, here, s, base, values, end);
    if (event >= 0)
        ot_protocol_operate(a, here, (enum ot_event)event, base, values, end, s);
    ot_assign(a, here, s + 1, end, a->top - end);
    a->top = base;
}

static void delete_target(struct ot_analysis *a, const struct ot_here *here, uint32_t target)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    uint8_t kind = ast->nodes[target].kind;
    if (kind == OT_SUBSCRIPT) {
        ot_subscript_delete(a, here, target);
    } else if (kind == OT_ATTRIBUTE) {
        ot_eval(a, here, target + 1);
        size_t end = a->top;
        ot_stack_push(a, ot_value(a, OT_V_STRING, ast->nodes[target].text, 0, 0));
        struct ot_argument name = {.base = end, .count = 1};
        const struct ot_arguments arguments = {.items = &name, .count = 1};
        for (size_t i = base; i < end; i++) {
            if (!ot_protocol_call(a, here, OT_ON_ATTRIBUTE_DELETE, a->stack[i], &arguments, target))
                ot_attribute_delete(a, here, a->stack[i], ast->nodes[target].text, target);
            if (ot_given_is_run(a) && a->values[a->stack[i]].kind == OT_V_CLASS)
                ot_mro_loosen(a, a->stack[i], OT_LOOSE_CLASS);
        }
    } else if (kind == OT_TUPLE || kind == OT_LIST) {
        for (uint32_t c = target + 1; c < ast->nodes[target].end; c = ast->nodes[c].end)
            delete_target(a, here, c);
    }
    a->top = base;
}

static void run_delete(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t c = s + 1; c < ast->nodes[s].end; c = ast->nodes[c].end)
        delete_target(a, here, c);
}

static void run_raise(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    size_t base = a->top;
    ot_raised_note(a, here, s);
    ot_eval(a, here, s + 1);
    for (size_t i = base, end = a->top; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_CLASS)
            ot_call_implicit(a, here, a->stack[i], s, "raise");
    a->top = base;
    ot_eval_discard(a, here, here->file->ast.nodes[s + 1].end);
}

/* In the code of a function the statement that defines it stands for its end. */
static void run_function(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    if (s == a->codes[a->nodes[here->node].code]->ast)
        ot_var_add(a, here, ot_var(a, OT_S_RETURN, here->node, 0), OT_NONE_VALUE);
    else
        ot_define_function(a, here, s);
}

/* A task is a statement, the body of a lambda or the end of a function. */
void ot_statement_run(struct ot_analysis *a, ot_id id)
{
    const struct ot_here here = ot_here_at(a, a->tasks[id].region, id);
    const struct ot_ast *ast = &here.file->ast;
    uint32_t s = a->tasks[id].ast;
    switch (ast->nodes[s].kind) {
    case OT_EXPRESSION: run_expression(a, &here, s); break;
    case OT_ASSIGN: run_assign(a, &here, s); break;
    case OT_ANNOTATED: run_annotated(a, &here, s); break;
    case OT_AUGMENTED: run_augmented(a, &here, s); break;
    case OT_RETURN: ot_returned_run(a, &here, s); break;
    case OT_RAISE: run_raise(a, &here, s); break;
    case OT_ASSERT: run_assert(a, &here, s); break;
    case OT_IF: run_if(a, &here, s); break;
    case OT_WHILE: run_while(a, &here, s); break;
    case OT_FOR: run_for(a, &here, s); break;
    case OT_TRY: ot_attempt_run(a, &here, s); break;
    case OT_WITH: run_with(a, &here, s); break;
    case OT_MATCH: run_match(a, &here, s); break;
    case OT_FUNCTION: run_function(a, &here, s); break;
    case OT_CLASS: ot_class_define(a, &here, s); break;
    case OT_IMPORT:
    case OT_IMPORT_FROM: ot_import_run(a, &here, s); break;
    case OT_DELETE: run_delete(a, &here, s); break;
    case OT_PASS:
    case OT_BREAK:
    case OT_CONTINUE:
    case OT_GLOBAL:
    case OT_NONLOCAL:
        break;
    default: /* the expression of a lambda, or what error recovery left */
        ot_eval_into(a, &here, s, ot_var(a, OT_S_RETURN, here.node, 0));
        break;
    }
}
