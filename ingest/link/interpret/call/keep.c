/*
 * keep.c: what a call gives an object that keeps flags: flags.scoped(fast=True), flags.set("fast", True).
 */
#include "ingest/link/interpret/call/keep.h"

#include "ingest/link/core/flag.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

void ot_keep_flags(struct ot_analysis *a, const struct ot_here *here, uint32_t object,
                   ot_sym method, const struct ot_arguments *arguments)
{
    const struct ot_argument *items = arguments->items;
    if (!ot_flag_is_method(a, object, method))
        return;
    for (size_t i = 0; i < arguments->count; i++)
        if (items[i].kind == OT_GIVEN_KEYWORD)
            ot_var_add_values(a, here, ot_flag_var(a, object, items[i].name), items[i].base, items[i].count);
    bool is_named = arguments->count == 2 && items[0].kind == OT_GIVEN_PLAIN && items[1].kind == OT_GIVEN_PLAIN;
    for (size_t k = 0; is_named && k < items[0].count; k++) {
        const struct ot_value name = a->values[a->stack[items[0].base + k]];
        if (name.kind == OT_V_STRING)
            ot_var_add_values(a, here, ot_flag_var(a, object, name.a), items[1].base, items[1].count);
    }
}
