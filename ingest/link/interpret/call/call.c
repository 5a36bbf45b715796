/*
 * call.c: calls, by what the called value is.
 */
#include "ingest/link/interpret/call/call.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/partial.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/mro.h"
#include "tools/base/buf.h"

enum { CALLS_NESTED = 16 };

struct ot_call_state {
    int depth;
    uint32_t calling[CALLS_NESTED]; /* what is called on the way to a function */
    uint32_t through; /* callables since the call itself */
};

const struct ot_argument *ot_call_argument(const struct ot_arguments *arguments, size_t position, ot_sym name)
{
    size_t seen = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        if (argument->kind == 0 && seen++ == position)
            return argument;
        if (argument->kind == 1 && name && argument->name == name)
            return argument;
    }
    return NULL;
}

static uint32_t external_method(struct ot_analysis *a, const char *class_name, const char *method)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "%s.%s", class_name, method);
    uint32_t value = ot_value(a, OT_V_EXTERNAL, ot_symbol(a, buf.data), 0, 0);
    ot_buf_release(&buf);
    return value;
}

/* Names the class of the receiver on the edges added since first. */
static void mark_module(struct ot_analysis *a, size_t first, uint32_t class_value, ot_sym external)
{
    for (size_t i = first; i < a->edge_count; i++) {
        a->edges[i].module_class = class_value;
        a->edges[i].external_class = external;
    }
}

static void call_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    uint32_t class_value = a->values[instance].a;
    size_t base = a->top, first = a->edge_count;
    ot_sym runs = ot_mro_call_runs(a, instance);
    uint8_t kind = OT_E_METHOD;
    if (!ot_attribute_method(a, here, instance, "__call__")) {
        if (!runs)
            return;
        kind = OT_E_MODULE_CALL;
        ot_attribute_push(a, here, instance, runs, 0);
    }
    size_t methods = a->top;
    bool is_resolved = false;
    for (size_t i = base; i < methods; i++) {
        is_resolved = is_resolved || a->stack[i] != OT_UNKNOWN_VALUE;
        if (a->stack[i] != OT_UNKNOWN_VALUE)
            ot_call_value(a, here, a->stack[i], arguments, ast, kind);
    }
    if (runs && ot_mro_definer(a, class_value, runs, 0, NULL))
        is_resolved = true; /* if not now, then when the class has come to its definition */
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; !is_resolved && runs && mro && i < mro->items.count; i++) {
        if (a->values[mro->items.items[i]].kind != OT_V_EXTERNAL)
            continue;
        const char *outside = ot_text(a, a->values[mro->items.items[i]].a);
        ot_edge_add(a, here, ast, 0, external_method(a, outside, ot_text(a, runs)), OT_E_EXTERNAL, instance);
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
    if (runs)
        mark_module(a, first, class_value, 0);
    ot_stack_drop(a, base, methods);
}

static void call_external(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (!strchr(ot_text(a, a->values[external].a), '.'))
        return; /* a package is not called */
    ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, a->values[external].a));
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind != OT_V_EXTERNAL && a->stack[i] != OT_UNKNOWN_VALUE)
            ot_call_value(a, here, a->stack[i], arguments, ast, OT_E_CALLBACK);
    if (end == base) {
        bool is_kernel = ot_library_kernel(a, a->values[external].a) != NULL;
        const struct ot_value v = a->values[external];
        uint32_t shown = v.b == 0 ? external : v.c ? external_method(a, ot_text(a, v.c), "__call__") : 0;
        if (shown)
            ot_edge_add(a, here, ast, 0, shown, is_kernel ? OT_E_KERNEL : OT_E_EXTERNAL, external);
        ot_behaviour_call(a, here, external, arguments, ast);
    }
    ot_stack_drop(a, base, end);
}

static void call_method_of_builtin(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                                   const struct ot_arguments *arguments, uint32_t ast)
{
    static const char *const containers[] = {"builtins.tuple", "builtins.list", "builtins.set", "builtins.dict",
                                             "types.SimpleNamespace"};
    const struct ot_value v = a->values[method];
    const struct ot_value of = a->values[v.a];
    const char *text = of.kind == OT_V_STRING ? "builtins.str" : NULL;
    const char *class_name = of.kind == OT_V_CONTAINER ? containers[of.a] : text;
    if (class_name)
        ot_edge_add(a, here, ast, 0, external_method(a, class_name, ot_text(a, v.b)), OT_E_EXTERNAL, method);
    ot_container_method(a, here, v.a, v.b, arguments, ast);
}

