/*
 * effect_hasattr.c: hasattr(x, "name"): what the classes of x have, and what code in reach stores.
 */
#include "ingest/link/interpret/library/effect_hasattr.h"

#include "ingest/link/base/outcome.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/getter.h"
#include "ingest/link/types/put.h"

/* Under a configuration, whether an object has an attribute that code of the tree stores: where some in reach has, or
 * none comes to. Pushes nothing while that is not known; false where this does not tell. */
static bool push_is_stored(struct ot_analysis *a, const struct ot_effect *e, uint32_t object, ot_sym name)
{
    size_t base = a->top;
    if (!ot_given_is_run(a) || a->values[object].kind != OT_V_INSTANCE ||
        ot_attribute_known(a, e->here, object, name) != 3)
        return false;
    ot_var_push(a, e->here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), name));
    bool is_stored = a->top > base;
    a->top = base;
    if (is_stored)
        ot_effect_push_outcome(a, ot_attribute_is_deleted(a, e->here, name) ? OT_MAY_BE_BOTH : OT_MAY_BE_TRUE);
    else if (ot_guard_is_sought(a, e->here, e->ast))
        ot_effect_push_outcome(a, ot_attribute_is_own(a, object, name) ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH);
    return true;
}

/* Whether a tensor that is known has an attribute which code of the tree alone puts there: as soon as some may have, or
 * none comes to. Pushes nothing while that is not known; false where this does not tell. */
static bool push_is_put(struct ot_analysis *a, const struct ot_effect *e, uint32_t tensor, ot_sym name)
{
    if (a->values[tensor].kind != OT_V_TENSOR)
        return false;
    bool may_be = ot_put_may_be(a, e->here, name);
    if (may_be || ot_guard_is_sought(a, e->here, e->ast))
        ot_effect_push_outcome(a, may_be ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE);
    return true;
}

void ot_effect_hasattr(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *name = ot_effect_positional(e, 1);
    int outcome = 0;
    for (size_t n = 0; object && name && n < name->count; n++) {
        const struct ot_value v = a->values[a->stack[name->base + n]];
        outcome |= v.kind == OT_V_STRING ? 0 : OT_MAY_BE_BOTH;
        for (size_t i = 0; v.kind == OT_V_STRING && i < object->count; i++) {
            uint32_t value = a->stack[object->base + i];
            ot_getter_run(a, e->here, value, v.a, e->ast);
            if (!push_is_stored(a, e, value, v.a) && !push_is_put(a, e, value, v.a))
                outcome |= ot_attribute_known(a, e->here, value, v.a);
        }
    }
    ot_effect_push_outcome(a, outcome);
}
