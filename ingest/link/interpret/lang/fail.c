/*
 * fail.c: expressions that raise: None has no attributes, no elements and no operators.
 *
 * Only in a node that is told apart by what its calls give, where a parameter is None because the call says so: a name
 * that is None and nothing else is none of something that may yet come there.
 */
#include "ingest/link/interpret/lang/fail.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* Is it a name of the function's own that is None, and nothing else? */
static bool is_none(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    const struct ot_ast_node *node = &here->file->ast.nodes[n];
    size_t base = a->top;
    if (node->kind != OT_NAME || !ot_list_sorted_has(&code->locals, node->text))
        return false;
    ot_eval(a, here, n);
    bool is = a->top == base + 1 && a->stack[base] == OT_NONE_VALUE;
    a->top = base;
    return is;
}

static bool is_sure(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

static bool any_fails(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t end)
{
    const struct ot_ast *ast = &here->file->ast;
    for (; n < end; n = ast->nodes[n].end)
        if (is_sure(a, here, n))
            return true;
    return false;
}

/* Can the operator at n be applied, its left operand being None? So it is not while the right one has no value. What a
 * call gives there is not looked at: it would be called once more for each one that it stands in. */
static bool is_taken(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const uint32_t right = ast->nodes[n + 1].end;
    size_t base = a->top;
    for (uint32_t c = right; c < ast->nodes[right].end; c++)
        if (ast->nodes[c].kind == OT_CALL)
            return true;
    ot_eval(a, here, right);
    bool has_value = a->top > base;
    bool is = has_value ? ot_protocol_takes_none(a, here, ast->nodes[n].text, base) : ot_guard_is_awaited(a, here, n);
    a->top = base;
    return is;
}

static bool is_sure(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_ast_node node = ast->nodes[n];
    switch (node.kind) {
    case OT_ATTRIBUTE:
        return (*ot_text(a, node.text) != '_' && is_none(a, here, n + 1)) || is_sure(a, here, n + 1);
    case OT_SUBSCRIPT:
    case OT_CALL:
        return is_none(a, here, n + 1) || any_fails(a, here, n + 1, node.end);
    case OT_AND:
    case OT_OR:
    case OT_TERNARY:
        return is_sure(a, here, n + 1);
    case OT_COMPARE:
        return any_fails(a, here, n + 1, ast->nodes[ast->nodes[n + 1].end].end);
    case OT_BINARY:
        return any_fails(a, here, n + 1, node.end) || (is_none(a, here, n + 1) && !is_taken(a, here, n));
    case OT_UNARY:
    case OT_NOT:
    case OT_TUPLE:
    case OT_LIST:
    case OT_SET:
    case OT_DICT:
    case OT_PAIR:
    case OT_SLICE:
    case OT_KEYWORD:
    case OT_STAR:
    case OT_DOUBLE_STAR:
    case OT_COMPARE_WITH:
    case OT_AWAIT:
        return any_fails(a, here, n + 1, node.end);
    default:
        return false;
    }
}

bool ot_fail_is_tried(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = n; up && ast->nodes[up].kind != OT_FUNCTION; up = ast->nodes[up].parent) {
        enum ot_kind around = ast->nodes[ast->nodes[up].parent].kind;
        if (around == OT_TRY || around == OT_WITH)
            return true;
    }
    return false;
}

bool ot_fail_is_sure(struct ot_analysis *a, const struct ot_here *here, uint32_t expression)
{
    return ot_node_is_keyed(a, here->node) && is_sure(a, here, expression) &&
           !ot_fail_is_tried(&here->file->ast, expression);
}
