/*
 * through.c: whether control comes through an if without an assignment.
 */
#include "ingest/link/interpret/guard/through.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"

static bool comes_through(struct ot_analysis *a, const struct ot_here *here, uint32_t block, ot_sym name);

static bool assigns(const struct ot_ast *ast, uint32_t s, ot_sym name)
{
    for (uint32_t n = s + 1; n < ast->nodes[s].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    return false;
}

int ot_through_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t of)
{
    size_t base = a->top;
    int outcome = 0;
    ot_var_push(a, here, ot_var(a, OT_S_OUTCOME, here->region, of));
    for (size_t i = base; i < a->top; i++)
        outcome |= ot_guard_truth(a, a->stack[i]);
    a->top = base;
    return outcome;
}

/* The same of an if, wherever in the code of the node. */
static int outcome_anywhere(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    struct ot_here all = *here;
    all.region = a->nodes[here->node].region;
    return ot_through_outcome(a, &all, owner);
}

static int through_arms(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, ot_sym name)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t yes = ast->nodes[owner + 1].end, no = ast->nodes[yes].end;
    return (comes_through(a, here, yes, name) ? OT_MAY_BE_TRUE : 0) |
           (comes_through(a, here, no, name) ? OT_MAY_BE_FALSE : 0);
}

/* Does a way through a block not assign the name? An arm that there is none of is one. */
static bool comes_through(struct ot_analysis *a, const struct ot_here *here, uint32_t block, ot_sym name)
{
    const struct ot_ast *ast = &here->file->ast;
    if (ast->nodes[block].kind != OT_BLOCK)
        return true;
    if (ot_ast_leaves(ast, block))
        return false;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        if ((kind != OT_ASSIGN && kind != OT_IF) || !assigns(ast, s, name))
            continue;
        if (kind == OT_ASSIGN || !(outcome_anywhere(a, here, s) & through_arms(a, here, s, name)))
            return false;
    }
    return true;
}

int ot_through_if(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint32_t name)
{
    return through_arms(a, here, owner, here->file->ast.nodes[name].text);
}

bool ot_through_awaits(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    uint8_t kind = here->file->ast.nodes[owner].kind;
    bool is_noted = kind == OT_IF || kind == OT_ASSERT || kind == OT_WHILE || kind == OT_TERNARY || kind == OT_COMP_IF;
    return is_noted && !ot_guard_is_settled(a, here, owner);
}
