/*
 * wrapped.c: the function that a wrapper wraps, and what calls of the wrapper are told apart by for its sake.
 *
 *     def logged(function):
 *         def wrapper(*args):            def apply(layer, x):
 *             return function(*args)         return layer.scheme.apply(x)
 *         return wrapper
 *
 * Of a wrapper of apply there is a context for each layer, as there is one of apply, or the layers would meet in *args.
 */
#include "ingest/link/interpret/call/wrapped.h"

#include "ingest/facts/ast.h"
#include "ingest/link/context/context.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/places.h"
#include "ingest/link/source/scan.h"

enum { WRAPPED_AT_MOST = 4 }; /* wrappers in one another that are looked through */

/* What a function within another was made for, bound to its object or not; 0 if it is none. */
static uint32_t made_for(const struct ot_analysis *a, uint32_t function)
{
    const struct ot_value f = a->values[function];
    bool is_inner = f.kind == OT_V_FUNCTION && a->codes[a->codes[f.a]->parent]->kind == OT_FUNCTION;
    return is_inner ? a->nodes[f.b].argument : 0;
}

/* The function of what a wrapper was made for: what is registered under the name of an op. */
static uint32_t function_of(struct ot_analysis *a, const struct ot_here *here, uint32_t wrapped)
{
    size_t base = a->top;
    if (a->values[wrapped].kind == OT_V_BOUND)
        wrapped = a->values[wrapped].a;
    if (a->values[wrapped].kind == OT_V_EXTERNAL) {
        ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, a->values[wrapped].a));
        wrapped = a->top == base + 1 ? a->stack[base] : 0;
        a->top = base;
    }
    return a->values[wrapped].kind == OT_V_FUNCTION ? wrapped : 0;
}

/* Is "*args" all that a function takes by place? */
static bool takes_any(struct ot_analysis *a, uint32_t function)
{
    const struct ot_code *code = ot_scan_code(a, a->values[function].a);
    return code->param_count && code->params[0].kind == OT_PARAM_STAR;
}

ot_id ot_wrapped(struct ot_analysis *a, const struct ot_call *call)
{
    uint32_t wrapped = function_of(a, call->here, made_for(a, call->function));
    for (int i = 1; i < WRAPPED_AT_MOST && wrapped && takes_any(a, wrapped); i++)
        wrapped = function_of(a, call->here, made_for(a, wrapped));
    return a->values[wrapped].a;
}

uint32_t ot_wrapped_object(struct ot_analysis *a, const struct ot_call *call)
{
    uint32_t wrapper = call->function, wrapped = 0;
    bool is_bound = false;
    for (int i = 0; i < WRAPPED_AT_MOST && wrapper && takes_any(a, wrapper) && !is_bound; i++) {
        wrapped = made_for(a, wrapper);
        is_bound = a->values[wrapped].kind == OT_V_BOUND;
        wrapper = wrapped = function_of(a, call->here, wrapped);
    }
    ot_id id = a->values[wrapped].a;
    int index = wrapped ? ot_context_param(a, id) : -1;
    size_t base = a->top;
    if (index < is_bound || !ot_context_is_of_part(a, id) || !ot_places_are_known(call))
        return 0;
    bool is_given = ot_places_push(a, call, (uint32_t)(index - is_bound));
    uint32_t object = is_given && a->top == base + 1 ? a->stack[base] : 0;
    a->top = base;
    return object && ot_context_takes(a, id, object) ? object : 0;
}
