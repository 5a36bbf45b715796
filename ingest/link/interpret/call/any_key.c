/*
 * any_key.c: parameters that a call gives under keys that are not known, "run(**options)".
 */
#include "ingest/link/interpret/call/any_key.h"

#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* Is a value no dict of which all keys are known? */
static bool has_any_key(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    size_t base = a->top;
    bool is_any = a->values[value].kind != OT_V_CONTAINER;
    if (!is_any)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    for (size_t i = base; i < a->top && !is_any; i++)
        is_any = a->values[a->stack[i]].kind != OT_V_STRING;
    a->top = base;
    return is_any;
}

/* Does a call give something that may have any key behind two stars, and nothing behind one? */
static bool gives_any_key(struct ot_analysis *a, const struct ot_call *call)
{
    bool is_any = false;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (argument->kind == OT_GIVEN_STAR)
            return false;
        for (size_t v = 0; argument->kind == OT_GIVEN_DOUBLE_STAR && v < argument->count && !is_any; v++)
            is_any = has_any_key(a, call->here, a->stack[argument->base + v]);
    }
    return is_any;
}

void ot_any_key_bind(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                     uint64_t bound)
{
    for (uint32_t i = 0, is_any = gives_any_key(a, call); is_any && i < code->param_count && i < 64; i++)
        if (code->params[i].kind < OT_PARAM_STAR && !(bound >> i & 1) && call->tested != (int)i &&
            !ot_scan_has_default(a, code, i))
            ot_var_add(a, call->here, ot_var(a, OT_S_LOCAL, node, code->params[i].name), OT_UNKNOWN_VALUE);
}
