/*
 * rebind.c: which values a name or a field had before an if that assigns it in one arm reach what stands behind the if:
 * those that took the other arm.
 */
#include "ingest/link/start/rebind.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

static bool block_assigns(const struct ot_ast *ast, uint32_t block, uint32_t path);

/* Does a statement assign a path, a name or an attribute of one, whichever way it takes? */
static bool statement_assigns(const struct ot_ast *ast, uint32_t s, uint32_t path)
{
    if (ast->nodes[s].kind == OT_IF) {
        uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
        bool in_yes = block_assigns(ast, yes, path), in_no = block_assigns(ast, no, path);
        return (in_yes && (in_no || ot_ast_leaves(ast, no))) || (in_no && ot_ast_leaves(ast, yes));
    }
    if (ast->nodes[s].kind != OT_ASSIGN)
        return false;
    for (uint32_t n = ast->nodes[s + 1].end; n < ast->nodes[s].end; n++)
        if (ast->nodes[n].text == ast->nodes[path].text && ot_path_equal(ast, n, path) && ot_ast_is_target(ast, n))
            return true;
    return false;
}

/* Does a block assign a path on every way through it? */
static bool block_assigns(const struct ot_ast *ast, uint32_t block, uint32_t path)
{
    if (ast->nodes[block].kind != OT_BLOCK)
        return false;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end)
        if (statement_assigns(ast, s, path))
            return true;
    return false;
}

static bool is_field(const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME;
}

/* Does an if rebind a path in one arm alone? 0 or 1, which; -1: it does not. */
static int arm_of(const struct ot_ast *ast, uint32_t s, uint32_t path)
{
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    bool in_yes = block_assigns(ast, yes, path), in_no = block_assigns(ast, no, path);
    return in_yes == in_no ? -1 : in_yes ? 0 : 1;
}

bool ot_rebind_is_own(const struct ot_code *code, ot_sym name)
{
    return code->kind == OT_FUNCTION && !ot_list_sorted_has(&code->globals, name) &&
           !ot_list_sorted_has(&code->nonlocals, name) && !ot_span_is_shared(code, name);
}

bool ot_rebind_holds(const struct ot_analysis *a, ot_id region, uint32_t owner, ot_sym name)
{
    for (ot_id r = region; a->regions[r].kind == OT_R_REBOUND && a->regions[r].owner == owner; r = a->regions[r].parent)
        if (a->regions[r].killed == name)
            return true;
    return false;
}

/* Do assignments alone bind the name in an if? */
static bool is_assigned_only(const struct ot_ast *ast, uint32_t s, ot_sym name)
{
    for (uint32_t n = s + 1; n < ast->nodes[s].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        if (node->kind == OT_MATCH)
            return false;
        if (node->text != name || node->kind == OT_ATTRIBUTE || node->kind == OT_KEYWORD || node->kind == OT_STRING)
            continue;
        uint32_t up = node->parent;
        if (node->kind != OT_NAME || ast->nodes[up].kind == OT_WALRUS)
            return false;
        while (ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_LIST || ast->nodes[up].kind == OT_STAR)
            up = ast->nodes[up].parent;
        if (ot_ast_is_target(ast, n) && ast->nodes[up].kind != OT_ASSIGN)
            return false;
    }
    return true;
}

/* Under a configuration, of which the outcome of most tests is known: all that an arm assigns. */
static ot_id rebind_all(struct ot_analysis *a, ot_id region, ot_id before, const struct ot_ast *ast, uint32_t s)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[a->regions[region].node].code);
    for (uint32_t n = ast->nodes[s + 1].end; n < ast->nodes[s].end; n = ot_ast_next_own(ast, n)) {
        bool is_path = ast->nodes[n].kind == OT_NAME || is_field(ast, n);
        if (!is_path || !ot_ast_is_target(ast, n) || ot_rebind_holds(a, region, s, ast->nodes[n].text))
            continue;
        bool is_any = ast->nodes[n].kind == OT_NAME && is_assigned_only(ast, s, ast->nodes[n].text);
        int arm = is_any ? OT_REBOUND_ANY : arm_of(ast, s, n);
        if (arm >= 0 && ot_rebind_is_own(code, ast->nodes[is_field(ast, n) ? n + 1 : n].text))
            region = ot_region_rebound(a, region, before, s, (uint8_t)arm, n);
    }
    return region;
}

ot_id ot_rebind_after_if(struct ot_analysis *a, ot_id region, ot_id before, const struct ot_ast *ast, uint32_t s)
{
    if (ot_given_is_run(a) && a->codes[a->nodes[a->regions[region].node].code]->kind == OT_FUNCTION)
        return rebind_all(a, region, before, ast, s);
    const struct ot_code *code = ot_scan_code(a, a->nodes[a->regions[region].node].code);
    for (uint32_t n = s + 1; n < ast->nodes[s + 1].end; n++) {
        int arm = ast->nodes[n].kind == OT_NAME || is_field(ast, n) ? arm_of(ast, s, n) : -1;
        if (arm >= 0 && !ot_span_is_shared(code, ast->nodes[is_field(ast, n) ? n + 1 : n].text))
            return ot_region_rebound(a, region, before, s, (uint8_t)arm, n);
    }
    return region;
}

/* Is a path assigned behind code at node n of an if, on all ways from there through it? */
static bool is_assigned_behind(const struct ot_ast *ast, uint32_t s, uint32_t n, uint32_t path)
{
    for (uint32_t up = n; up != s; up = ast->nodes[up].parent) {
        uint32_t block = ast->nodes[up].parent;
        if (ast->nodes[up].kind == OT_ASSIGN && statement_assigns(ast, up, path))
            return true;
        uint32_t end = ast->nodes[block].kind == OT_BLOCK ? ast->nodes[block].end : 0;
        for (uint32_t next = ast->nodes[up].end; next < end; next = ast->nodes[next].end)
            if (statement_assigns(ast, next, path))
                return true;
    }
    return false;
}

bool ot_rebind_is_last(const struct ot_ast *ast, uint32_t s, uint32_t path)
{
    for (uint32_t n = ast->nodes[s + 1].end; n < ast->nodes[s].end; n = ot_ast_next_own(ast, n))
        if (ot_path_runs_code(ast, n) && !is_assigned_behind(ast, s, n, path))
            return false;
    return true;
}
