/*
 * effect_given.c: what functions of libraries give under a configuration: the capability of the device, variables of
 * the environment, packages that are there.
 */
#include "ingest/link/interpret/library/effect_given.h"

#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"

static void push_argument(struct ot_analysis *a, const struct ot_argument *argument)
{
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_stack_push(a, a->stack[argument->base + i]);
}

/* The variable that each of the names names; the default where it is not set. */
static void push_environment(struct ot_analysis *a, const struct ot_arguments *arguments)
{
    const struct ot_argument *name = ot_call_argument(arguments, 0, 0), *fallback = ot_call_argument(arguments, 1, 0);
    size_t base = a->top;
    for (size_t i = 0; name && i < name->count; i++) {
        const struct ot_value v = a->values[a->stack[name->base + i]];
        uint32_t value = v.kind == OT_V_STRING ? ot_given_environment(a, v.a) : OT_UNKNOWN_VALUE;
        if (value == OT_NONE_VALUE && arguments->count > 1)
            push_argument(a, fallback);
        else
            ot_stack_push(a, value);
    }
    ot_stack_unique(a, base);
}

/* What is known of the packages that the argument names; of one that is there its specification is not known. */
static void push_packages(struct ot_analysis *a, const struct ot_arguments *arguments, enum ot_given_form form)
{
    const struct ot_argument *name = ot_call_argument(arguments, 0, 0);
    for (size_t i = 0; name && i < name->count; i++) {
        const struct ot_value v = a->values[a->stack[name->base + i]];
        uint32_t value = v.kind == OT_V_STRING ? ot_given_package(a, ot_text(a, v.a)) : 0;
        bool is_absent = value == OT_NONE_VALUE, has_version = value && a->values[value].kind == OT_V_STRING;
        if (form == OT_GIVEN_SPEC)
            ot_stack_push(a, !value ? OT_UNKNOWN_VALUE : is_absent ? OT_NONE_VALUE : OT_TRUE_VALUE);
        else if (!is_absent)
            ot_stack_push(a, has_version ? value : OT_UNKNOWN_VALUE);
    }
}

bool ot_effect_given(struct ot_analysis *a, ot_sym dotted, const struct ot_arguments *arguments)
{
    enum ot_given_form form = OT_GIVEN_CONSTANT;
    const struct ot_given *given = ot_given_of_outside(a, dotted, &form);
    if (!given || form == OT_GIVEN_CONSTANT || form == OT_GIVEN_ENVIRON)
        return false;
    if (form == OT_GIVEN_RESULT)
        ot_stack_push(a, given->value);
    else if (form == OT_GIVEN_GETENV)
        push_environment(a, arguments);
    else
        push_packages(a, arguments, form);
    return true;
}
