/*
 * spare.c: parameters that something else stands in for where nothing is given.
 *
 *     def finish(x, step: Optional[Callable] = None):
 *         return run(step or copy, x)
 *
 * "finish(x, reduce)" here and "finish(x)" there are two calls: the second runs no reduce.
 */
#include "ingest/link/context/spare.h"

#include "ingest/link/source/scan.h"
#include "ingest/link/types/type.h"

/* Does the function declare the parameter as a callable, perhaps beside None, and as nothing else? */
static bool is_callable(struct ot_analysis *a, const struct ot_code *code, uint32_t index)
{
    const struct ot_type *type = ot_type_of_param(a, code, index);
    return type && (type->flags & ~OT_T_NONE) == OT_T_CALLABLE && !type->classes.count;
}

int ot_spare_is_called(struct ot_analysis *a, struct ot_candidate *c)
{
    const struct ot_ast *ast = c->ast;
    for (uint32_t n = c->code->body; n < ast->nodes[c->code->body].end; n = ot_ast_next_own(ast, n)) {
        uint8_t around = ast->nodes[ast->nodes[n].parent].kind;
        if (ast->nodes[n].kind != OT_OR || (around != OT_CALL && around != OT_KEYWORD) ||
            ast->nodes[n + 1].kind != OT_NAME)
            continue;
        int index = ot_scan_param(c->code, ast->nodes[n + 1].text);
        if (index >= 0 && is_callable(a, c->code, (uint32_t)index))
            return index;
    }
    return -1;
}
