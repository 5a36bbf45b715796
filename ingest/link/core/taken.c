/*
 * taken.c: what a variable holds of a value that is added to it.
 */
#include "ingest/link/core/taken.h"

#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

/* Does a variable hold views: a name, what a function gives back, what is in a container that was made for one? */
static bool holds_views(const struct ot_analysis *a, const struct ot_var *v)
{
    if (v->space == OT_S_ELEMENT)
        return a->values[v->owner].kind == OT_V_CONTAINER && a->nodes[a->values[v->owner].c].way;
    return v->space == OT_S_LOCAL || v->space == OT_S_RETURN || v->space == OT_S_REBOUND || v->space == OT_S_LOOP;
}

uint32_t ot_taken_value(struct ot_analysis *a, ot_id var, uint32_t value)
{
    uint32_t assumed = a->vars[var].is_assumed ? ot_given_assumed(a, var) : 0;
    const struct ot_value v = a->values[value], wanted = a->values[assumed];
    if (v.kind == OT_V_INSTANCE && v.c && !holds_views(a, &a->vars[var]))
        return ot_value_plain(a, value);
    if (!assumed)
        return value;
    if (v.kind == OT_V_UNKNOWN || v.kind == OT_V_SCALAR)
        return assumed;
    if (v.kind == OT_V_NONE && wanted.kind == OT_V_TENSOR && !ot_given_tells_model(a))
        return assumed;
    if (v.kind != OT_V_TENSOR || wanted.kind != OT_V_TENSOR)
        return value;
    return ot_value(a, OT_V_TENSOR, v.a ? v.a : wanted.a, wanted.b ? wanted.b : v.b, 0);
}
