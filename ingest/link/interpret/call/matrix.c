/*
 * matrix.c: expressions that give a tensor or a matrix whatever they are made of, by what table tensor_result says of
 * methods.
 *
 * Without a configuration too: nothing is known of the tensors then, but of what is done with them.
 */
#include "ingest/link/interpret/call/matrix.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/start/rebind.h"

enum { NESTED = 8 };

static bool is_matrix(struct ot_analysis *a, const struct ot_here *here, uint32_t n, int depth);

/* The only expression that the code at hand binds a name to; 0 if it is bound otherwise, or twice, or by a function in
 * it. */
static uint32_t only_value(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    uint32_t found = 0;
    if (!ot_rebind_is_own(code, name))
        return 0;
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name)
            return 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        uint32_t statement = ast->nodes[n].parent;
        if (found || ast->nodes[statement].kind != OT_ASSIGN || ast->nodes[statement + 1].end != n)
            return 0;
        found = statement + 1;
    }
    return found;
}

/* Do the arguments of "x.view(…)" name two sizes? */
static bool names_two(const struct ot_ast *ast, uint32_t call)
{
    uint32_t first = ast->nodes[call + 1].end, count = 0;
    for (uint32_t c = first; c < ast->nodes[call].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_KEYWORD || ast->nodes[c].kind == OT_TUPLE)
            return false;
    return count == 2;
}

/* The row of the method that is called, or the attribute that is read, at n, where that gives a tensor; else NULL. */
static const struct ot_tensor_result *tensor_at(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    bool is_call = ast->nodes[n].kind == OT_CALL;
    uint32_t attribute = is_call ? n + 1 : n;
    if (ast->nodes[attribute].kind != OT_ATTRIBUTE)
        return NULL;
    const struct ot_tensor_result *row = ot_tensor_written(a, ast->nodes[attribute].text);
    return row && row->gives == OT_GIVES_TENSOR && row->is_read != is_call ? row : NULL;
}

static bool is_matrix(struct ot_analysis *a, const struct ot_here *here, uint32_t n, int depth)
{
    const struct ot_ast *ast = &here->file->ast;
    if (depth == NESTED)
        return false;
    if (ast->nodes[n].kind == OT_NAME) {
        uint32_t value = only_value(a, here, ast->nodes[n].text);
        return value && is_matrix(a, here, value, depth + 1);
    }
    const struct ot_tensor_result *row = tensor_at(a, ast, n);
    if (!row)
        return false;
    if (strncmp(row->shape, "view", 4) == 0)
        return names_two(ast, n);
    uint32_t attribute = ast->nodes[n].kind == OT_CALL ? n + 1 : n;
    return strcmp(row->shape, "turned matrix") == 0 ||
           (strcmp(row->shape, "0") == 0 && is_matrix(a, here, attribute + 1, depth + 1));
}

bool ot_matrix_is(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    return is_matrix(a, here, n, 0);
}

bool ot_matrix_is_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t value = ast->nodes[n].kind == OT_NAME ? only_value(a, here, ast->nodes[n].text) : n;
    return value && tensor_at(a, ast, value);
}
