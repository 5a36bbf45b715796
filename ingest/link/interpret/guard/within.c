/*
 * within.c: whether something is in a container.
 */
#include "ingest/link/interpret/guard/within.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/key.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/types/compare.h"

/* Has a tuple all of its elements at their places? */
static bool has_places(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    const struct ot_value v = a->values[container];
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    bool has_any = a->top > base;
    a->top = base;
    return v.a == OT_TUPLE_OF && !has_any;
}

/* What "value == element" comes to; one of a tuple that equals it by what both hold is there. */
static int equals(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t element,
                  uint32_t container)
{
    int equal = ot_compare_equal(a, value, element);
    if (equal != OT_MAY_BE_BOTH || !ot_given_is_any(a))
        return equal;
    equal = ot_order_compare(a, here, OT_EQ, value, element);
    return equal == OT_MAY_BE_TRUE && !has_places(a, here, container) ? OT_MAY_BE_BOTH : equal;
}

int ot_within_has(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t position)
{
    const struct ot_value container = a->values[a->stack[position]];
    size_t base = a->top;
    int found = OT_MAY_BE_FALSE;
    ot_iterate(a, here, position, 1, 0);
    for (size_t e = base; e < a->top && found != OT_MAY_BE_TRUE; e++) {
        int equal = equals(a, here, value, a->stack[e], a->stack[position]);
        found = equal == OT_MAY_BE_TRUE ? OT_MAY_BE_TRUE : found | equal;
    }
    a->top = base;
    if (found == OT_MAY_BE_TRUE && (container.a == OT_VIEW_OF ||
                                    (container.a == OT_DICT_OF && ot_key_is_put_later(a, a->stack[position], value))))
        found = OT_MAY_BE_BOTH;
    if (found == OT_MAY_BE_TRUE && (container.a == OT_LIST_VALUE || container.a == OT_TUPLE_OF)) {
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, a->stack[position], 0));
        if (ot_stack_has(a, base, value))
            found = OT_MAY_BE_BOTH;
        a->top = base;
    }
    return found;
}
