/*
 * heritage.c: what classes of the tree have of bases outside, as rows of library_class and library_method say.
 */
#include "ingest/link/interpret/object/heritage.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/derived.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/inherited.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/types/mro.h"

bool ot_heritage_method(struct ot_analysis *a, const struct ot_here *here, const struct ot_mro *mro, size_t start,
                        ot_sym name, uint32_t receiver)
{
    if (receiver && start && ot_held_attribute(a, here, receiver, name))
        return true;
    for (size_t i = start; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_EXTERNAL)
            continue;
        ot_sym dotted = ot_symbol_dotted(a, ot_text(a, v.a), ot_text(a, name));
        if (ot_torch_method(a, dotted)) {
            ot_stack_push(a, ot_value(a, OT_V_EXTERNAL, dotted, 0, 0));
            return true;
        }
        ot_sym listed = ot_library_method(a, v.a, name);
        if (listed) {
            ot_inherited_method(a, listed, receiver);
            return true;
        }
    }
    return false;
}

/* The method that apply() of the class runs, NULL if it has none. */
static const char *applied(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_EXTERNAL && ot_library_meaning(a, v.a) == OT_MEANS_APPLIES)
            return ot_library_argument(a, v.a);
    }
    return NULL;
}

/* A class that sets its context up by itself gets none before the arguments. */
bool ot_heritage_apply(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name)
{
    const char *method = strcmp(ot_text(a, name), "apply") == 0 ? applied(a, class_value) : NULL;
    bool has_context = !ot_mro_definer(a, class_value, ot_symbol(a, "setup_context"), 0, NULL);
    size_t base = a->top;
    if (!method)
        return ot_derived_push(a, class_value, name);
    uint32_t partial = ot_value(a, OT_V_PARTIAL, 0, class_value, 0);
    ot_attribute_push(a, here, class_value, ot_symbol(a, method), 0);
    ot_var_add_values(a, here, ot_var(a, OT_S_PARTIAL, partial, 0), base, a->top - base);
    a->top = base;
    if (has_context)
        ot_var_add(a, here, ot_var(a, OT_S_PARTIAL, partial, 1), OT_UNKNOWN_VALUE);
    ot_stack_push(a, partial);
    return true;
}
