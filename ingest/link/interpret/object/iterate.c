/*
 * iterate.c: what going through a value gives.
 */
#include "ingest/link/interpret/object/iterate.h"

#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"

static void iterate_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast)
{
    size_t base = a->top;
    if (ot_attribute_method(a, here, value, "__iter__")) {
        size_t methods = a->top;
        for (size_t i = base; i < methods; i++)
            ot_call_implicit(a, here, a->stack[i], ast, "iteration");
        size_t end = a->top;
        for (size_t i = methods; i < end; i++) {
            size_t next = a->top;
            const struct ot_value v = a->values[a->stack[i]];
            if (v.kind == OT_V_INSTANCE && ot_attribute_method(a, here, a->stack[i], "__next__")) {
                size_t results = a->top;
                for (size_t m = next; m < results; m++)
                    ot_call_implicit(a, here, a->stack[m], ast, "iteration");
                ot_stack_drop(a, next, results);
            } else if (v.kind != OT_V_INSTANCE) {
                ot_iterate(a, here, i, 1, ast);
            }
        }
        ot_stack_drop(a, base, end);
    } else if (ot_attribute_method(a, here, value, "__getitem__")) {
        size_t results = a->top;
        for (size_t i = base; i < results; i++)
            ot_call_implicit(a, here, a->stack[i], ast, "iteration");
        ot_stack_drop(a, base, results);
    } else {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
}

void ot_iterate_generators(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast)
{
    struct ot_here inner = *here;
    for (size_t i = 0; i < count && !a->is_peeking; i++) {
        uint32_t value = a->stack[base + i];
        if (a->values[value].kind != OT_V_GENERATOR)
            continue;
        inner.through = value; /* no alternative to what is called */
        ot_edge_add(a, &inner, ast, a->values[value].a, 0, OT_E_CALLBACK, value);
    }
}

void ot_iterate(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast)
{
    size_t start = a->top;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = a->stack[base + i];
        const struct ot_value v = a->values[value];
        const struct ot_mro *mro;
        switch (v.kind) {
        case OT_V_CONTAINER:
            if (v.a == OT_DICT_OF)
                ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
            else
                ot_container_all(a, here, value);
            break;
        case OT_V_GENERATOR:
            ot_var_push(a, here, ot_var(a, OT_S_YIELD, v.a, 0));
            break;
        case OT_V_CLASS:
            mro = ot_mro_of(a, value);
            if (mro && mro->is_enum)
                ot_member_push(a, value);
            else
                ot_stack_push(a, OT_UNKNOWN_VALUE);
            break;
        case OT_V_INSTANCE:
            iterate_instance(a, here, value, ast);
            break;
        case OT_V_NONE:
            break;
        case OT_V_STRING:
            ot_stack_push(a, OT_SCALAR_VALUE);
            break;
        default:
            ot_stack_push(a, OT_UNKNOWN_VALUE);
            break;
        }
    }
    if (count > 1)
        ot_stack_unique(a, start);
}
