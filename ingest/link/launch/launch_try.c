/*
 * launch_try.c: try statements. A handler runs where its exception was raised for certain; where something was met that
 * may raise, what the body and the handlers write is unknown.
 */

#include "ingest/link/launch/launch_try.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_statement.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/launch/launch_trail.h"
#include "ingest/link/source/program.h"

/* Does the handler take what was raised? Below 0: not known. */
static int takes(struct ot_launch *l, struct ot_thing *scope, uint32_t handler, const struct ot_thing *raised)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    uint32_t type = handler + 1;
    if (ast->nodes[type].kind == OT_NONE)
        return 1;
    struct ot_thing *named = ot_launch_eval(l, scope, type);
    const char *name = named->kind == OT_THING_OUTSIDE ? ot_launch_string(l, named) : "";
    if (strcmp(name, "builtins.Exception") == 0 || strcmp(name, "builtins.BaseException") == 0)
        return 1;
    if (!raised || raised->kind != OT_THING_OUTSIDE || named->kind != OT_THING_OUTSIDE)
        return -1;
    return raised->text == named->text ? 1 : -1;
}

/* The body raised for certain: the first handler that takes it. */
static enum ot_launch_end handle(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    uint32_t list = ast->nodes[n + 1].end;
    struct ot_thing *raised = l->raised.exception;
    for (uint32_t h = list + 1; h < ast->nodes[list].end; h = ast->nodes[h].end) {
        int is_taken = takes(l, scope, h, raised);
        uint32_t block = ast->nodes[h + 1].end;
        if (is_taken == 1)
            return ot_launch_block(l, scope, block);
        if (is_taken < 0)
            return ot_launch_arms(l, scope, block, 0);
    }
    return OT_ENDS_RAISING;
}

/* Does each handler end in raising? Then what follows has seen no exception. */
static bool only_raises(const struct ot_ast *ast, uint32_t list)
{
    for (uint32_t h = list + 1; h < ast->nodes[list].end; h = ast->nodes[h].end) {
        uint32_t block = ast->nodes[h + 1].end, last = 0;
        for (uint32_t c = block + 1; c < ast->nodes[block].end; c = ast->nodes[c].end)
            last = c;
        if (!last || ast->nodes[last].kind != OT_RAISE)
            return false;
    }
    return true;
}

/* May a block be left by another way than its end? Then what was raised before it is raised no more. */
static bool leaves(const struct ot_ast *ast, uint32_t block)
{
    for (uint32_t n = block; n < ast->nodes[block].end; n++)
        if (ast->nodes[n].kind == OT_RETURN || ast->nodes[n].kind == OT_BREAK || ast->nodes[n].kind == OT_CONTINUE)
            return true;
    return false;
}

enum ot_launch_end ot_launch_try(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    uint32_t list = ast->nodes[n + 1].end, otherwise = ast->nodes[list].end, last = ast->nodes[otherwise].end;
    bool has_handler = list + 1 < ast->nodes[list].end && !only_raises(ast, list);
    bool may_swallow = l->is_running && last < ast->nodes[n].end && leaves(ast, last);
    uint64_t doubts = l->doubts;
    size_t mark = l->trail.count;
    l->unsure += has_handler + may_swallow;
    enum ot_launch_end end = ot_launch_block(l, scope, n + 1);
    l->unsure -= has_handler;
    if (has_handler && end == OT_ENDS_RAISING) {
        end = handle(l, scope, n);
    } else if (has_handler && l->doubts != doubts) { /* each handler may have run, from anywhere within the body */
        for (uint32_t h = list + 1; h < ast->nodes[list].end; h = ast->nodes[h].end)
            ot_launch_arms(l, scope, ast->nodes[h + 1].end, 0);
        ot_launch_forget(l, mark);
        if (end == OT_ENDS_RETURNING)
            l->frame->result = l->unknown;
    } else if (end == OT_ENDS && ast->nodes[otherwise].kind == OT_BLOCK) {
        end = ot_launch_block(l, scope, otherwise);
    }
    l->unsure -= may_swallow;
    if (ast->nodes[last].kind == OT_BLOCK && last < ast->nodes[n].end) {
        enum ot_launch_end own = ot_launch_block(l, scope, last);
        end = own == OT_ENDS ? end : own;
    }
    return end;
}
