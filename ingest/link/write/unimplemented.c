/*
 * unimplemented.c: functions that only say that they have no implementation: "raise NotImplementedError".
 */
#include "ingest/link/write/unimplemented.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/static.h"

/* Does a row say of an exception that it stands for an implementation that is missing? */
static bool is_missing(struct ot_analysis *a, ot_sym exception)
{
    return ot_library_meaning(a, ot_static_builtin(a, exception)) == OT_MEANS_MISSING;
}

bool ot_unimplemented_is(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = a->codes[a->nodes[node].code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t s = code->body + 1, end = ast->nodes[code->body].end;
    if (code->kind != OT_FUNCTION)
        return false;
    while (s < end && ast->nodes[s].kind == OT_PASS) /* its docstring */
        s = ast->nodes[s].end;
    if (s >= end || ast->nodes[s].kind != OT_RAISE || ast->nodes[s].end != end || s + 1 == end)
        return false;
    uint32_t raised = ast->nodes[s + 1].kind == OT_CALL ? s + 2 : s + 1;
    return ast->nodes[raised].kind == OT_NAME && is_missing(a, ast->nodes[raised].text);
}

/* Does a handler take such an exception: by its name, by that of a base, or all? */
static bool handles(struct ot_analysis *a, const struct ot_ast *ast, uint32_t handler)
{
    static const char *const bases[] = {"RuntimeError", "Exception", "BaseException"};
    if (ast->nodes[handler + 1].kind == OT_NONE)
        return true;
    for (uint32_t n = handler + 1; n < ast->nodes[handler + 1].end; n++) {
        if (ast->nodes[n].kind != OT_NAME)
            continue;
        for (size_t i = 0; i < sizeof(bases) / sizeof(*bases); i++)
            if (strcmp(ot_text(a, ast->nodes[n].text), bases[i]) == 0)
                return true;
        if (is_missing(a, ast->nodes[n].text))
            return true;
    }
    return false;
}

bool ot_unimplemented_is_expected(struct ot_analysis *a, const struct ot_edge *edge)
{
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t scope = ot_ast_scope(ast, edge->ast);
    for (uint32_t child = edge->ast, p = ast->nodes[child].parent; p > scope; child = p, p = ast->nodes[p].parent) {
        if (ast->nodes[p].kind != OT_TRY || child != p + 1)
            continue;
        uint32_t list = ast->nodes[child].end;
        for (uint32_t h = list + 1; h < ast->nodes[list].end; h = ast->nodes[h].end)
            if (handles(a, ast, h))
                return true;
    }
    return false;
}
