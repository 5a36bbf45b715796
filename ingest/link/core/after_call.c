/*
 * after_call.c: an attribute of what a call gave, read behind what the call stored.
 *
 * "x.f = wrap(x.f)" wraps what x.f was before. In "replace(x, f=g).f()" the call has stored g when f is read.
 */
#include "ingest/link/core/after_call.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/var.h"

/* Is what node ast reads an attribute of holds a call? */
static bool is_behind_call(const struct ot_ast *ast, uint32_t n)
{
    bool is = false;
    for (uint32_t c = n + 1; !is && ast->nodes[n].kind == OT_ATTRIBUTE && c < ast->nodes[n].end; c++)
        is = ast->nodes[c].kind == OT_CALL;
    return is;
}

/* Does a statement assign to an attribute of that name? */
static bool assigns(const struct ot_ast *ast, uint32_t statement, ot_sym name)
{
    for (uint32_t n = statement + 1; n < ast->nodes[statement].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    return false;
}

void ot_after_call_push(struct ot_analysis *a, const struct ot_here *here, ot_id field, ot_sym name, uint32_t ast)
{
    const struct ot_ast *tree = &here->file->ast;
    uint32_t statement = ot_here_statement(a, here);
    bool is_own = ast && statement && is_behind_call(tree, ast) && !assigns(tree, statement, name);
    if (is_own)
        ot_var_push(a, here, field);
    else
        ot_var_push_earlier(a, here, field);
}
