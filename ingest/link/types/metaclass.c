/*
 * metaclass.c: which class of the tree a class is an object of, "class Model(metaclass=Registered)".
 *
 * Of those of the class and its bases it is the one that derives from the others. It is noted before the class can be
 * had. Few programs have one: then nothing is looked up.
 */
#include "ingest/link/types/metaclass.h"

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/mro.h"

/* Names that no attribute has: of a class, of a metaclass; of None, where there is any. */
static const char OF_CLASS[] = "*metaclass", CLASSES[] = "*classes", REGISTERED[] = "*registered";

static ot_id find(struct ot_analysis *a, uint32_t owner, const char *name)
{
    ot_id var = ot_var_find(a, OT_S_FIELD, owner, ot_symbol(a, name));
    return var && a->vars[var].fact_count ? var : 0;
}

uint32_t ot_metaclass_of(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = find(a, OT_NONE_VALUE, OF_CLASS) ? ot_mro_of(a, class_value) : NULL;
    uint32_t found = 0;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        ot_id var = a->values[mro->items.items[i]].kind == OT_V_CLASS ? find(a, mro->items.items[i], OF_CLASS) : 0;
        for (uint32_t k = 0; var && k < a->vars[var].fact_count; k++) {
            uint32_t metaclass = a->vars[var].facts[k].value;
            if (!found || (metaclass != found && ot_mro_derives(a, metaclass, a->values[found].a)))
                found = metaclass;
        }
    }
    return found;
}

void ot_metaclass_note(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t metaclass)
{
    ot_var_add(a, here, ot_var(a, OT_S_FIELD, OT_NONE_VALUE, ot_symbol(a, OF_CLASS)), OT_TRUE_VALUE);
    ot_var_add(a, here, ot_var(a, OT_S_FIELD, class_value, ot_symbol(a, OF_CLASS)), metaclass);
    ot_var_add(a, here, ot_var(a, OT_S_FIELD, metaclass, ot_symbol(a, CLASSES)), class_value);
}

bool ot_metaclass_push_classes(struct ot_analysis *a, const struct ot_here *here, uint32_t metaclass)
{
    ot_id var = find(a, metaclass, CLASSES);
    if (var)
        ot_var_push(a, here, var);
    return var != 0;
}

void ot_metaclass_register(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        if (a->values[item].kind == OT_V_CLASS)
            ot_var_add(a, here, ot_var(a, OT_S_FIELD, item, ot_symbol(a, REGISTERED)), OT_TRUE_VALUE);
        mro = ot_mro_of(a, class_value);
    }
}

bool ot_metaclass_asks(struct ot_analysis *a, uint32_t class_value)
{
    uint32_t metaclass = ot_metaclass_of(a, class_value);
    if (metaclass && ot_mro_definer(a, metaclass, ot_symbol(a, "__instancecheck__"), 0, NULL))
        return true;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_abstract = false;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        is_abstract |= v.kind == OT_V_EXTERNAL && ot_library_meaning(a, v.a) == OT_MEANS_ABSTRACT;
    }
    return find(a, class_value, REGISTERED) ||
           (is_abstract && ot_mro_definer(a, class_value, ot_symbol(a, "__subclasshook__"), 0, NULL));
}
