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

enum { STORED = 2 }; /* owner of OT_S_PUT */

void ot_lasting_note(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    const struct ot_node *node = &a->nodes[here->node];
    bool is_own = value == node->receiver && a->codes[node->code]->name == ot_symbol(a, "__init__");
    if (!is_own)
        ot_var_add(a, here, ot_var(a, OT_S_PUT, STORED, name), OT_TRUE_VALUE);
}

void ot_lasting_note_name(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    if (ot_list_sorted_has(&code->globals, name) || ot_list_sorted_has(&code->nonlocals, name))
        ot_var_add(a, here, ot_var(a, OT_S_PUT, STORED, name), OT_TRUE_VALUE);
}

/* Has the test seen all that the path holds where it stands? Behind an if whose test was false, its first block has
 * not run. A test that does not name the path asked before. */
static bool is_seen(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *arm, uint32_t path)
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
    return ot_path_is_quiet_without(ast, asked ? ast->nodes[asked].end : first, path,
                                    is_behind ? ast->nodes[arm->test].end : 0);
}

bool ot_lasting_is(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *region, uint32_t path)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    size_t top = a->top;
    uint32_t part = path;
    for (; ast->nodes[part].kind == OT_ATTRIBUTE; part++)
        ot_var_push(a, here, ot_var(a, OT_S_PUT, STORED, ast->nodes[part].text));
    bool is_own = ot_list_sorted_has(&code->locals, ast->nodes[part].text) &&
                  !ot_list_sorted_has(&code->globals, ast->nodes[part].text);
    if (ast->nodes[part].kind == OT_NAME && !is_own)
        ot_var_push(a, here, ot_var(a, OT_S_PUT, STORED, ast->nodes[part].text));
    bool is_stored = a->top > top;
    a->top = top;
    if (!is_stored)
        return true;
    if (region->kind != OT_R_REBOUND)
        return is_seen(a, here, region, path);
    return ot_rebind_is_last(ast, region->owner, path) && ot_path_is_quiet(ast, ast->nodes[region->owner].end, path);
}
