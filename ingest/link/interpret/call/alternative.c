/*
 * alternative.c: a call that hands on one of several dicts that are written out, under a configuration.
 *
 *     def options(x):
 *         return dict(rows=x, step=1) if x else {}
 *
 *     run(**options(x))
 *
 * gives run() both of these or none: there is no call with rows and without a step.
 */
#include "ingest/link/interpret/call/alternative.h"

#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/interpret/call/written.h"

enum { DICTS_AT_MOST = 8 };

/* The only argument behind **, where all that it may be are dicts that are written out; NULL: there is none. */
static struct ot_argument *find(struct ot_analysis *a, const struct ot_here *here,
                                const struct ot_arguments *arguments)
{
    struct ot_argument *found = NULL;
    for (size_t i = 0; i < arguments->count; i++) {
        if (arguments->items[i].kind != OT_GIVEN_DOUBLE_STAR)
            continue;
        if (found)
            return NULL;
        found = &arguments->items[i];
    }
    if (!found || found->count < 2 || found->count > DICTS_AT_MOST)
        return NULL;
    for (size_t i = 0; i < found->count; i++)
        if (!ot_written_is(a, here, found, a->stack[found->base + i]))
            return NULL;
    return found;
}

void ot_alternative_call(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                         const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    struct ot_argument *dicts = ot_given_is_run(a) && count > 0 ? find(a, here, arguments) : NULL;
    if (!dicts) {
        ot_call_values(a, here, base, count, arguments, ast, kind);
        return;
    }
    const struct ot_argument all = *dicts;
    struct ot_arguments one = *arguments;
    dicts->count = 1;
    for (size_t i = 0; i < all.count; i++) {
        dicts->base = all.base + i;
        one.alternative = a->stack[dicts->base];
        ot_call_values(a, here, base, count, &one, ast, kind);
    }
    *dicts = all;
}
