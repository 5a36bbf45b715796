/*
 * effect_names.c: what gives the names of attributes, or the attributes under all names: dir(), inspect.getmembers().
 *
 * A name that is not known stands for those that an object may have besides.
 */
#include "ingest/link/interpret/library/effect_names.h"

#include "ingest/link/base/list.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/library/effect_kind.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/names.h"

/* Finds the names of all values of the first argument. False if there may be others. */
static bool find(struct ot_analysis *a, const struct ot_effect *e, struct ot_list *names)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    bool is_all = object && object->count;
    for (size_t i = 0; object && i < object->count; i++)
        is_all = ot_names_all(a, a->stack[object->base + i], names) && is_all;
    return is_all;
}

void ot_effect_names(struct ot_analysis *a, const struct ot_effect *e)
{
    struct ot_list names = {0};
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    size_t base = a->top;
    if (!find(a, e, &names))
        ot_stack_push(a, OT_SCALAR_VALUE);
    for (size_t i = 0; i < names.count; i++)
        ot_stack_push(a, ot_value(a, OT_V_STRING, names.items[i], 0, 0));
    ot_container_put(a, e->here, list, 0, base, a->top - base);
    a->top = base;
    ot_stack_push(a, list);
    ot_list_release(&names);
}

/* May a predicate be true of a value? One of the tree is called, and may be. */
static bool may_be(struct ot_analysis *a, const struct ot_effect *e, uint32_t predicate, size_t value)
{
    const struct ot_value v = a->values[predicate];
    const struct ot_model *model = v.kind == OT_V_EXTERNAL ? ot_library_model(a, v.a) : NULL;
    struct ot_argument argument = {.base = value, .count = 1};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    size_t base = a->top;
    if (model)
        return ot_effect_kind_of(a, model, a->stack[value]) & OT_MAY_BE_TRUE;
    if (v.kind == OT_V_FUNCTION || v.kind == OT_V_BOUND)
        ot_call_value(a, e->here, predicate, &arguments, e->ast, OT_E_CALLBACK);
    a->top = base;
    return true;
}

/* Keeps those of stack[base .. top) that the predicate may be true of. */
static void filter(struct ot_analysis *a, const struct ot_effect *e, size_t base)
{
    const struct ot_argument *predicate = ot_call_argument(e->arguments, 1, ot_symbol(a, "predicate"));
    size_t kept = base;
    for (size_t i = base, end = a->top; predicate && i < end; i++) {
        bool is_kept = predicate->count == 0;
        for (size_t k = 0; k < predicate->count; k++)
            is_kept = may_be(a, e, a->stack[predicate->base + k], i) || is_kept;
        a->stack[kept] = a->stack[i];
        kept += is_kept;
    }
    a->top = predicate ? kept : a->top;
}

void ot_effect_members(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    struct ot_list names = {0};
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    uint32_t pair = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    size_t base = a->top;
    bool is_all = find(a, e, &names);
    for (size_t n = 0; n <= names.count; n++, a->top = base) {
        bool is_name = n < names.count;
        if (!is_name && is_all)
            break;
        for (size_t i = 0; object && is_name && i < object->count; i++)
            ot_attribute_push(a, e->here, a->stack[object->base + i], names.items[n], e->ast);
        if (is_name)
            filter(a, e, base);
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        ot_container_put(a, e->here, pair, ot_value_integer(a, 1), base, a->top - base);
        bool is_any = a->top > base;
        a->top = base;
        ot_stack_push(a, is_name ? ot_value(a, OT_V_STRING, names.items[n], 0, 0) : OT_SCALAR_VALUE);
        if (is_any)
            ot_container_put(a, e->here, pair, ot_value_integer(a, 0), base, 1);
    }
    ot_stack_push(a, pair);
    ot_container_put(a, e->here, list, 0, base, 1);
    a->stack[base] = list;
    ot_list_release(&names);
}
