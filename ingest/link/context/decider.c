/*
 * decider.c: short functions that give back what their parameters decide, and longer ones that give a tensor the sizes
 * that these decide.
 *
 * Decided by syntax alone. Must not know: what is passed.
 */
#include "ingest/link/context/decider.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { NODES_AT_MOST = 160, SHAPED_AT_MOST = 1000 }; /* of the syntax of such a function; of one that shapes tensors */

/* Does the body give back a value, and speak of a parameter? */
static bool gives_by_parameter(const struct ot_code *code, const struct ot_ast *ast)
{
    bool gives = false, speaks = false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        gives = gives || (ast->nodes[n].kind == OT_RETURN && ast->nodes[n + 1].kind != OT_NONE);
        speaks = speaks || (ast->nodes[n].kind == OT_NAME && ot_scan_param(code, ast->nodes[n].text) >= 0);
    }
    return gives && speaks;
}

/* Does it make a tensor of sizes that it passes to a method of another, "x.view(*sizes)", "x.new_empty(n, k)"? Whoever
 * calls it with another weight gets other sizes. */
static bool shapes(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        bool is_method = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE;
        const struct ot_tensor_result *row = is_method ? ot_tensor_method(a, ast->nodes[n + 1].text) : NULL;
        if (row && (strncmp(row->shape, "view", 4) == 0 || strncmp(row->shape, "sizes", 5) == 0))
            return true;
    }
    return false;
}

bool ot_decider_is(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t size = ast->nodes[code->body].end - code->body;
    if (code->decides == -2)
        code->decides = ot_given_is_any(a) && code->kind == OT_FUNCTION && code->param_count && !code->is_generator &&
                        (size <= NODES_AT_MOST || (size <= SHAPED_AT_MOST && shapes(a, code, ast))) &&
                        gives_by_parameter(code, ast);
    return code->decides == 1;
}
