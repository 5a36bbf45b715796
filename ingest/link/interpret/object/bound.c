/*
 * bound.c: what an attribute of a class is where it is read through an object or the class.
 */
#include "ingest/link/interpret/object/bound.h"

#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/instance.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/types/trait.h"

/* Pushes what the __get__ of a class attribute gives; false if it has none. */
static bool push_described(struct ot_analysis *a, const struct ot_here *here, uint32_t descriptor, uint32_t receiver,
                           uint32_t class_value, uint32_t ast)
{
    size_t base = a->top;
    if (!ot_protocol_has(a, OT_ON_DESCRIPTOR, a->values[descriptor].a))
        return false;
    ot_stack_push(a, receiver ? receiver : OT_NONE_VALUE);
    ot_stack_push(a, class_value);
    struct ot_argument items[2] = {{.base = base, .count = 1}, {.base = base + 1, .count = 1}};
    const struct ot_arguments arguments = {.items = items, .count = 2};
    ot_protocol_call(a, here, OT_ON_DESCRIPTOR, descriptor, &arguments, ast);
    ot_stack_drop(a, base, base + 2);
    return true;
}

void ot_bound_push(struct ot_analysis *a, const struct ot_here *here, uint32_t found, uint32_t receiver,
                   uint32_t class_value, uint32_t ast)
{
    const struct ot_value v = a->values[found];
    switch (v.kind) {
    case OT_V_FUNCTION:
        ot_stack_push(a, receiver ? ot_value(a, OT_V_BOUND, found, receiver, 0) : found);
        break;
    case OT_V_STATIC: ot_stack_push(a, v.a); break;
    case OT_V_EXTERNAL: /* "__call__ = nn.Module.__call__" */
        receiver = ot_instance_is_call(a, found) ? receiver : 0;
        ot_stack_push(a, receiver ? ot_value(a, OT_V_BOUND, found, receiver, 0) : found);
        break;
    case OT_V_CLASSMETHOD: ot_stack_push(a, ot_value(a, OT_V_BOUND, v.a, class_value, 0)); break;
    case OT_V_FACTORY: /* a constructor in reach has filled the field */
        if (receiver && !ot_trait_is_constructed(a, class_value))
            ot_dataclass_factory(a, here, found);
        break;
    case OT_V_PROPERTY:
        if (receiver && ast)
            ot_call_implicit(a, here, ot_value(a, OT_V_BOUND, v.a, receiver, 0), ast, "property");
        else
            ot_stack_push(a, receiver ? OT_UNKNOWN_VALUE : found);
        break;
    case OT_V_PARTIAL:
        ot_stack_push(a, receiver && v.a ? ot_value(a, OT_V_BOUND, found, receiver, 0) : found);
        break;
    case OT_V_INSTANCE:
        if (!ast || !push_described(a, here, found, receiver, class_value, ast))
            ot_stack_push(a, found);
        break;
    default: ot_stack_push(a, found); break;
    }
}
