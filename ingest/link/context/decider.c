/*
 * decider.c: short functions that give back what their parameters decide.
 *
 * Decided by syntax alone. Must not know: what is passed.
 */
#include "ingest/link/context/decider.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { NODES_AT_MOST = 160 }; /* of the syntax of such a function */

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

bool ot_decider_is(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->decides == -2)
        code->decides = ot_given_is_any(a) && code->kind == OT_FUNCTION && code->param_count && !code->is_generator &&
                        ast->nodes[code->body].end - code->body <= NODES_AT_MOST && gives_by_parameter(code, ast);
    return code->decides == 1;
}
