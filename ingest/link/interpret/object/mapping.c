/*
 * mapping.c: objects that are gone through as mappings.
 */
#include "ingest/link/interpret/object/mapping.h"

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/types/mro.h"

static bool is_mapping(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    return v.kind == OT_V_INSTANCE && ot_mro_definer(a, v.a, ot_symbol(a, "keys"), 0, NULL) &&
           ot_protocol_has(a, OT_ON_ITEM, v.a);
}

/* Pushes what going through keys() of the object gives. */
static void push_keys(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t ast)
{
    size_t base = a->top;
    ot_attribute_method(a, here, object, "keys");
    size_t methods = a->top;
    for (size_t i = base; i < methods; i++)
        ot_call_implicit(a, here, a->stack[i], ast, "iteration");
    size_t end = a->top;
    ot_iterate(a, here, methods, end - methods, ast);
    ot_stack_drop(a, base, end);
}

static uint32_t make_dict(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t ast)
{
    uint32_t dict = ot_container_make(a, here, OT_DICT_OF, ast);
    size_t base = a->top;
    struct ot_here inner = *here;
    inner.through = object; /* neither is an alternative to what is called, nor to the other */
    push_keys(a, &inner, object, ast);
    inner.through = dict;
    struct ot_argument key = {.base = base, .count = a->top - base};
    const struct ot_arguments arguments = {.items = &key, .count = 1};
    size_t values = a->top;
    ot_protocol_call(a, &inner, OT_ON_ITEM, object, &arguments, ast);
    for (size_t i = base; i < values; i++)
        if (a->values[a->stack[i]].kind == OT_V_STRING)
            ot_container_put(a, here, dict, a->stack[i], values, a->top - values);
        else
            ot_keywords_open(a, here, dict);
    ot_container_put(a, here, dict, 0, values, a->top - values);
    a->top = base;
    return dict;
}

void ot_mapping_open(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t ast)
{
    for (size_t i = base, end = a->top; i < end && !a->is_peeking; i++) {
        if (!is_mapping(a, a->stack[i]))
            continue;
        uint32_t dict = make_dict(a, here, a->stack[i], ast); /* may move the stack */
        a->stack[i] = dict;
    }
}
