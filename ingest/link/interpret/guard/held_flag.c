/*
 * held_flag.c: what "if part.name" comes to for one object.
 *
 * A name may hold objects of several classes, and what is not known. Those of a class of which each holds a flag that
 * is false, or has a property that gives such, are not there where the test is true.
 */
#include "ingest/link/interpret/guard/held_flag.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

bool ot_held_flag_is_own(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && a->values[value].b != 0;
}

/* Does an object, bound by a class, say what reading it gives? */
static bool is_descriptor(struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && ot_protocol_has(a, OT_ON_DESCRIPTOR, a->values[value].a);
}

/* Has its class a method that is asked for what an object has nothing of, or for all? */
static bool is_asked(struct ot_analysis *a, uint32_t value)
{
    return ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__getattr__"), 0, NULL) ||
           ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__getattribute__"), 0, NULL);
}

/* Is it known what it may hold: has it fields of its own, or is each object of its class made by a call in reach? */
static bool is_known(struct ot_analysis *a, uint32_t value)
{
    return ot_held_flag_is_own(a, value) || (ot_trait_is_made_in_reach(a, a->values[value].a) && !is_asked(a, value));
}

/* Has an object a property under a name? */
static bool has_property(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, a->values[value].a, name, 0, NULL);
    size_t base = a->top;
    if (definer)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    bool has = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_PROPERTY;
    a->top = base;
    return has;
}

int ot_held_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t test, bool *is_pending)
{
    ot_sym name = here->file->ast.nodes[test].text;
    size_t base = a->top;
    int outcome = 0;
    *is_pending = false;
    if (a->values[value].kind != OT_V_INSTANCE)
        return 0;
    bool is_property = has_property(a, here, value, name);
    if (is_property ? is_asked(a, value) : !is_known(a, value))
        return 0;
    ot_attribute_push(a, here, value, name, is_property ? test : 0);
    *is_pending = is_property && a->top == base;
    for (size_t held = base; held < a->top; held++)
        outcome |= is_descriptor(a, a->stack[held]) ? OT_MAY_BE_BOTH : ot_guard_truth(a, a->stack[held]);
    a->top = base;
    return outcome;
}
