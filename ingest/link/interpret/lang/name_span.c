/*
 * name_span.c: what a name of a function is where one assignment, or one of a few, has bound it.
 */
#include "ingest/link/interpret/lang/name_span.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

bool ot_name_span_counts(struct ot_analysis *a, ot_id node, const struct ot_loop_name *loop)
{
    if (!loop->is_assigned || !ot_given_is_run(a))
        return true;
    ot_id var = ot_node_var(a, node, loop->name); /* may move the array */
    return !a->vars[var].is_assumed && !a->vars[var].is_fixed;
}

bool ot_name_span_is_later(const struct ot_ast *ast, uint32_t n, uint32_t first)
{
    for (uint32_t up = ast->nodes[n].parent; up >= first && up; up = ast->nodes[up].parent)
        if (ast->nodes[up].kind == OT_GENERATOR_EXP && n >= ast->nodes[up + 2].end)
            return true;
    return false;
}

/* Is a name what is noted of it where syntax node n reads it? */
static bool is_in(struct ot_analysis *a, const struct ot_here *here, const struct ot_loop_name *loop, ot_sym name,
                  uint32_t n)
{
    return loop->name == name && loop->first <= n && n < loop->end && ot_name_span_counts(a, here->node, loop) &&
           !ot_name_span_is_later(&here->file->ast, n, loop->first);
}

ot_id ot_name_span_var(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n)
{
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    for (uint32_t i = code->loop_count; i-- > 0;) {
        const struct ot_loop_name *loop = &code->loops[i];
        if (!loop->is_one_of && is_in(a, here, loop, name, n))
            return ot_var(a, OT_S_LOOP, here->node, ot_value_site(a, code->file, loop->target));
    }
    return 0;
}

bool ot_name_span_push(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n)
{
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    size_t base = a->top;
    bool is_told = false;
    for (uint32_t i = 0; !ot_given_is_run(a) && i < code->loop_count; i++) {
        const struct ot_loop_name *loop = &code->loops[i];
        if (!loop->is_one_of || !is_in(a, here, loop, name, n))
            continue;
        ot_var_push(a, here, ot_var(a, OT_S_LOOP, here->node, ot_value_site(a, code->file, loop->target)));
        is_told = true;
    }
    ot_stack_unique(a, base);
    return is_told;
}
