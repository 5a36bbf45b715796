/*
 * block.c: the statements of a block become tasks, each in the region that those before it leave.
 */
#include "ingest/link/start/block.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/ending.h"
#include "ingest/link/start/rebind.h"

struct ot_block_state {
    struct ot_map wanted; /* (node, statement) of slices */
};

/* The name, or attribute, that a syntax node by itself binds; 0 if none. */
static ot_sym bound_by(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    switch (node->kind) {
    case OT_NAME:
        return ot_ast_is_target(ast, n) || ot_path_binds(a, ast, n) ? node->text : 0;
    case OT_ATTRIBUTE:
        return ot_ast_is_target(ast, n) ? node->text : 0;
    case OT_FUNCTION: case OT_CLASS: case OT_HANDLER:
        return node->text;
    case OT_IMPORT_NAME:
        return n + 1 < node->end ? ast->nodes[n + 1].text : node->text; /* "import a.b" binds a: guards speak of none */
    default:
        return 0;
    }
}

/* The region after a statement: names it assigns lose what the guards said of them. Of an if that a slice leaves out
 * the test has no outcome. */
static ot_id region_after(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t statement,
                          bool is_left_out)
{
    bool is_if = ast->nodes[statement].kind == OT_IF && !is_left_out;
    ot_id before = region;
    if (is_if)
        region = ot_rebind_after_if(a, region, before, ast, statement);
    if (a->regions[before].mentions == 0)
        return region;
    ot_id rebound = region;
    for (uint32_t n = statement; n < ast->nodes[statement].end; n++) {
        ot_sym name = bound_by(a, ast, n);
        if (name && (a->regions[before].mentions & (UINT64_C(1) << (name & 63))) &&
            !(is_if && ot_rebind_holds(a, rebound, statement, name)))
            region = ot_region_kill(a, region, name);
    }
    return region;
}

ot_id ot_block_region_behind(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t n)
{
    return region_after(a, region, ast, n, false);
}

const struct ot_rest *ot_block_rest(struct ot_analysis *a, uint32_t first, uint32_t end, const struct ot_rest *next)
{
    if (first >= end)
        return next;
    struct ot_rest *rest = ot_arena_alloc(&a->arena, sizeof(*rest));
    *rest = (struct ot_rest){first, end, 0, next};
    return rest;
}

/* The same for what goes on in a region of its own, once, whichever arm comes there. */
static const struct ot_rest *make_join(struct ot_analysis *a, uint32_t first, uint32_t end, const struct ot_rest *next,
                                       ot_id region)
{
    if (first >= end && (!next || next->region))
        return next;
    struct ot_rest *rest = ot_arena_alloc(&a->arena, sizeof(*rest));
    *rest = first < end ? (struct ot_rest){first, end, region, next} : *next;
    rest->region = region;
    return rest;
}

/* May control leave a block before its end: by a statement anywhere in it? */
static bool may_leave(const struct ot_ast *ast, uint32_t block)
{
    if (ast->nodes[block].kind != OT_BLOCK)
        return false;
    for (uint32_t n = block; n < ast->nodes[block].end; n = ot_ast_next_own(ast, n)) {
        uint8_t kind = ast->nodes[n].kind;
        bool is_own = kind == OT_CONTINUE || kind == OT_BREAK;
        for (uint32_t up = n; is_own && up > block; up = ast->nodes[up].parent)
            is_own = ast->nodes[up].kind != OT_FOR && ast->nodes[up].kind != OT_WHILE;
        if (kind == OT_RETURN || kind == OT_RAISE || is_own)
            return true;
    }
    return false;
}

/* Does a node run for one object that it is given? Then what it calls with it is certain. */
static bool is_for_an_object(const struct ot_analysis *a, ot_id node)
{
    uint32_t argument = a->nodes[node].argument;
    return argument && a->values[argument].kind == OT_V_INSTANCE && a->codes[a->nodes[node].code]->kind == OT_FUNCTION;
}

/* True if statement s leaves in some arm, or may be one that nothing follows, and takes the rest of its block with
 * it. */
