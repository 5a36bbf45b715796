/*
 * eval.c: the values of an expression. Pushes them; calls in it are resolved on the way.
 */
#include "ingest/link/interpret/lang/eval.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/call_eval.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/call/vouched.h"
#include "ingest/link/interpret/guard/refine.h"
#include "ingest/link/interpret/lang/assign.h"
#include "ingest/link/interpret/lang/comprehension.h"
#include "ingest/link/interpret/lang/define.h"
#include "ingest/link/interpret/lang/eval_text.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/operator.h"
#include "ingest/link/interpret/lang/subscript.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/run_switch.h"

enum { POSITIONS_KEPT = 256 }; /* elements of a display beyond this share one variable */

void ot_eval_discard(struct ot_analysis *a, const struct ot_here *here, uint32_t expression)
{
    size_t base = a->top;
    ot_eval(a, here, expression);
    a->top = base;
}

void ot_eval_into(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, ot_id var)
{
    size_t base = a->top;
    ot_eval(a, here, expression);
    ot_var_add_values(a, here, var, base, a->top - base);
    a->top = base;
}

static void eval_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_attribute_push(a, here, a->stack[i], here->file->ast.nodes[n].text, n);
    bool is_many = end - base > 1;
    ot_stack_drop(a, base, end);
    if (is_many)
        ot_stack_unique(a, base);
    ot_refine(a, here, n, base);
    ot_vouched_keep(a, here, n, base);
}

/* Puts the sizes of a tensor into a display from *position on, "[*x.shape, 1]", which comes to that of the last one;
 * false where the value is no such tuple. */
static bool put_sizes(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t tuple,
                      uint32_t *position)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t count = ot_extent_read(a, tuple, sizes), base = a->top;
    for (size_t i = 0; i < count; i++) {
        ot_stack_push(a, sizes[i]);
        ot_container_put(a, here, container, ot_value_integer(a, *position + (uint32_t)i), base, 1);
        a->top = base;
    }
    *position += count ? (uint32_t)count - 1 : 0;
    return count > 0;
}

static void eval_display(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint8_t kind)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t container = ot_container_make(a, here, kind, n), position = 0;
    bool is_shifted = false;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end, position++) {
        size_t base = a->top;
        if (ast->nodes[c].kind == OT_STAR) {
            ot_eval(a, here, c + 1);
            size_t end = a->top;
            if (end == base + 1 && !is_shifted && put_sizes(a, here, container, a->stack[base], &position)) {
                a->top = base;
                continue;
            }
            if (kind != OT_SET_OF)
                ot_iterate_length(a, here, base, end - base, c);
            ot_iterate(a, here, base, end - base, c);
            ot_container_put(a, here, container, 0, end, a->top - end);
            is_shifted = true;
        } else {
            ot_eval(a, here, c);
            if (kind == OT_SET_OF)
                ot_ordered_key(a, here, base, a->top - base, container, c);
            bool is_keyed = !is_shifted && position < POSITIONS_KEPT && kind != OT_SET_OF;
            ot_container_put(a, here, container, is_keyed ? ot_value_integer(a, position) : 0, base, a->top - base);
        }
        a->top = base;
    }
    ot_stack_push(a, container);
}

void ot_eval_pair(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t pair)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_eval(a, here, pair + 1);
    size_t keys = a->top;
    ot_ordered_key(a, here, base, keys - base, dict, pair);
    for (size_t i = base; i < keys; i++) {
        if (!ot_container_keys(a, here, a->stack[i]))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    if (keys == base && ot_guard_is_awaited(a, here, pair))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    size_t values = a->top;
    ot_eval(a, here, ast->nodes[pair + 1].end);
    for (size_t k = keys; k < values; k++)
        ot_container_put(a, here, dict, a->stack[k], values, a->top - values);
    a->top = base;
}

static void eval_dict(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t dict = ot_container_make(a, here, OT_DICT_OF, n);
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_PAIR) {
            ot_eval_pair(a, here, dict, c);
        } else if (ast->nodes[c].kind == OT_DOUBLE_STAR) {
            size_t base = a->top;
            ot_eval(a, here, c + 1);
            struct ot_argument argument = {.base = base, .count = a->top - base};
            struct ot_arguments arguments = {.items = &argument, .count = 1};
            ot_container_method(a, here, dict, ot_symbol(a, "update"), &arguments, c);
            a->top = base;
        }
    }
    ot_stack_push(a, dict);
}

static void eval_ternary(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t yes = ast->nodes[n + 1].end, no = ast->nodes[yes].end;
    int outcome = ot_guard_decide(a, here, n, n + 1);
    struct ot_here arm = *here;
    size_t base = a->top;
    if (outcome & OT_MAY_BE_TRUE) {
        arm.region = ot_region_arm(a, here->region, n, 0, n + 1);
        ot_eval(a, &arm, yes);
    }
    if (outcome & OT_MAY_BE_FALSE) {
        arm.region = ot_region_arm(a, here->region, n, 1, n + 1);
        ot_eval(a, &arm, no);
    }
    ot_stack_unique(a, base);
}

