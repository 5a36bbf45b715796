/*
 * passed.c: what calls passed for a parameter that the code of its function binds again.
 *
 * Both are facts of one variable. A fact tells the task that gave it first: another node's is a call, and what a call
 * passes that the function's own code had bound before is noted here.
 */
#include "ingest/link/core/passed.h"

#include <stdlib.h>

#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/forward.h"

struct ot_passed_state {
    struct ot_map noted; /* (variable, value) */
};

static const struct ot_fact *fact_of(const struct ot_analysis *a, ot_id var, uint32_t value)
{
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value == value)
            return &a->vars[var].facts[i];
    return NULL;
}

void ot_passed_note(struct ot_analysis *a, ot_id node, ot_sym name, size_t base)
{
    ot_id var = ot_var(a, OT_S_LOCAL, node, name);
    if (!ot_given_is_run(a) || a->is_peeking || !ot_forward_is_rebound(a, a->nodes[node].code, name))
        return;
    bool is_late = false; /* the function's own code had bound it: what has read the variable has left it out */
    for (size_t i = base; i < a->top; i++)
        is_late |= ot_map_add(&a->own.passed->noted, ot_map_pair(var, a->stack[i])) && fact_of(a, var, a->stack[i]);
    for (uint32_t i = 0; is_late && i < a->vars[var].reader_count; i++)
        ot_task_queue(a, a->vars[var].readers[i]);
}

void ot_passed_push(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    size_t base = a->top, kept = base;
    ot_var_push(a, here, var);
    for (size_t i = base; i < a->top; i++) {
        const struct ot_fact *fact = fact_of(a, var, a->stack[i]);
        uint32_t unused;
        bool is_own = fact && fact->task && a->regions[a->tasks[fact->task].region].node == here->node &&
                      !ot_map_get(&a->own.passed->noted, ot_map_pair(var, a->stack[i]), &unused);
        if (!is_own)
            a->stack[kept++] = a->stack[i];
    }
    a->top = kept;
}

void ot_passed_init(struct ot_analysis *a)
{
    a->own.passed = ot_calloc(1, sizeof(*a->own.passed));
}

void ot_passed_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.passed->noted);
    free(a->own.passed);
}
