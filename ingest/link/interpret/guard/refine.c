/*
 * refine.c: which values of a path survive the conditions that they stand under.
 *
 * A value that passed once passes again. Guards tell nothing of a name that may have been bound since: by a function
 * within, by another test, or where a comprehension or a generator expression stands between.
 */
#include "ingest/link/interpret/guard/refine.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/got.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/narrow.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/interpret/guard/trial.h"
#include "ingest/link/interpret/lang/pattern.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"
#include "ingest/link/types/lasting.h"

static bool is_killed(const struct ot_ast *ast, uint32_t path, ot_sym killed)
{
    for (uint32_t n = path; n < ast->nodes[path].end; n++)
        if (ast->nodes[n].text == killed)
            return true;
    return false;
}

/* Keeps of stack[base .. top) what the test of a region lets through to the wanted side. */
static void keep_wanted(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *region,
                        uint32_t path, size_t base, int wanted)
{
    ot_asked_push(a, above, region->test, path, base);
    const struct ot_trial trial = {path, region->owner, above->region, base, a->top - base, false};
    uint8_t *outcomes = ot_malloc(trial.count + 1);
    size_t kept = base;
    ot_trial_run(a, above, region->test, &trial, outcomes);
    for (size_t i = 0; i < trial.count; i++)
        if (a->stack[base + i] == OT_UNKNOWN_VALUE || outcomes[i] & wanted)
            a->stack[kept++] = a->stack[base + i];
    a->top = kept;
    free(outcomes);
    ot_narrow(a, above, region->test, path, wanted == OT_MAY_BE_TRUE, base);
}

/* Puts the values that the arms assigned, on all ways or some, to the bottom of stack[base .. top); gives
 * where the others start. */
static size_t set_aside(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *region, size_t base)
{
    size_t end = a->top, others = base;
    bool is_field = above->file->ast.nodes[region->path].kind == OT_ATTRIBUTE;
    for (uint8_t i = 0; i < 2; i++) {
        ot_id arm = ot_region_arm(a, above->region, region->owner, i, region->test);
        ot_var_push(a, above, ot_var(a, OT_S_REBOUND, arm, region->killed + (is_field ? 1U << 24 : 0)));
    }
    for (size_t i = base; i < end; i++) {
        if (!ot_stack_has(a, end, a->stack[i]))
            continue;
        uint32_t value = a->stack[i];
        a->stack[i] = a->stack[others];
        a->stack[others++] = value;
    }
    a->top = end;
    return others;
}

/* Are all of stack[base .. top) what a run chooses? The function that gives it gives the same each time. */
static bool is_chosen(const struct ot_analysis *a, size_t base)
{
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind != OT_V_ENUM || !ot_choice_is_of(a, a->values[a->values[a->stack[i]].a].a))
            return false;
    return a->top > base + 1;
}

/* Drops from stack[base .. top), the values of a path, those that the test of an arm rules out, or what it says of a
 * name that was got from one. */
static void keep_told(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t path,
                      uint32_t root, size_t base)
{
    const struct ot_ast *ast = &above->file->ast;
    bool speaks = ot_path_stands_in(ast, arm->test, path), tells = speaks || ot_trial_speaks(a, above, arm->test, path);
    bool comes_round = tells && ot_narrow_comes_round(a, above, arm->test, path, ast->nodes[root].text);
    if (tells && !comes_round && ot_lasting_is(a, above, arm, path))
        keep_wanted(a, above, arm, path, base, arm->arm == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE);
    if ((!speaks || comes_round) && a->top > base + 1)
        ot_got_keep(a, above, arm, path, base);
}

/* The last place of a test that binds a name, "(x := make())"; 0 if there is none. */
static uint32_t bound_in_test(const struct ot_ast *ast, uint32_t test, ot_sym name)
{
    uint32_t last = 0;
    for (uint32_t n = test; n < ast->nodes[test].end; n++)
        if (ast->nodes[n].kind == OT_WALRUS && ast->nodes[ast->nodes[n + 1].end].text == name)
            last = n;
    return last;
}

/* The last "(x := make())" in front of a NAME, in its statement, that binds it; 0 if there is none. */
static uint32_t bound_before(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    ot_sym name = ast->nodes[n].text;
    uint32_t statement = n, last = 0;
    if (code->kind == OT_FUNCTION && !ot_list_sorted_has(&code->again, name))
        return 0;
    while (statement > code->body && ast->nodes[ast->nodes[statement].parent].kind != OT_BLOCK)
        statement = ast->nodes[statement].parent;
    for (uint32_t w = statement; w < n; w++)
        if (ast->nodes[w].kind == OT_WALRUS && ast->nodes[w].end <= n &&
            ast->nodes[ast->nodes[w + 1].end].text == name)
            last = w;
    return last;
}

