/*
 * inherited.c: attributes that an object has from classes outside the tree.
 */
#include "ingest/link/interpret/object/inherited.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/library/named_tuple.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

void ot_inherited_method(struct ot_analysis *a, ot_sym dotted, uint32_t receiver)
{
    const struct ot_model *model = ot_library_model(a, dotted);
    uint32_t method = ot_value(a, OT_V_EXTERNAL, dotted, 0, 0);
    bool is_of_stack = model && (model->behaviour == OT_DOES_ENTER || model->behaviour == OT_DOES_LEAVE ||
                                 model->behaviour == OT_DOES_CALLBACK); /* their rows do not count the receiver */
    ot_stack_push(a, receiver && !is_of_stack ? ot_value(a, OT_V_BOUND, method, receiver, 0) : method);
}

void ot_inherited_listed(struct ot_analysis *a, uint32_t instance, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        uint32_t base = mro->items.items[i];
        ot_sym dotted = a->values[base].kind == OT_V_EXTERNAL ? ot_trait_listed(a, base, name) : 0;
        if (!dotted)
            continue;
        ot_inherited_method(a, dotted, instance);
        return;
    }
}

bool ot_inherited_runs(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    if (ot_held_attribute(a, here, instance, name) || ot_named_tuple_of_object(a, instance, name))
        return true;
    if (!mro || !mro->call_runs || mro->call_runs == name || strcmp(ot_text(a, name), "forward") != 0)
        return false;
    ot_attribute_push(a, here, instance, mro->call_runs, 0);
    return true;
}

void ot_inherited_push(struct ot_analysis *a, uint32_t instance, ot_sym name, bool is_open)
{
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    bool is_special = strncmp(ot_text(a, name), "__", 2) == 0;
    ot_sym of_object = is_special ? ot_library_method(a, ot_symbol(a, "builtins.object"), name) : 0;
    if (of_object)
        ot_inherited_method(a, of_object, instance);
    for (size_t i = 0; mro && i < mro->items.count && !is_open; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_NOTHING;
        is_open = meaning == OT_MEANS_TUPLE || meaning == OT_MEANS_FIELDS;
    }
    if (is_open || !mro)
        ot_configuration_attribute(a, name);
}
