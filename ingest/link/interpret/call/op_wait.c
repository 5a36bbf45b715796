/*
 * op_wait.c: operators of torch that the tree may register yet.
 *
 * "torch.ops.ns.fused(x)" gives what the function gives that a module registers under the name, and the module may be
 * imported by the statement in front.
 */
#include "ingest/link/interpret/call/op_wait.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

static const char OPERATORS[] = "torch.ops.";

struct ot_op_state {
    struct ot_map given_up; /* values of operators */
    struct ot_map seen;     /* (value, task) */
    struct ot_list waiting; /* the same that are new, one behind the other */
};

bool ot_op_waits(struct ot_analysis *a, const struct ot_here *here, uint32_t external)
{
    struct ot_op_state *own = a->own.op;
    const char *name = ot_text(a, a->values[external].a);
    uint32_t unused;
    if (!ot_given_is_run(a) || !here->task || a->is_peeking || strncmp(name, OPERATORS, strlen(OPERATORS)) != 0 ||
        ot_map_get(&own->given_up, external, &unused))
        return false;
    if (ot_map_add(&own->seen, ot_map_pair(external, here->task))) {
        ot_list_add(&own->waiting, external);
        ot_list_add(&own->waiting, here->task);
    }
    return true;
}

bool ot_op_end(struct ot_analysis *a)
{
    struct ot_op_state *own = a->own.op;
    size_t count = own->waiting.count;
    for (size_t i = 0; i < count; i += 2) {
        ot_map_add(&own->given_up, own->waiting.items[i]);
        ot_task_queue(a, own->waiting.items[i + 1]);
    }
    own->waiting.count = 0;
    return count > 0;
}

void ot_op_init(struct ot_analysis *a)
{
    a->own.op = ot_calloc(1, sizeof(*a->own.op));
}

void ot_op_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.op->given_up);
    ot_map_release(&a->own.op->seen);
    ot_list_release(&a->own.op->waiting);
    free(a->own.op);
}
