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
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"

/* Pushes what __next__ of each of stack[base .. top) gives; what is no object is iterated over itself. */
static void push_next(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base, uint32_t ast)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        enum ot_value_kind kind = a->values[a->stack[i]].kind;
        if (!ot_protocol_call(a, here, event, a->stack[i], NULL, ast) && kind != OT_V_INSTANCE)
            ot_iterate(a, here, i, 1, ast);
    }
    ot_stack_drop(a, base, end);
}

static void iterate_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast)
{
    size_t base = a->top;
    uint8_t kind = here->file->ast.nodes[ast].kind;
    bool is_async = (kind == OT_FOR || kind == OT_COMP_FOR) && here->file->ast.nodes[ast].flags & OT_ASYNC;
    if (ot_protocol_call(a, here, is_async ? OT_ON_ASYNC_ITERATE : OT_ON_ITERATE, value, NULL, ast))
        push_next(a, here, is_async ? OT_ON_ASYNC_NEXT : OT_ON_NEXT, base, ast);
    else if (is_async || (!ot_held_iterate(a, here, value, ast) && 
                          !ot_protocol_call(a, here, OT_ON_INDEX, value, NULL, ast) &&
                          !ot_dataclass_elements(a, here, value)))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
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
        if (here->file->ast.nodes[ast].kind != OT_CALL) /* "list[:] = generator" */
            ot_edge_implicit(a, here, ast, "iteration");
    }
}

void ot_iterate_length(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast)
{
    size_t top = a->top;
    struct ot_here inner = *here;
    for (size_t i = 0; i < count && !a->is_peeking; i++, a->top = top) {
        uint32_t value = a->stack[base + i];
        bool is_object = a->values[value].kind == OT_V_INSTANCE;
        if (is_object && !ot_attribute_method(a, here, value, "__len__"))
            ot_attribute_method(a, here, value, "__length_hint__");
        inner.through = value; /* no alternative to what is called */
        for (size_t m = top, end = a->top; m < end; m++)
            ot_call_implicit(a, &inner, a->stack[m], ast, "iteration");
    }
}

static void push_sizes(struct ot_analysis *a, uint32_t tuple)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t count = ot_extent_read(a, tuple, sizes);
    for (size_t i = 0; i < count; i++)
        ot_stack_push(a, sizes[i]);
    if (count == 0)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
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
            if (ot_value_has_keys(a, value))
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
            else if (ot_metaclass_of(a, value))
                iterate_instance(a, here, value, ast);
            else
                ot_stack_push(a, OT_UNKNOWN_VALUE);
            break;
        case OT_V_INSTANCE:
        case OT_V_ENUM:
            iterate_instance(a, here, value, ast);
            break;
        case OT_V_NONE:
            break;
        case OT_V_STRING:
            ot_stack_push(a, OT_SCALAR_VALUE);
            break;
        case OT_V_TENSOR:
            ot_stack_push(a, ot_extent_tensor(a, v.a, 0));
            break;
        case OT_V_TUPLE_KEY:
            push_sizes(a, value);
            break;
        case OT_V_NONE_ID: case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_TRUE: case OT_V_FALSE:
        case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_INTEGER: case OT_V_FUNCTION: case OT_V_BOUND:
        case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_MODULE: case OT_V_NAMESPACE:
        case OT_V_EXTERNAL: case OT_V_EXTERNAL_OBJECT: case OT_V_PARTIAL: case OT_V_TRITON:
        case OT_V_LAUNCH: case OT_V_FACTORY: case OT_V_SUPER: case OT_V_CONTAINER_METHOD: case OT_V_CALLER:
        case OT_V_PLACE: case OT_V_SYNTAX:
            ot_stack_push(a, OT_UNKNOWN_VALUE);
            break;
        }
    }
    if (count > 1)
        ot_stack_unique(a, start);
}
