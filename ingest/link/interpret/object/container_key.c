/*
 * container_key.c: methods of containers that call a key or store under one, and their constructor.
 */
#include "ingest/link/interpret/object/container_key.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/object/held.h"

/* "items.sort(key=f)" calls f with each element, and compares what it gives; without it, the elements. */
static void sort(struct ot_analysis *a, const struct ot_here *here, uint32_t list,
                 const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *key = ot_call_argument(arguments, SIZE_MAX, ot_symbol(a, "key"));
    struct ot_here inner = *here;
    size_t base = a->top;
    inner.through = list; /* no alternative to the method */
    ot_container_all(a, here, list);
    const struct ot_arguments one = {.items = &(struct ot_argument){.base = base, .count = a->top - base}, .count = 1};
    size_t keys = key ? a->top : base;
    if (key)
        ot_call_values(a, &inner, key->base, key->count, &one, ast, OT_E_CALLBACK);
    ot_ordered_compare(a, &inner, OT_ON_LT, keys, ast);
    a->top = base;
}

/* "table.__setitem__(key, value)" */
static void store(struct ot_analysis *a, const struct ot_here *here, uint32_t dict,
                  const struct ot_arguments *arguments)
{
    const struct ot_argument *key = ot_call_argument(arguments, 0, 0), *value = ot_call_argument(arguments, 1, 0);
    size_t base = a->top;
    bool is_any = !key;
    for (size_t i = 0; key && i < key->count; i++)
        is_any |= !ot_container_keys(a, here, a->stack[key->base + i]);
    for (size_t i = base; value && i < a->top; i++)
        ot_container_put(a, here, dict, a->stack[i], value->base, value->count);
    if (value && is_any)
        ot_container_put(a, here, dict, OT_UNKNOWN_VALUE, value->base, value->count);
    a->top = base;
}

bool ot_container_key_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, const char *name,
                             const struct ot_arguments *arguments, uint32_t ast)
{
    uint32_t given = OT_NONE_VALUE;
    if (strcmp(name, "sort") == 0)
        sort(a, here, container, arguments, ast);
    else if (strcmp(name, "__setitem__") == 0 && a->values[container].a == OT_DICT_OF)
        store(a, here, container, arguments);
    else if (strcmp(name, "__init__") == 0)
        ot_held_fill(a, here, container, arguments, ast);
    else if (strcmp(name, "__iter__") == 0)
        given = container;
    else
        return false;
    ot_stack_push(a, given);
    return true;
}