/* and, or: what stops at the left operand, then the right operand's. */
static void eval_logic(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_and = ast->nodes[n].kind == OT_AND;
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top, kept = base;
    int outcome = 0;
    ot_guard_ask(a, here, n, base, end);
    for (size_t i = base; i < end; i++) {
        int truth = ot_guard_truth(a, a->stack[i]);
        outcome |= truth;
        if (!(truth & (is_and ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE)))
            continue;
        bool is_vague = is_and && (a->stack[i] == OT_UNKNOWN_VALUE || a->stack[i] == OT_SCALAR_VALUE ||
                                   a->values[a->stack[i]].kind == OT_V_TENSOR);
        a->stack[kept++] = is_vague ? OT_FALSE_VALUE : a->stack[i];
    }
    a->top = kept;
    if (end == base && !a->is_peeking && ot_guard_is_forced(a, here, n))
        outcome = OT_MAY_BE_BOTH;
    if (outcome & (is_and ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE)) {
        struct ot_here right = *here;
        right.region = ot_region_arm(a, here->region, n, is_and ? 0 : 1, n + 1);
        ot_eval(a, &right, ast->nodes[n + 1].end);
    }
    ot_stack_unique(a, base);
}

static void push_outcome(struct ot_analysis *a, int outcome)
{
    if (outcome & OT_MAY_BE_TRUE)
        ot_stack_push(a, OT_TRUE_VALUE);
    if (outcome & OT_MAY_BE_FALSE)
        ot_stack_push(a, OT_FALSE_VALUE);
}

static void eval_not(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    ot_guard_ask(a, here, n, base, end);
    for (size_t i = base; i < end; i++) {
        enum ot_value_kind kind = a->values[a->stack[i]].kind;
        int truth = ot_guard_truth(a, a->stack[i]);
        if (kind == OT_V_PLATFORM_TRUE || kind == OT_V_PLATFORM_FALSE)
            ot_stack_push(a, kind == OT_V_PLATFORM_TRUE ? OT_PLATFORM_FALSE_VALUE : OT_PLATFORM_TRUE_VALUE);
        else
            push_outcome(a, ((truth & 1) << 1) | (truth >> 1));
    }
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

static void eval_children(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end)
        ot_eval_discard(a, here, c);
}

static void eval_constant(struct ot_analysis *a, const struct ot_ast_node *node)
{
    switch (node->kind) {
    case OT_STRING:
        ot_stack_push(a, node->flags & OT_CUT ? OT_SCALAR_VALUE : ot_value(a, OT_V_STRING, node->text, 0, 0));
        break;
    case OT_INTEGER: ot_stack_push(a, ot_value_literal(a, node->text)); break;
    case OT_FLOAT:
        ot_stack_push(a, ot_given_is_run(a) ? ot_value(a, OT_V_INTEGER, node->text, 1, 0) : OT_SCALAR_VALUE);
        break;
    case OT_CONST_NONE: ot_stack_push(a, OT_NONE_VALUE); break;
    case OT_TRUE: ot_stack_push(a, OT_TRUE_VALUE); break;
    case OT_FALSE: ot_stack_push(a, OT_FALSE_VALUE); break;
    default: ot_stack_push(a, OT_SCALAR_VALUE); break;
    }
}

static void eval_call(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_call_eval(a, here, n);
    if (a->choices && ot_path_is_asked(&here->file->ast, n))
        ot_refine(a, here, n, base);
    if (a->switches)
        ot_run_switch_tell_call(a, here, n, base);
}

static void eval_walrus(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    ot_assign(a, here, here->file->ast.nodes[n + 1].end, base, a->top - base);
}

void ot_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[n];
    size_t base = a->top;
    if (ot_work_is_cut(a)) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    switch (node->kind) {
    case OT_NONE:
    case OT_SLICE: eval_children(a, here, n); break;
    case OT_NAME:
        ot_name_push(a, here, n);
        ot_refine(a, here, n, base);
        break;
    case OT_ATTRIBUTE: eval_attribute(a, here, n); break;
    case OT_CALL:
        eval_call(a, here, n);
        break;
    case OT_SUBSCRIPT: ot_subscript_push(a, here, n); break;
    case OT_FSTRING: ot_eval_text(a, here, n); break;
    case OT_TUPLE: eval_display(a, here, n, OT_TUPLE_OF); break;
    case OT_LIST: eval_display(a, here, n, OT_LIST_VALUE); break;
    case OT_SET: eval_display(a, here, n, OT_SET_OF); break;
    case OT_DICT: eval_dict(a, here, n); break;
    case OT_LIST_COMP:
    case OT_SET_COMP:
    case OT_GENERATOR_EXP:
    case OT_DICT_COMP: ot_comprehension_eval(a, here, n); break;
    case OT_TERNARY: eval_ternary(a, here, n); break;
    case OT_AND:
    case OT_OR: eval_logic(a, here, n); break;
    case OT_NOT: eval_not(a, here, n); break;
    case OT_COMPARE: push_outcome(a, ot_guard_outcome(a, here, n)); break;
    case OT_BINARY: ot_operator_binary(a, here, n); break;
    case OT_UNARY: ot_operator_unary(a, here, n); break;
    case OT_AWAIT: ot_operator_await(a, here, n); break;
    case OT_LAMBDA: ot_stack_push(a, ot_define_value(a, here, n)); break;
    case OT_YIELD:
    case OT_YIELD_FROM: ot_operator_yield(a, here, n); break;
    case OT_STAR:
    case OT_DOUBLE_STAR:
    case OT_KEYWORD: ot_eval(a, here, n + 1); break;
    case OT_WALRUS: eval_walrus(a, here, n); break;
    case OT_STRING:
    case OT_BYTES:
    case OT_INTEGER:
    case OT_FLOAT:
    case OT_CONST_NONE:
    case OT_TRUE:
    case OT_FALSE:
    case OT_ELLIPSIS: eval_constant(a, node); break;
    default:
        eval_children(a, here, n);
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}
