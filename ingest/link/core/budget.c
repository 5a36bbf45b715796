/*
 * budget.c: the work that the analysis may do, and what happens where that is not enough.
 *
 * Work is counted, never timed, so that the same input gives the same rows: facts looked at, calls, statements
 * run. What may be done grows with the syntax of the files in reach. When it is used up, the function that
 * costs most is given up: its statements are not run any more, and what it binds, returns and yields is unknown.
 * That happens a few times; then nothing is run any more. No edge counts as exact from then on.
 */
#include "ingest/link/core/budget.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "tools/base/buf.h"

struct ot_budget_state {
    uint32_t given_up; /* functions */
    bool is_stopped; /* nothing is run any more */
};

void ot_budget_open(struct ot_analysis *a)
{
    a->work_limit = OT_WORK_BASE;
    ot_budget_begin(a);
}

void ot_budget_begin(struct ot_analysis *a)
{
    a->task_end = a->work + a->work_limit / OT_WORK_SHARE;
}

/* Says of the calls in the own code of a node that were not resolved that what they call is unknown. */
static void leave_calls(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        bool is_new;
        if (ast->nodes[n].kind == OT_CALL)
            ot_map_put(&a->call_seen, ot_map_pair(node, n), OT_UNRESOLVED_UNKNOWN, &is_new);
    }
}

/* What the code of a node binds, returns and yields is unknown. */
static void open_node(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    for (size_t i = 0; i < code->locals.count; i++)
        ot_var_add(a, NULL, ot_node_var(a, node, code->locals.items[i]), OT_UNKNOWN_VALUE);
    ot_var_add(a, NULL, ot_var(a, OT_S_RETURN, node, 0), OT_UNKNOWN_VALUE);
    ot_var_add(a, NULL, ot_var(a, OT_S_YIELD, node, 0), OT_UNKNOWN_VALUE);
}

/* What the code stores in attributes is not known: reading one of that name anywhere gives something unknown, too. */
static void open_stores(struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ot_ast_is_target(ast, n))
            ot_foreign_add(a, ast->nodes[n].text);
}

static void give_up(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    struct ot_buf buf = OT_BUF_INIT;
    code->is_given_up = true;
    a->own.budget->given_up++;
    ot_buf_printf(&buf, "%s takes most of the work: %llu of %llu units; what it does is taken as unknown",
                  strchr(ot_program_label(a, id), ':') + 1, (unsigned long long)code->cost,
                  (unsigned long long)a->work);
    const char *text = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    ot_limit_note_at(a, code->file, a->files[code->file].ast.nodes[code->ast].line, "too much work", text);
    open_stores(a, code);
    ot_id first = 0;
    for (ot_id node = 1; node < a->node_count; node++) {
        if (a->nodes[node].code != id)
            continue;
        open_node(a, node);
        first = first ? first : node;
    }
    if (first)
        leave_calls(a, first);
}

/* The code that cost most and was not given up; 0 if there is none. */
static ot_id costliest(const struct ot_analysis *a)
{
    ot_id found = 0;
    for (ot_id id = 1; id < a->code_count; id++)
        if (!a->codes[id]->is_given_up && a->codes[id]->cost > (found ? a->codes[found]->cost : 0))
            found = id;
    return found;
}

static void stop(struct ot_analysis *a)
{
    struct ot_map left = {0};
    a->own.budget->is_stopped = true;
    ot_limit_note_at(a, 0, 0, "too much work", "the analysis goes no further; what is left is unknown");
    for (ot_id task; (task = ot_task_take(a));) {
        ot_id node = a->regions[a->tasks[task].region].node;
        if (ot_map_add(&left, a->nodes[node].code)) /* in one of its contexts */
            leave_calls(a, node);
    }
    ot_map_release(&left);
}

void ot_budget_end(struct ot_analysis *a, ot_id node, uint64_t before)
{
    ot_id id = node ? a->nodes[node].code : 0;
    bool is_cut = a->work > a->task_end;
    if (id)
        a->codes[id]->cost += a->work - before;
    if (!is_cut && a->work <= a->work_limit)
        return;
    ot_budget_begin(a);
    id = is_cut && id ? id : costliest(a);
    if (a->own.budget->given_up < OT_GIVEN_UP_AT_MOST && id && !a->codes[id]->is_given_up)
        give_up(a, id);
    else
        stop(a);
    if (a->work > a->work_limit)
        a->work_limit = a->work + a->work_limit / OT_WORK_SHARE;
}

bool ot_budget_is_stopped(const struct ot_analysis *a)
{
    return a->own.budget->is_stopped;
}

bool ot_budget_was_short(const struct ot_analysis *a)
{
    struct ot_budget_state *own = a->own.budget;
    return own->given_up > 0 || own->is_stopped;
}

void ot_budget_init(struct ot_analysis *a)
{
    a->own.budget = ot_calloc(1, sizeof(*a->own.budget));
}

void ot_budget_release(struct ot_analysis *a)
{
    free(a->own.budget);
}
