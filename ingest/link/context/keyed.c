/*
 * keyed.c: functions of which each call is for itself, since what it gives is looked up by more than one parameter.
 *
 * Decided by syntax alone.
 */
#include "ingest/link/context/keyed.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/factory.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* "table.get(…)" or "table.pop(…)" */
static bool is_look_up(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const char *name = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE
                           ? ot_text(a, ast->nodes[n + 1].text) : "";
    return strcmp(name, "get") == 0 || strcmp(name, "pop") == 0;
}

/* Is n a tuple of two parameters or more: the key of a table? */
static bool is_key_of_params(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t count = 0;
    if (ast->nodes[n].kind != OT_TUPLE)
        return false;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind != OT_NAME || ot_scan_param(code, ast->nodes[c].text) < 0)
            return false;
    return count > 1;
}

/* Is the value kept under a name by which something is looked up, or itself what it is looked up by? */
static bool is_looked_up_by(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    bool is_kept = ast->nodes[up].kind == OT_ASSIGN && n == up + 1 && ast->nodes[ast->nodes[n].end].kind == OT_NAME;
    ot_sym name = is_kept ? ast->nodes[ast->nodes[n].end].text : 0;
    for (uint32_t m = code->body; m < ast->nodes[code->body].end; m = ot_ast_next_own(ast, m)) {
        uint32_t key = ast->nodes[m].kind == OT_SUBSCRIPT || is_look_up(a, ast, m) ? ast->nodes[m + 1].end : 0;
        if (key && key < ast->nodes[m].end &&
            (key == n || (name && ast->nodes[key].kind == OT_NAME && ast->nodes[key].text == name)))
            return true;
    }
    return false;
}

/* "return table[key]" of a parameter, by a name that is no constant: what is looked up and where is the caller's. */
static bool gives_element(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t subscript = n + 1, table = n + 2;
    return ast->nodes[n].kind == OT_RETURN && ast->nodes[subscript].kind == OT_SUBSCRIPT &&
           ast->nodes[table].kind == OT_NAME && ot_scan_param(code, ast->nodes[table].text) >= 0 &&
           ast->nodes[ast->nodes[table].end].kind == OT_NAME;
}

/* "return f(…)" of parameters alone, two or more, where each call of f is for itself. */
static bool hands_on(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t n)
{
    uint32_t call = n + 1, count = 0;
    bool is_method;
    if (ast->nodes[n].kind != OT_RETURN || ast->nodes[call].kind != OT_CALL)
        return false;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind != OT_NAME || ot_scan_param(a->codes[id], ast->nodes[c].text) < 0)
            return false;
    ot_id callee = count > 1 ? ot_factory_callee(a, id, ast, call, &is_method) : 0;
    return callee && ot_keyed_is(a, callee);
}

bool ot_keyed_is(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_given = ot_given_is_any(a);
    if (code->keyed != -2)
        return code->keyed == 1;
    code->keyed = -1;
    for (uint32_t n = code->body; code->kind == OT_FUNCTION && n < ast->nodes[code->body].end && code->keyed < 0;
         n = ot_ast_next_own(ast, n))
        if ((is_key_of_params(code, ast, n) && is_looked_up_by(a, code, ast, n)) ||
            (is_given && (gives_element(code, ast, n) || hands_on(a, id, ast, n))))
            code->keyed = 1;
    return code->keyed == 1;
}
