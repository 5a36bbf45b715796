/*
 * follow.c: whether what stands behind a statement runs: in a function that runs for one object, not where the
 * statement cannot be done with that object.
 */
#include "ingest/link/interpret/lang/follow.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/task.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/fail.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/block.h"

/* Has one of the objects the attribute? So it is while there is none. */
static bool is_there(struct ot_analysis *a, const struct ot_here *here, uint32_t attribute)
{
    size_t base = a->top;
    ot_eval(a, here, attribute + 1);
    bool is_any = a->top == base;
    for (size_t i = base; i < a->top; i++)
        is_any |= !ot_attribute_lacks(a, a->stack[i], here->file->ast.nodes[attribute].text);
    a->top = base;
    return is_any;
}

/* Is one of the expressions of a statement sure to raise, a target or what it gets? */
static bool fails(struct ot_analysis *a, const struct ot_here *here, uint32_t statement)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t c = statement + 1; c < ast->nodes[statement].end; c = ast->nodes[c].end)
        if (ot_fail_is_sure(a, here, c))
            return true;
    return false;
}

void ot_follow(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, bool has_value)
{
    bool is_attribute = here->file->ast.nodes[expression].kind == OT_ATTRIBUTE;
    if (a->is_mixed || !a->tasks[here->task].rest || a->tasks[here->task].started ||
        fails(a, here, expression - 1))
        return;
    if (has_value || (is_attribute ? is_there(a, here, expression) : ot_bind_comes_back(a)))
        ot_block_go_on(a, here->task);
}
