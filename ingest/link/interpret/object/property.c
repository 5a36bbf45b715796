/*
 * property.c: objects of the builtin class property.
 *
 * Such a value is told by the function that gets; what sets and what deletes stand in variables of it, by the names of
 * the decorators that put them there.
 */
#include "ingest/link/interpret/object/property.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"

static const char *const parts[][2] = {{"fset", "setter"}, {"fdel", "deleter"}}; /* by their places */

static ot_id part_var(struct ot_analysis *a, uint32_t property, const char *decorator)
{
    return ot_var(a, OT_S_FUNCTION, property, ot_symbol(a, decorator));
}

void ot_property_make(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                      bool is_cached)
{
    const struct ot_argument *getter = ot_call_argument(arguments, 0, ot_symbol(a, "fget"));
    const struct ot_argument none = {.base = a->top, .count = 1};
    ot_stack_push(a, OT_NONE_VALUE);
    getter = getter ? getter : &none;
    for (size_t i = 0; i < getter->count; i++) {
        uint32_t property = ot_value(a, OT_V_PROPERTY, a->stack[getter->base + i], is_cached, 0);
        for (size_t p = 0; p < sizeof(parts) / sizeof(*parts); p++) {
            const struct ot_argument *part = ot_call_argument(arguments, p + 1, ot_symbol(a, parts[p][0]));
            for (size_t k = 0; part && k < part->count; k++)
                if (a->stack[part->base + k] != OT_NONE_VALUE)
                    ot_var_add(a, here, part_var(a, property, parts[p][1]), a->stack[part->base + k]);
        }
        ot_stack_push(a, property);
    }
    ot_stack_drop(a, none.base, none.base + 1);
}

/* One of another getter has the setters and deleters that this one has. */
static void push_with_getter(struct ot_analysis *a, const struct ot_here *here, uint32_t property, uint32_t getter)
{
    uint32_t other = ot_value(a, OT_V_PROPERTY, getter, 0, 0);
    for (size_t p = 0; p < sizeof(parts) / sizeof(*parts); p++) {
        size_t base = a->top;
        ot_var_push(a, here, part_var(a, property, parts[p][1]));
        ot_var_add_values(a, here, part_var(a, other, parts[p][1]), base, a->top - base);
        a->top = base;
    }
    ot_stack_push(a, other);
}

void ot_property_method(struct ot_analysis *a, const struct ot_here *here, uint32_t property, ot_sym name,
                        const struct ot_arguments *arguments)
{
    const struct ot_argument *argument = ot_call_argument(arguments, 0, 0);
    bool is_getter = strcmp(ot_text(a, name), "getter") == 0;
    for (size_t i = 0; argument && i < argument->count && is_getter; i++)
        push_with_getter(a, here, property, a->stack[argument->base + i]);
    if (is_getter && argument)
        return;
    if (argument)
        ot_var_add_values(a, here, ot_var(a, OT_S_FUNCTION, property, name), argument->base, argument->count);
    ot_stack_push(a, property);
}

bool ot_property_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t property, ot_sym name)
{
    const char *text = ot_text(a, name);
    if (strcmp(text, "fget") == 0)
        ot_stack_push(a, a->values[property].a);
    for (size_t p = 0; p < sizeof(parts) / sizeof(*parts); p++)
        if (strcmp(text, parts[p][0]) == 0)
            ot_var_push(a, here, part_var(a, property, parts[p][1]));
    return text[0] == 'f' && (strcmp(text, "fget") == 0 || strcmp(text, "fset") == 0 || strcmp(text, "fdel") == 0);
}
