/*
 * lasting.c: how long what a test says of a field or a global lasts.
 *
 * Behind "if self.buffer is None: self.allocate()" the buffer is None no longer, if code in reach stores to an
 * attribute of that name: whichever, for what a call between runs is not asked. What __init__ stores in its own object
 * was there before.
 */
#include "ingest/link/types/lasting.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/rebind.h"

void ot_lasting_note(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    const struct ot_node *node = &a->nodes[here->node];
    bool is_own = value == node->receiver && a->codes[node->code]->name == ot_symbol(a, "__init__");
    if (!is_own)
        ot_var_add(a, here, ot_var(a, OT_S_STORED, 0, name), OT_TRUE_VALUE);
}

void ot_lasting_note_name(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    if (ot_list_sorted_has(&code->globals, name) || ot_list_sorted_has(&code->nonlocals, name))
        ot_var_add(a, here, ot_var(a, OT_S_STORED, 0, name), OT_TRUE_VALUE);
}

void ot_lasting_note_run(struct ot_analysis *a, const struct ot_here *here, uint32_t ast)
{
    ot_var_add(a, here, ot_var(a, OT_S_RUN, a->nodes[here->node].code, 0), ot_value(a, OT_V_SYNTAX, ast, 0, 0));
}

/* Does Python call code by itself behind syntax node first, and behind what is evaluated up to a rank, before the path?
 * Without is a block that is not on the way there, 0: none. What the path itself calls is not asked. */
static bool is_run_between(struct ot_analysis *a, const struct ot_here *here, uint32_t first, uint32_t rank,
                           uint32_t path, uint32_t without)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    size_t top = a->top;
    bool is_run = false;
    ot_var_push(a, here, ot_var(a, OT_S_RUN, a->nodes[here->node].code, 0));
    for (size_t i = top; i < a->top && !is_run; i++) {
        uint32_t at = a->values[a->stack[i]].a;
        bool is_left_out = without && at >= without && at < nodes[without].end;
        bool is_test = nodes[at].kind == OT_IF && path < nodes[at].end; /* of an if around the path: its truth */
        bool is_before = is_test || (nodes[at].rank > rank && nodes[at].rank < nodes[path].rank);
        is_run = at >= first && at < path && is_before && !is_left_out;
    }
    a->top = top;
    return is_run;
}

bool ot_lasting_is_seen(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *arm, uint32_t path)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    bool is_behind = ast->nodes[arm->owner].kind == OT_IF && arm->arm == 1 && arm->owner + 1 == arm->test;
    bool stands = ot_path_stands_in(ast, arm->test, path);
    uint32_t first = stands ? arm->test : code->body, asked = 0;
    while (stands && !ot_path_equal(ast, first, path))
        first++;
    for (uint32_t up = first; stands && up >= arm->test; up = ast->nodes[up].parent)
        if (ast->nodes[up].kind == OT_CALL)
            asked = up;
    uint32_t without = is_behind ? ast->nodes[arm->test].end : 0;
    uint32_t rank = stands ? ast->nodes[asked ? asked : first].rank : 0;
    return ot_path_is_quiet_without(ast, asked ? ast->nodes[asked].end : first, path, without) &&
           !is_run_between(a, here, stands ? arm->test : code->body, rank, path, without);
}

bool ot_lasting_is(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *region, uint32_t path)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    size_t top = a->top;
    uint32_t part = path;
    for (; ast->nodes[part].kind == OT_ATTRIBUTE; part++)
        ot_var_push(a, here, ot_var(a, OT_S_STORED, 0, ast->nodes[part].text));
    bool is_own = ot_list_sorted_has(&code->locals, ast->nodes[part].text) &&
                  !ot_list_sorted_has(&code->globals, ast->nodes[part].text);
    if (ast->nodes[part].kind == OT_NAME && !is_own)
        ot_var_push(a, here, ot_var(a, OT_S_STORED, 0, ast->nodes[part].text));
    bool is_stored = a->top > top;
    a->top = top;
    if (!is_stored)
        return true;
    if (region->kind != OT_R_REBOUND)
        return ot_lasting_is_seen(a, here, region, path);
    uint32_t behind = ast->nodes[region->owner].end;
    return ot_rebind_is_last(ast, region->owner, path) && ot_path_is_quiet(ast, behind, path) &&
           !is_run_between(a, here, behind, 0, path, 0);
}