static void call_any(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                     const struct ot_arguments *arguments, uint32_t ast, uint8_t kind)
{
    const struct ot_value v = a->values[callee];
    switch (v.kind) {
    case OT_V_FUNCTION:
        ot_bind_call(a, here, callee, 0, arguments, ast, kind, callee);
        break;
    case OT_V_BOUND:
        if (a->values[v.a].kind == OT_V_FUNCTION)
            ot_bind_call(a, here, v.a, v.b, arguments, ast, kind, callee);
        else
            ot_call_value(a, here, v.a, arguments, ast, kind);
        break;
    case OT_V_STATIC:
    case OT_V_CLASSMETHOD:
        ot_call_value(a, here, v.a, arguments, ast, kind);
        break;
    case OT_V_CLASS:
        ot_class_instantiate(a, here, callee, arguments, ast);
        break;
    case OT_V_INSTANCE:
        call_instance(a, here, callee, arguments, ast);
        break;
    case OT_V_PARTIAL:
        ot_partial_call(a, here, callee, arguments, ast);
        break;
    case OT_V_EXTERNAL:
        call_external(a, here, callee, arguments, ast);
        break;
    case OT_V_EXTERNAL_OBJECT: {
        size_t first = a->edge_count;
        const char *base = ot_library_base(a, v.a);
        bool is_module = base && strncmp(base, "runs ", 5) == 0;
        ot_edge_add(a, here, ast, 0, external_method(a, ot_text(a, v.a), is_module ? base + 5 : "__call__"),
                    OT_E_EXTERNAL, callee);
        if (is_module)
            mark_module(a, first, 0, v.a);
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
    case OT_V_LAUNCH:
        ot_edge_add(a, here, ast, 0, a->values[callee].a, OT_E_KERNEL, callee);
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_CONTAINER_METHOD:
        call_method_of_builtin(a, here, callee, arguments, ast);
        break;
    case OT_V_NONE:
    case OT_V_MODULE:
        break;
    default:
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}

/* Is the callable called already, on the way from the call at hand? */
static bool is_called(const struct ot_analysis *a, uint32_t callee)
{
    struct ot_call_state *own = a->own.call;
    uint8_t kind = a->values[callee].kind;
    bool leads_on = kind == OT_V_PARTIAL || kind == OT_V_INSTANCE;
    for (int i = 0; leads_on && i < own->depth; i++)
        if (own->calling[i] == callee)
            return true;
    return false;
}

/* A partial, a bound value or an override can come to itself again, and there may be very many ways through
 * partials of one another. */
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, uint8_t kind)
{
    struct ot_call_state *own = a->own.call;
    if (own->depth == CALLS_NESTED || is_called(a, callee))
        return;
    if (own->depth == 0)
        own->through = 0;
    else if (++own->through > OT_THROUGH_AT_MOST)
        ot_limit_note(a, "too many callables", "a call goes through too many partials or objects; the rest is unknown");
    if (own->through > OT_THROUGH_AT_MOST || ot_work_is_cut(a)) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    a->work++;
    own->calling[own->depth++] = callee;
    call_any(a, here, callee, arguments, ast, kind);
    own->depth--;
}

void ot_call_values(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                    const struct ot_arguments *arguments, uint32_t ast, uint8_t kind)
{
    size_t results = a->top;
    for (size_t i = 0; i < count; i++)
        ot_call_value(a, here, a->stack[base + i], arguments, ast, kind);
    if (count > 1)
        ot_stack_unique(a, results);
}

void ot_call_generator(struct ot_analysis *a, const struct ot_here *here, uint32_t generator, uint32_t ast,
                       const char *kind)
{
    if (a->is_peeking)
        return;
    ot_edge_add(a, here, ast, a->values[generator].a, 0, OT_E_FUNCTION, generator);
    ot_edge_implicit(a, here, ast, kind);
}

void ot_call_implicit_with(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                           const struct ot_arguments *arguments, uint32_t ast, const char *kind)
{
    size_t before = a->edge_count;
    bool is_written = here->file->ast.nodes[ast].kind == OT_CALL; /* the callee calls it back: getattr(x, "name") */
    ot_call_value(a, here, callee, arguments, ast, is_written ? OT_E_CALLBACK : OT_E_METHOD);
    if (a->edge_count != before && !a->is_peeking && !is_written)
        ot_edge_implicit(a, here, ast, kind);
}

void ot_call_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t ast,
                      const char *kind)
{
    static const struct ot_arguments none = {0};
    ot_call_implicit_with(a, here, callee, &none, ast, kind);
}

void ot_call_init(struct ot_analysis *a)
{
    a->own.call = ot_calloc(1, sizeof(*a->own.call));
}

void ot_call_release(struct ot_analysis *a)
{
    free(a->own.call);
}
