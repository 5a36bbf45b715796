/*
 * returned.c: "return value": what a function gives back, as far as what it is declared to give lets it through.
 */
#include "ingest/link/interpret/lang/returned.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/fail.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/type.h"

/* Are the objects on the stack those of the one class that the statement calls by its name, "return Plan(rows)"? What
 * is made there is what it is, whatever the function is declared to give. */
static bool is_made_there(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t end = a->top;
    if (ast->nodes[value].kind != OT_CALL || ast->nodes[value + 1].kind != OT_NAME)
        return false;
    ot_eval(a, here, value + 1);
    bool is_one = a->top == end + 1 && a->values[a->stack[end]].kind == OT_V_CLASS;
    for (size_t i = base; is_one && i < end; i++)
        is_one = a->values[a->stack[i]].kind == OT_V_INSTANCE && a->values[a->stack[i]].a == a->stack[end];
    a->top = end;
    return is_one && end > base;
}

void ot_returned_run(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    size_t base = a->top;
    if (ast->nodes[s + 1].kind == OT_NONE)
        ot_stack_push(a, OT_NONE_VALUE);
    else
        ot_eval(a, here, s + 1);
    bool is_written = ot_given_is_run(a) && ast->nodes[s + 1].kind == OT_TUPLE; /* whatever is declared */
    if (code->kind == OT_FUNCTION && !is_written && !is_made_there(a, here, s + 1, base)) {
        uint32_t annotation = ast->nodes[ast->nodes[code->ast + 1].end].end;
        a->top = base + ot_type_settle(a, ot_type_of(a, code->file, code->parent, annotation), base, a->top - base);
    }
    ot_var_add_values(a, here, ot_var(a, OT_S_RETURN, here->node, 0), base, a->top - base);
    if (a->nodes[here->node].argument && !ot_fail_is_sure(a, here, s + 1))
        ot_var_add(a, here, ot_var(a, OT_S_RETURNS, here->node, 0), OT_TRUE_VALUE);
    a->top = base;
}
