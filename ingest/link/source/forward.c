/*
 * forward.c: names of which only what stands in front of a use has told: those that the test of an if asks for and its
 * arms assign, and parameters.
 *
 * "x = None", then "if x is None: x = make()": the test asks for None, not for what was made. Outside of a loop control
 * goes forward alone, so what stands behind a name has not bound it.
 */
#include "ingest/link/source/forward.h"

#include "ingest/facts/ast.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

/* Bounds of what is noted of one function, since each use of a name is looked for in it, and of how often a parameter
 * is bound again; what is behind them is not told apart. */
enum { NOTED_AT_MOST = 200, BOUND_AT_MOST = 32 };

/* May control come to an if of a function more than once, or from code that stands behind it? */
static bool comes_round(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent; up > code->body; up = ast->nodes[up].parent)
        if (ast->nodes[up].kind == OT_FOR || ast->nodes[up].kind == OT_WHILE)
            return true;
    return false;
}

static bool is_noted(const struct ot_code *code, ot_sym name, uint32_t n)
{
    for (size_t i = 0; i < code->asked.count; i += 3)
        if (code->asked.items[i] == name && code->asked.items[i + 1] <= n && n < code->asked.items[i + 2])
            return true;
    return false;
}

/* Does node n bind the name otherwise than by an assignment? */
static bool binds_otherwise(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    uint32_t up = node->parent;
    while (ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_LIST || ast->nodes[up].kind == OT_STAR)
        up = ast->nodes[up].parent;
    switch (node->kind) {
    case OT_MATCH: return true; /* its patterns may */
    case OT_NAME:
        return node->text == name && (ast->nodes[up].kind == OT_DELETE || ast->nodes[up].kind == OT_IMPORT_NAME ||
                                      (ot_ast_is_target(ast, n) && ast->nodes[up].kind != OT_ASSIGN));
    case OT_FUNCTION: case OT_CLASS: case OT_HANDLER: case OT_IMPORT_NAME: return node->text == name;
    default: return false;
    }
}

/* Notes where a name is bound; false, and notes nothing, where something else than an assignment binds it. */
static bool note_targets(struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    size_t count = code->asked_targets.count;
    for (size_t i = 0; i < count; i += 2)
        if (code->asked_targets.items[i] == name)
            return true;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (binds_otherwise(ast, n, name)) {
            code->asked_targets.count = count;
            return false;
        }
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n)) {
            ot_list_add(&code->asked_targets, name);
            ot_list_add(&code->asked_targets, n);
        }
    }
    return true;
}

static void note_all(struct ot_analysis *a, struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body; s < ast->nodes[code->body].end; s = ot_ast_next_own(ast, s)) {
        uint32_t test = s + 1, arms = ast->nodes[test].end;
        if (ast->nodes[s].kind != OT_IF || comes_round(code, ast, s))
            continue;
        for (uint32_t n = test; n < arms && code->asked.count < 3 * NOTED_AT_MOST; n++) {
            ot_sym name = ast->nodes[n].text;
            bool is_own = ast->nodes[n].kind == OT_NAME && ot_list_sorted_has(&code->locals, name) &&
                          ot_scan_param(code, name) < 0 && !ot_list_has(&code->globals, name) &&
                          !ot_list_has(&code->nonlocals, name) && !ot_span_is_shared(code, name) &&
                          !is_noted(code, name, n);
            if (!is_own || !ot_scan_binds(a, ast, arms, ast->nodes[s].end, name) || !note_targets(code, ast, name))
                continue;
            ot_list_add(&code->asked, name);
            ot_list_add(&code->asked, test);
            ot_list_add(&code->asked, arms);
        }
    }
}

/* The statement that is the first to bind a parameter again, 0 if none does; noted for each parameter. */
static uint32_t rebound_at(struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    for (size_t i = 0; i < code->rebound.count; i += 2)
        if (code->rebound.items[i] == name)
            return code->rebound.items[i + 1];
    uint32_t n = code->body;
    while (n < ast->nodes[code->body].end && !binds_otherwise(ast, n, name) &&
           !(ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n)))
        n = ot_ast_next_own(ast, n);
    uint32_t found = n < ast->nodes[code->body].end ? n : 0;
    while (found && ast->nodes[ast->nodes[found].parent].kind != OT_BLOCK)
        found = ast->nodes[found].parent;
    ot_list_add(&code->rebound, name);
    ot_list_add(&code->rebound, found);
    return found;
}

bool ot_forward_is_rebound(struct ot_analysis *a, ot_id id, ot_sym name)
{
    struct ot_code *code = ot_scan_code(a, id);
    return code->kind == OT_FUNCTION && rebound_at(code, &a->files[code->file].ast, name) != 0;
}

bool ot_forward_is_entry(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    return code->kind == OT_FUNCTION && ot_scan_param(code, name) >= 0 && n < rebound_at(code, ast, name) &&
           n > code->body && !ot_span_is_shared(code, name) && !comes_round(code, ast, n);
}

/* Notes where parameters are bound again. */
static void note_parameters(struct ot_analysis *a, struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t i = 0; i < code->param_count && code->asked_targets.count < 2 * NOTED_AT_MOST; i++) {
        size_t before = code->asked_targets.count;
        if (rebound_at(code, ast, code->params[i].name) && !ot_span_is_shared(code, code->params[i].name))
            note_targets(code, ast, code->params[i].name);
        if (code->asked_targets.count > before + 2 * BOUND_AT_MOST)
            code->asked_targets.count = before;
    }
}

static void note(struct ot_analysis *a, struct ot_code *code)
{
    if (!code->is_forward && code->kind == OT_FUNCTION) {
        note_all(a, code);
        note_parameters(a, code);
    }
    code->is_forward = true;
}

bool ot_forward_is_parameter(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n)
{
    note(a, code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_any = false;
    for (size_t i = 0; !is_any && i < code->asked_targets.count; i += 2)
        is_any = code->asked_targets.items[i] == name;
    return is_any && ot_scan_param(code, name) >= 0 && n > code->body && !comes_round(code, ast, n);
}

bool ot_forward_is_asked(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n)
{
    note(a, code);
    return is_noted(code, name, n);
}

bool ot_forward_is_target(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t target)
{
    note(a, code);
    for (size_t i = 0; i < code->asked_targets.count; i += 2)
        if (code->asked_targets.items[i] == name && code->asked_targets.items[i + 1] == target)
            return true;
    return false;
}
