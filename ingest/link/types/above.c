/*
 * above.c: classes that something unknown was asked for before an object of them, or of one above them, was made.
 *
 * "isinstance(pool, DeepSeekV4Pool)": where calls in reach make other pools and none of these, what is not known is
 * none of these. Whether they do shows when all is run that runs; who asks before that waits. So what is found does not
 * depend on the order in which code is run.
 */
#include "ingest/link/types/above.h"

#include <stdlib.h>

#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/types/mro.h"

enum { OVER = 7 /* key of OT_S_MADE */ };

struct ot_above_state {
    struct ot_list asked; /* class values */
    struct ot_map told;   /* those, and those of which it is over */
};

/* Has the class one of the tree above it? */
static bool has_above(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 1; mro && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS)
            return true;
    return false;
}

bool ot_above_is_awaited(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    struct ot_above_state *own = a->own.above;
    size_t base = a->top;
    if (a->is_peeking || !here || !has_above(a, class_value))
        return false;
    if (ot_map_add(&own->told, class_value))
        ot_list_add(&own->asked, class_value);
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, OVER));
    bool is_over = a->top > base;
    a->top = base;
    return !is_over;
}

bool ot_above_end(struct ot_analysis *a)
{
    struct ot_above_state *own = a->own.above;
    size_t count = own->asked.count;
    for (size_t i = 0; i < count; i++)
        ot_var_add(a, NULL, ot_var(a, OT_S_MADE, own->asked.items[i], OVER), OT_TRUE_VALUE);
    own->asked.count = 0;
    return count > 0;
}

void ot_above_init(struct ot_analysis *a)
{
    a->own.above = ot_calloc(1, sizeof(*a->own.above));
}

void ot_above_release(struct ot_analysis *a)
{
    ot_list_release(&a->own.above->asked);
    ot_map_release(&a->own.above->told);
    free(a->own.above);
}
