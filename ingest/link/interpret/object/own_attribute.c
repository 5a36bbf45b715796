/*
 * own_attribute.c: attributes of self that a method reads right behind its store of them: "self.work = pick(kind)" and
 * then "self.work(x)".
 *
 * Each run of the method reads what that run stored: what it stores in one context is none of what it reads in another,
 * though both are of one object.
 */
#include "ingest/link/interpret/object/own_attribute.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/own_store.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

/* Does an object hold what is stored to it, and is that what is read? No class binds the name, as to a property, nor
 * does code take what is stored, nor does a configuration, or what sets up the runtime, say what the object holds. */
static bool is_held(struct ot_analysis *a, uint32_t instance, ot_sym name)
{
    uint32_t class_value = a->values[instance].a;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    ot_id field = ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, instance), name);
    bool is_told = field && (a->vars[field].is_fixed || a->vars[field].is_set_up || a->vars[field].is_assumed);
    return mro && !mro->is_open && !is_told && !ot_mro_definer(a, class_value, name, 0, NULL) &&
           !ot_mro_definer(a, class_value, ot_symbol(a, "__setattr__"), 0, NULL);
}

void ot_own_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base)
{
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    if (code->own_stores.count && ot_own_store_is_target(code, target))
        ot_var_add_values(a, here, ot_var(a, OT_S_OWN, here->node, target), base, a->top - base);
}

bool ot_own_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name,
                           uint32_t ast)
{
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    bool is_asked = ast && code->own_stores.count && here->file->ast.nodes[ast].text == name;
    uint32_t target = is_asked ? ot_own_store_before(code, ast) : 0;
    size_t base = a->top;
    if (!target || !is_held(a, instance, name))
        return false;
    ot_id own = ot_var_find(a, OT_S_OWN, here->node, target);
    if (!own) /* the store has not run: of an object that is made elsewhere slice.c runs those alone that are wanted */
        return false;
    ot_var_push(a, here, own);
    if (!ot_stack_has(a, base, OT_UNKNOWN_VALUE))
        return true;
    a->top = base;
    return false;
}
