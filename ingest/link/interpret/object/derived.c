/*
 * derived.c: the classes that derive from a class directly, which its __subclasses__() gives.
 */
#include "ingest/link/interpret/object/derived.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

enum { DERIVED = 6 }; /* key of OT_S_MADE */

void ot_derived_note(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                     const struct ot_list *bases)
{
    for (size_t i = 0; i < bases->count; i++)
        if (a->values[bases->items[i]].kind == OT_V_CLASS)
            ot_var_add(a, here, ot_var(a, OT_S_MADE, bases->items[i], DERIVED), class_value);
}

bool ot_derived_push(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    if (strcmp(ot_text(a, name), "__subclasses__") != 0)
        return false;
    uint32_t method = ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "builtins.type.__subclasses__"), 0, 0);
    ot_stack_push(a, ot_value(a, OT_V_BOUND, method, class_value, 0));
    return true;
}

void ot_derived_effect(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *of = ot_effect_positional(e, 0);
    size_t base = a->top;
    if (!of) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    for (size_t i = 0; i < of->count; i++)
        if (a->values[a->stack[of->base + i]].kind == OT_V_CLASS)
            ot_var_push(a, e->here, ot_var(a, OT_S_MADE, a->stack[of->base + i], DERIVED));
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
}
