/*
 * outside_attribute.c: attributes of names and objects that lie outside the tree.
 *
 * Reads: library_class, library_function, what the tree stored under such names.
 */
#include "ingest/link/interpret/object/outside_attribute.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/model_value.h"

/* Is a name before the last one of a dotted name that of a class? What lies below a method is
 * no name of the library any more. */
static bool is_below_class(const char *dotted)
{
    const char *last = strrchr(dotted, '.');
    for (const char *c = dotted; last && c < last; c = strchr(c, '.') + 1)
        if (*c >= 'A' && *c <= 'Z')
            return true;
    return false;
}

void ot_outside_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    const char *dotted = ot_text(a, a->values[value].a), *last = strrchr(dotted, '.');
    int depth = 0;
    const struct ot_tensor_dtype *dtype = ot_tensor_dtype_of(a, a->values[value].a);
    if (dtype && strcmp(ot_text(a, name), "itemsize") == 0) {
        ot_stack_push(a, ot_value_integer(a, (uint32_t)dtype->bytes));
        return;
    }
    if (dtype && strcmp(ot_text(a, name), "is_floating_point") == 0) {
        ot_stack_push(a, dtype->is_floating ? OT_TRUE_VALUE : OT_FALSE_VALUE);
        return;
    }
    if (ot_library_meaning(a, a->values[value].a) == OT_MEANS_OVERLOADS && *ot_text(a, name) != '_') {
        ot_stack_push(a, value);
        return;
    }
    if (strcmp(ot_text(a, name), "__name__") == 0 && a->values[value].kind == OT_V_EXTERNAL) {
        ot_stack_push(a, ot_value_string(a, last ? last + 1 : dotted));
        return;
    }
    for (const char *c = dotted; *c; c++)
        depth += *c == '.';
    ot_sym sym = ot_symbol_dotted(a, dotted, ot_text(a, name));
    size_t base = a->top;
    if (ot_library_meaning(a, sym) != OT_MEANS_OVERLOADS) /* an op is bound when it is called, by its overloads too */
        ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, sym));
    bool is_special = strncmp(ot_text(a, name), "__", 2) == 0; /* Python keeps it; no part of the library */
    if (a->top == base && is_special && !ot_library_model(a, sym) && !ot_held_is_method(a, value, name))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else if (a->top == base)
        ot_stack_push(a, depth < 5 && !is_below_class(dotted) ? ot_constant_value(a, sym) : OT_UNKNOWN_VALUE);
    ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_PATCHED, sym));
}

/* Pushes an attribute of the model's configuration beside what the tree has stored there. It has those that are given
 * and the methods that a row names; without a configuration any, so that nothing is lost by a key that is not there. */
static void push_of_model(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    ot_id stored = ot_var_find(a, OT_S_FIELD, value, name);
    bool is_open = !ot_given_tells_model(a) && !(stored && a->vars[stored].fact_count);
    const struct ot_given *given = ot_given_model_read(a, name);
    enum ot_given_form form;
    if (given && given->value) {
        ot_stack_push(a, given->value);
        return;
    }
    if (given && ot_model_value_push(a, here, name))
        return;
    ot_sym dotted = ot_symbol_dotted(a, ot_text(a, a->values[value].a), ot_text(a, name));
    if (ot_given_of_outside(a, dotted, &form))
        ot_outside_attribute(a, here, value, name);
    else if (given || is_open)
        ot_configuration_attribute(a, name);
}

void ot_outside_attribute_of_object(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    size_t base = a->top;
    bool is_model = value == ot_given_model(a);
    if (is_model && !ot_given_is_run(a) && ot_configuration_tells_model(a, name)) { /* whatever is stored */
        ot_configuration_attribute(a, name);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, value, name));
    if (is_model) {
        push_of_model(a, here, value, name);
        return;
    }
    if (a->top == base)
        ot_outside_attribute(a, here, value, name);
    for (size_t i = base; a->values[value].c && i < a->top; i++) /* its namespace: of torch.library.Library */
        if (a->values[a->stack[i]].kind == OT_V_EXTERNAL)
            a->stack[i] = ot_value(a, OT_V_EXTERNAL, a->values[a->stack[i]].a, 0, a->values[value].c);
}

/* One that is not set is an error. */
bool ot_outside_environment(struct ot_analysis *a, ot_sym dotted, size_t keys, size_t key_count)
{
    enum ot_given_form form = OT_GIVEN_CONSTANT;
    if (!ot_given_of_outside(a, dotted, &form) || form != OT_GIVEN_ENVIRON)
        return false;
    for (size_t i = 0; i < key_count; i++) {
        const struct ot_value key = a->values[a->stack[keys + i]];
        uint32_t value = key.kind == OT_V_STRING ? ot_given_environment(a, key.a) : OT_UNKNOWN_VALUE;
        if (value != OT_NONE_VALUE)
            ot_stack_push(a, value);
    }
    if (key_count == 0)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    return true;
}