static bool takes_rest(struct ot_analysis *a, const struct ot_ast *ast, uint32_t s, ot_id region, uint8_t *arm)
{
    if (ast->nodes[s].kind == OT_ASSERT) {
        *arm = 0;
        return a->codes[a->nodes[a->regions[region].node].code]->kind != OT_MODULE;
    }
    if (ast->nodes[s].kind == OT_ASSIGN || ast->nodes[s].kind == OT_EXPRESSION)
        return ot_node_is_keyed(a, a->regions[region].node) ||
               ((ast->nodes[s + 1].kind == OT_CALL || ast->nodes[s + 1].kind == OT_ATTRIBUTE) &&
                is_for_an_object(a, a->regions[region].node));
    if (ast->nodes[s].kind == OT_FOR)
        return ot_given_is_run(a) && (ot_ast_is_search(ast, s) || ot_ast_is_ended(ast, s));
    if (ast->nodes[s].kind != OT_IF)
        return false;
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    struct ot_ending ending = {a, a->nodes[a->regions[region].node].code};
    bool yes_leaves = ot_ast_leaves_by(ast, yes, ot_ending_says, &ending);
    bool no_leaves = ot_ast_leaves_by(ast, no, ot_ending_says, &ending);
    *arm = yes_leaves ? 1 : 0;
    if (yes_leaves || no_leaves)
        return true;
    *arm = OT_REST_BOTH; /* what is known of the tests in an arm may tell that it leaves */
    return ot_given_is_run(a) && (may_leave(ast, yes) || may_leave(ast, no));
}

bool ot_block_wants(const struct ot_analysis *a, ot_id node, uint32_t statement)
{
    uint32_t unused;
    return a->nodes[node].is_started || ot_map_get(&a->own.block->wanted, ot_map_pair(node, statement), &unused);
}

void ot_block_start(struct ot_analysis *a, ot_id region, uint32_t first, uint32_t end, const struct ot_rest *rest)
{
    ot_id node = a->regions[region].node;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    bool is_slice = a->nodes[node].is_slice && !a->nodes[node].is_started;
    struct ot_ending ending = {a, a->nodes[node].code};
    for (uint32_t s = first; s < end; s = ast->nodes[s].end) {
        uint8_t arm = 0;
        if (is_slice && !ot_block_wants(a, node, s)) {
            region = region_after(a, region, ast, s, true);
            continue;
        }
        ot_id task = ot_task(a, region, s);
        if (ot_ast_is_last(ast, s, ot_ending_says, &ending))
            return;
        if (takes_rest(a, ast, s, region, &arm)) {
            a->tasks[task].rest = arm == OT_REST_BOTH ? make_join(a, ast->nodes[s].end, end, rest,
                                                                  region_after(a, region, ast, s, false))
                                                      : ot_block_rest(a, ast->nodes[s].end, end, rest);
            a->tasks[task].rest_arm = arm;
            return;
        }
        region = region_after(a, region, ast, s, false);
    }
    ot_block_start_rest(a, region, rest);
}

void ot_block_start_rest(struct ot_analysis *a, ot_id region, const struct ot_rest *rest)
{
    if (rest)
        ot_block_start(a, rest->region ? rest->region : region, rest->first, rest->end, rest->next);
}

void ot_block_start_body(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t block,
                         const struct ot_rest *rest)
{
    if (ast->nodes[block].kind == OT_BLOCK)
        ot_block_start(a, region, block + 1, ast->nodes[block].end, rest);
    else
        ot_block_start_rest(a, region, rest);
}

void ot_block_go_on(struct ot_analysis *a, ot_id task)
{
    const struct ot_rest *rest = a->tasks[task].rest;
    ot_id region = a->tasks[task].region;
    a->tasks[task].started |= 1;
    region = region_after(a, region, &ot_node_file(a, a->regions[region].node)->ast, a->tasks[task].ast,
                          false);
    ot_block_start_rest(a, region, rest);
}

void ot_block_restart(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (ot_id t = a->nodes[node].tasks; t; t = a->tasks[t].next)
        if (a->tasks[t].started) {
            a->tasks[t].started = 0;
            ot_task_queue(a, t);
        }
    ot_block_start(a, a->nodes[node].region, code->body + 1, ast->nodes[code->body].end, NULL);
}

bool ot_block_want(struct ot_analysis *a, ot_id node, uint32_t statement)
{
    return ot_map_add(&a->own.block->wanted, ot_map_pair(node, statement));
}

void ot_block_init(struct ot_analysis *a)
{
    a->own.block = ot_calloc(1, sizeof(*a->own.block));
}

void ot_block_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.block->wanted);
    free(a->own.block);
}
