/*
 * held_flag.c: what "if part.name" comes to for one object.
 *
 * A name may hold objects of several classes, and what is not known. Those of a class of which each holds a flag that
 * is false, or has a property that gives such, are not there where the test is true.
 */
#include "ingest/link/interpret/guard/held_flag.h"

#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
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

/* Is it known what an object may give under a name: has it fields of its own, or is each object of its class made by a
 * call in reach, and has the class no method that is asked for what none holds? */
static bool is_known(struct ot_analysis *a, uint32_t value)
{
    uint32_t class_value = a->values[value].a;
    return ot_held_flag_is_own(a, value) ||
           (a->values[value].kind == OT_V_INSTANCE && ot_trait_is_made_in_reach(a, class_value) &&
            !ot_mro_definer(a, class_value, ot_symbol(a, "__getattr__"), 0, NULL) &&
            !ot_mro_definer(a, class_value, ot_symbol(a, "__getattribute__"), 0, NULL));
}

/* Pushes what the property that an object has under a name has given for it so far. False if it has none there;
 * *is_pending where it was called and has given nothing. */
static bool push_property(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name,
                          bool *is_pending)
{
    uint32_t definer = ot_mro_definer(a, a->values[value].a, name, 0, NULL);
    size_t base = a->top;
    if (!definer)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    const struct ot_value v = a->top == base + 1 ? a->values[a->stack[base]] : a->values[OT_UNKNOWN_VALUE];
    a->top = base;
    if (v.kind != OT_V_PROPERTY)
        return false;
    const struct ot_value f = a->values[v.a];
    ot_id node = f.kind == OT_V_FUNCTION ? ot_node_find(a, f.a, f.b, value, 0) : 0;
    if (node)
        ot_var_push(a, here, ot_var(a, OT_S_RETURN, node, 0));
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    *is_pending = a->top == base;
    return true;
}

int ot_held_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, bool *is_pending)
{
    size_t base = a->top;
    int outcome = 0;
    *is_pending = false;
    if (!is_known(a, value))
        return 0;
    if (!push_property(a, here, value, name, is_pending))
        ot_attribute_push(a, here, value, name, 0);
    for (size_t held = base; held < a->top; held++)
        outcome |= is_descriptor(a, a->stack[held]) ? OT_MAY_BE_BOTH : ot_guard_truth(a, a->stack[held]);
    a->top = base;
    return outcome;
}
