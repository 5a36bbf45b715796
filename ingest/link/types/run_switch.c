/*
 * run_switch.c: attributes that tell whether a run has what few runs have.
 *
 * In runs that have it not they are one constant, whatever they may hold in others. So what stands below a test for the
 * others is in those alone, and so is what is handed on from there. Only where one is compared: what is computed of the
 * constant would tell runs apart that do the same.
 */
#include "ingest/link/types/run_switch.h"

#include <stdlib.h>

#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/world.h"

struct ot_run_switch_state {
    struct ot_map names; /* sym → value */
};

void ot_run_switch_add(struct ot_analysis *a, ot_sym name, uint32_t without)
{
    bool is_new;
    ot_map_put(&a->own.run_switch->names, name, without, &is_new);
}

void ot_run_switch_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base)
{
    const ot_worlds others = (ot_worlds)~a->switches;
    uint32_t without;
    if (!a->switches || a->top == base || !ot_map_get(&a->own.run_switch->names, name, &without))
        return;
    uint8_t kind = ast ? here->file->ast.nodes[here->file->ast.nodes[ast].parent].kind : OT_COMPARE;
    if (kind != OT_COMPARE && kind != OT_COMPARE_WITH)
        return;
    if (!ot_world_shows(a, others | OT_WORLD_ON))
        a->top = base;
    if (ot_world_shows(a, others | OT_WORLD_OFF))
        ot_stack_push(a, without);
}

void ot_run_switch_init(struct ot_analysis *a)
{
    a->own.run_switch = ot_calloc(1, sizeof(*a->own.run_switch));
}

void ot_run_switch_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.run_switch->names);
    free(a->own.run_switch);
}