/* Does a test speak of a name before a place in it? */
static bool speaks_before(const struct ot_ast *ast, uint32_t test, uint32_t place, ot_sym name)
{
    for (uint32_t n = test; n < place; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name)
            return true;
    return false;
}

/* Does a comprehension bind a name of its own? */
static bool comprehension_binds(const struct ot_ast *ast, uint32_t comprehension, ot_sym name)
{
    for (uint32_t c = comprehension + 1; c < ast->nodes[comprehension].end; c = ast->nodes[c].end)
        for (uint32_t t = ast->nodes[c].kind == OT_COMP_FOR ? ast->nodes[c + 1].end : ast->nodes[c].end;
             t < ast->nodes[c].end; t++)
            if (ast->nodes[t].kind == OT_NAME && ast->nodes[t].text == name)
                return true;
    return false;
}

/* The expression around a NAME outside of which tests tell nothing of it: a comprehension that binds one of its own, or
 * a generator expression, which runs later, when the name may be bound again; 0 if there is none. */
static uint32_t tells_within(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    ot_sym name = ast->nodes[n].text;
    bool is_again = ot_list_sorted_has(&code->again, name);
    for (uint32_t up = ast->nodes[n].parent; up >= code->body; up = ast->nodes[up].parent) {
        uint8_t kind = ast->nodes[up].kind;
        bool is_later = kind == OT_GENERATOR_EXP;
        bool is_comprehension = is_later || kind == OT_LIST_COMP || kind == OT_SET_COMP || kind == OT_DICT_COMP;
        bool is_apart = (is_later && is_again) || (is_comprehension && comprehension_binds(ast, up, name));
        if (is_apart && n >= ast->nodes[up + 2].end) /* the first iterable is evaluated at once, and outside */
            return up;
    }
    return 0;
}

void ot_refine(struct ot_analysis *a, const struct ot_here *here, uint32_t path, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t root = ot_path_is_asked(ast, path) && is_chosen(a, base) ? path + 1 : path;
    uint64_t bit = UINT64_C(1) << (ast->nodes[root].text & 63);
    for (; ast->nodes[root].kind == OT_ATTRIBUTE; root++) {}
    if (ast->nodes[root].kind != OT_NAME || !(a->regions[here->region].mentions & bit))
        return;
    if (ot_span_is_shared(ot_scan_code(a, a->nodes[here->node].code), ast->nodes[root].text))
        return; /* any call may bind it */
    uint32_t within = tells_within(a, here, root), bound_at = bound_before(a, here, root);
    for (ot_id r = here->region; r && a->top > base; r = a->regions[r].parent) {
        const struct ot_region region = a->regions[r];
        struct ot_here above = *here;
        above.region = region.parent;
        if (!(region.mentions & bit) || (region.kind == OT_R_KILL && is_killed(ast, path, region.killed)) ||
            (region.test && (region.test < within || (within && region.test >= ast->nodes[within].end))) ||
            (region.test && bound_at && ast->nodes[region.test].end <= bound_at))
            return;
        if (region.kind == OT_R_REBOUND && is_killed(ast, path, region.killed)) {
            if (!ot_path_equal(ast, path, region.path) ||
                ot_narrow_comes_round(a, &above, region.test, path, region.killed) ||
                !ot_lasting_is(a, &above, &region, path))
                return; /* or a loop behind the if, or a call, has bound it since */
            int wanted = region.arm == 0 ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
            above.region = region.before;
            if (region.arm == OT_REBOUND_ANY)
                wanted = ot_through_if(a, &above, region.owner, region.path);
            base = set_aside(a, &above, &region, base);
            if (wanted == 0)
                a->top = base;
            else if (ot_path_stands_in(ast, region.test, path))
                keep_wanted(a, &above, &region, path, base, wanted);
            else if (!(ot_through_outcome(a, &above, region.owner) & wanted))
                a->top = base;
        } else if (region.kind == OT_R_CASE) {
            ot_sym name = ast->nodes[root].text;
            if (ot_narrow_comes_round(a, &above, region.test, path, name) || bound_in_test(ast, region.test, name))
                return; /* what was matched is not what it holds */
            ot_pattern_keep(a, &above, region.test, region.owner + 1, path, base);
        } else if (region.kind == OT_R_ARM && region.test) {
            uint32_t bound = bound_in_test(ast, region.test, ast->nodes[root].text);
            if (!speaks_before(ast, region.test, bound, ast->nodes[root].text))
                keep_told(a, &above, &region, path, root, base);
            if (bound)
                return; /* tests before it spoke of what the name was */
        }
    }
}

void ot_refine_arm(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t path,
                   size_t base)
{
    keep_wanted(a, above, arm, path, base, arm->arm == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE);
}

void ot_refine_by(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, size_t base)
{
    keep_wanted(a, here, &(struct ot_region){.test = test, .owner = test}, path, base, OT_MAY_BE_TRUE);
}
