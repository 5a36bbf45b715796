/*
 * mode_held.c: names of a function, and what the tests say of modes that they hold the outcome of.
 *
 *     plan = Plan(batch) if is_verify(batch) else None   # None in other modes
 */
#include "ingest/link/write/mode_held.h"

#include "ingest/facts/ast.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/scan.h"
#include "tools/base/mem.h"

enum { HELD_AT_MOST = 64, DEPTH_AT_MOST = 40 }; /* assignments of one function; conditions in one another */

static const struct ot_ast *ast_of(const struct ot_modes *modes, ot_id code)
{
    return &modes->a->files[modes->a->codes[code]->file].ast;
}

const struct ot_mode_held *ot_mode_held_at(const struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct ot_ast *ast = ast_of(modes, code);
    for (size_t i = modes->held_count; i > 0; i--) {
        const struct ot_mode_held *held = &modes->held[i - 1];
        if (held->code == code && held->name == ast->nodes[n].text &&
            ot_named_is_behind(ast, held->first, held->end, n))
            return held;
    }
    return NULL;
}

/* In which modes what stands at n may be None, and in which not. */
static struct ot_mode_truth none_of(struct ot_modes *modes, ot_id code, uint32_t n, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, code);
    uint32_t second = ast->nodes[n + 1].end;
    struct ot_mode_truth test, one, other;
    switch (depth ? ast->nodes[n].kind : OT_OTHER) {
    case OT_CONST_NONE:
        return (struct ot_mode_truth){modes->all, 0};
    case OT_TRUE: case OT_FALSE: case OT_STRING: case OT_INTEGER: case OT_FLOAT: case OT_TUPLE: case OT_LIST:
    case OT_DICT:
        return (struct ot_mode_truth){0, modes->all};
    case OT_TERNARY:
        test = ot_mode_truth_of(modes, code, n + 1);
        one = none_of(modes, code, second, depth - 1);
        other = none_of(modes, code, ast->nodes[second].end, depth - 1);
        return (struct ot_mode_truth){(test.yes & one.yes) | (test.no & other.yes),
                                      (test.yes & one.no) | (test.no & other.no)};
    default:
        return (struct ot_mode_truth){modes->all, modes->all};
    }
}

/* Is an assignment one of those that were looked at? */
static bool is_noted(const struct ot_modes *modes, uint32_t first)
{
    for (size_t i = 0; i < modes->held_count; i++)
        if (modes->held[i].first == first)
            return true;
    return false;
}

void ot_mode_held_note(struct ot_modes *modes, ot_id code, uint32_t assignment)
{
    const struct ot_ast *ast = ast_of(modes, code);
    struct ot_mode_held held = {.code = code, .name = ast->nodes[ast->nodes[assignment + 1].end].text,
                                .first = ast->nodes[assignment].end};
    if (modes->held_count == HELD_AT_MOST || is_noted(modes, held.first))
        return;
    held.is_true = ot_mode_truth_of(modes, code, assignment + 1);
    held.is_none = none_of(modes, code, assignment + 1, DEPTH_AT_MOST);
    if ((held.is_true.yes & held.is_true.no & held.is_none.yes & held.is_none.no) == modes->all)
        return; /* it tells nothing */
    held.end = ot_named_end(modes->a, ot_scan_code(modes->a, code), ast, assignment);
    ot_grow(&modes->held, &modes->held_capacity, modes->held_count + 1, sizeof(*modes->held));
    modes->held[modes->held_count++] = held;
}
