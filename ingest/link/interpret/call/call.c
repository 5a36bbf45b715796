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
#include "ingest/link/interpret/call/handed.h"
#include "ingest/link/interpret/call/op_wait.h"
#include "ingest/link/interpret/call/hook.h"
#include "ingest/link/interpret/call/instance.h"
#include "ingest/link/interpret/call/outside.h"
#include "ingest/link/interpret/call/partial.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/library/effect_given.h"
#include "ingest/link/interpret/library/effect_tensor.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/lasting.h"
#include "ingest/link/types/mro.h"

enum { CALLS_NESTED = 16 };

struct ot_call_state {
    int depth;
    uint32_t calling[CALLS_NESTED]; /* what is called on the way to a function */
    uint32_t through; /* callables since the call itself */
};

const struct ot_argument *ot_call_argument(const struct ot_arguments *arguments, size_t position, ot_sym name)
{
    size_t seen = 0;
    bool has_place = true;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        has_place = has_place && argument->kind != OT_GIVEN_STAR;
        if (argument->kind == OT_GIVEN_PLAIN && has_place && seen++ == position)
            return argument;
        if (argument->kind == OT_GIVEN_KEYWORD && name && argument->name == name)
            return argument;
    }
    return NULL;
}

static void call_external(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (!strchr(ot_text(a, a->values[external].a), '.')) { /* of a package nothing is known to be called */
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, a->values[external].a));
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind != OT_V_EXTERNAL && a->stack[i] != OT_UNKNOWN_VALUE)
            ot_call_value(a, here, a->stack[i], arguments, ast, OT_E_FUNCTION);
    if (end == base) {
        bool is_kernel = ot_kernel_find(a, a->values[external].a) != NULL;
        const struct ot_value v = a->values[external];
        uint32_t shown = v.b == 0 ? external : v.c ? ot_outside_method(a, ot_text(a, v.c), "__call__") : 0;
        if (shown)
            ot_edge_add(a, here, ast, 0, shown, is_kernel ? OT_E_KERNEL : OT_E_EXTERNAL, external);
        ot_outside_run(a, here, external, arguments, ast);
        ot_outside_run_batched(a, here, external, arguments, ast);
        if (!ot_effect_given(a, v.a, arguments) && !ot_effect_tensor(a, here, v.a, arguments, ast))
            ot_behaviour_call(a, here, external, arguments, ast);
        if (ot_op_waits(a, here, external))
            a->top = end;
    }
    ot_stack_drop(a, base, end);
}

static void call_method_of_builtin(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                                   const struct ot_arguments *arguments, uint32_t ast)
{
    static const char *const containers[] = {
        [OT_TUPLE_OF] = "builtins.tuple", [OT_LIST_VALUE] = "builtins.list", [OT_SET_OF] = "builtins.set",
        [OT_DICT_OF] = "builtins.dict", [OT_OBJECT_OF] = "types.SimpleNamespace",
        [OT_CHAIN_OF] = "torch.nn.Sequential", [OT_VIEW_OF] = "types.MappingProxyType",
        [OT_CELL_OF] = "contextvars.ContextVar", [OT_UNION_OF] = "types.UnionType",
        [OT_FUTURE_OF] = "concurrent.futures.Future"};
    const struct ot_value v = a->values[method];
    const struct ot_value of = a->values[v.a];
    const char *text = of.kind == OT_V_STRING ? "builtins.str" : NULL;
    const char *class_name = of.kind == OT_V_CONTAINER ? containers[of.a] : text;
    /* __next__ is of an iterator, which is taken to be what it goes through: of no class that is named here */
    bool is_shown = strcmp(ot_text(a, v.b), "__init__") != 0 && strcmp(ot_text(a, v.b), "__next__") != 0;
    if (class_name && is_shown)
        ot_edge_add(a, here, ast, 0, ot_outside_method(a, class_name, ot_text(a, v.b)), OT_E_EXTERNAL, method);
    ot_container_method(a, here, v.a, v.b, arguments, ast);
}

/* Calls what stands at a place of a chain with what the one before gave; key 0: what stands at no known place. */
static void call_link(struct ot_analysis *a, const struct ot_here *here, uint32_t chain, uint32_t key, size_t given,
                      uint32_t ast)
{
    struct ot_argument argument = {.base = given, .count = a->top - given};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    struct ot_here inner = *here;
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, chain, key));
    size_t results = a->top;
    for (size_t i = base; i < results; i++) {
        inner.through = a->stack[i]; /* no alternative to the others */
        ot_call_value(a, &inner, a->stack[i], &arguments, ast, OT_E_CALLBACK);
    }
    if (results > base)
        ot_stack_drop(a, given, results);
}

static void call_chain(struct ot_analysis *a, const struct ot_here *here, uint32_t chain,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *first = ot_call_argument(arguments, 0, 0);
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, chain, 0));
    size_t given = a->top;
    for (size_t i = 0; first && i < first->count; i++)
        ot_stack_push(a, a->stack[first->base + i]);
    ot_hook_call_before(a, here, chain, ast);
    for (size_t k = base; k < given; k++)
        call_link(a, here, chain, a->stack[k], given, ast);
    call_link(a, here, chain, 0, given, ast);
    ot_hook_call_after(a, here, chain, given, ast);
    ot_stack_drop(a, base, given);
}

/* A method of a library class is a function whose first argument is the receiver; what else is bound keeps it to
 * itself. */
static void call_with_receiver(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t receiver,
                               const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    struct ot_arguments all = {.count = arguments->count + 1, .decorated = arguments->decorated};
    size_t base = a->top;
    if (a->values[callee].kind != OT_V_EXTERNAL && a->values[callee].kind != OT_V_INSTANCE) {
        ot_call_value(a, here, callee, arguments, ast, kind);
        return;
    }
    if (ot_instance_call_by_name(a, here, callee, receiver, arguments, ast))
        return;
    all.items = ot_calloc(all.count, sizeof(*all.items));
    if (arguments->count)
        memcpy(all.items + 1, arguments->items, arguments->count * sizeof(*all.items));
    ot_stack_push(a, receiver);
    all.items[0] = (struct ot_argument){.base = base, .count = 1};
    ot_call_value(a, here, callee, &all, ast, kind);
    free(all.items);
    ot_stack_drop(a, base, base + 1);
}

static void call_external_object(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                                 const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_value v = a->values[callee];
    size_t first = a->edge_count;
    const char *runs = ot_library_runs(a, v.a);
    uint32_t method = ot_outside_method(a, ot_text(a, v.a), runs ? runs : "__call__");
    ot_edge_add(a, here, ast, 0, method, OT_E_EXTERNAL, callee);
    ot_outside_run(a, here, method, arguments, ast);
    if (runs)
        ot_instance_mark(a, first, 0, v.a);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

/* Launches a kernel; one of a source whose functions make what is launched, @tilelang.jit, if it gives nothing back. */
static void call_kernel(struct ot_analysis *a, const struct ot_here *here, uint32_t kernel,
                        const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_value v = a->values[kernel];
    bool is_launch = v.kind == OT_V_LAUNCH, makes = !is_launch && v.b && ot_scan_gives_back(a, a->values[v.a].a);
    size_t results = a->top;
    if (makes)
        ot_bind_call(a, here, v.a, 0, arguments, ast, OT_E_FUNCTION, kernel);
    else if (is_launch || v.b)
        ot_edge_add(a, here, ast, 0, is_launch ? v.a : kernel, OT_E_KERNEL, kernel);
    a->top = results;
    ot_stack_push(a, makes ? ot_value(a, OT_V_LAUNCH, kernel, 0, 0) : OT_UNKNOWN_VALUE);
}

static void call_bound(struct ot_analysis *a, const struct ot_here *here, uint32_t bound,
                       const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    const struct ot_value v = a->values[bound];
    if (a->values[v.a].kind == OT_V_FUNCTION)
        ot_bind_call(a, here, v.a, v.b, arguments, ast, kind, bound);
    else if (a->values[v.a].kind == OT_V_PARTIAL)
        ot_partial_call(a, here, v.a, v.b, arguments, ast);
    else
        call_with_receiver(a, here, v.a, v.b, arguments, ast, kind);
}

static void call_any(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                     const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    const struct ot_value v = a->values[callee];
    switch (v.kind) {
    case OT_V_FUNCTION: /* of no class, it is no method, whatever it is an attribute of */
        if (kind == OT_E_METHOD && a->codes[a->codes[v.a]->parent]->kind != OT_CLASS)
            kind = OT_E_FUNCTION;
        ot_bind_call(a, here, callee, 0, arguments, ast, kind, callee);
        break;
    case OT_V_BOUND: call_bound(a, here, callee, arguments, ast, kind); break;
    case OT_V_STATIC:
    case OT_V_CLASSMETHOD:
        ot_call_value(a, here, v.a, arguments, ast, kind);
        break;
    case OT_V_CLASS: ot_instance_call_class(a, here, callee, arguments, ast); break;
    case OT_V_INSTANCE:
    case OT_V_ENUM:
        ot_instance_call(a, here, callee, arguments, ast);
        break;
    case OT_V_PARTIAL: ot_partial_call(a, here, callee, 0, arguments, ast); break;
    case OT_V_EXTERNAL: call_external(a, here, callee, arguments, ast); break;
    case OT_V_EXTERNAL_OBJECT: call_external_object(a, here, callee, arguments, ast); break;
    case OT_V_TRITON:
    case OT_V_LAUNCH:
        call_kernel(a, here, callee, arguments, ast);
        break;
    case OT_V_CONTAINER_METHOD:
        if (!ot_effect_tensor_method(a, here, callee, arguments, ast))
            call_method_of_builtin(a, here, callee, arguments, ast);
        break;
    case OT_V_CONTAINER:
        if (v.a == OT_CHAIN_OF)
            call_chain(a, here, callee, arguments, ast);
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_NONE: case OT_V_MODULE: break;
    case OT_V_UNKNOWN:
        ot_handed_note(a, here, arguments);
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_NONE_ID: case OT_V_SCALAR: case OT_V_TRUE: case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_STRING: case OT_V_INTEGER: case OT_V_PROPERTY:
    case OT_V_NAMESPACE: case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER:
    case OT_V_CALLER: case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TUPLE_KEY: case OT_V_TENSOR:
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}

/* Is the callable called already, on the way from the call at hand? */
static bool is_called(const struct ot_analysis *a, uint32_t callee)
{
    struct ot_call_state *own = a->own.call;
    enum ot_value_kind kind = a->values[callee].kind;
    bool leads_on = kind == OT_V_PARTIAL || kind == OT_V_INSTANCE;
    for (int i = 0; leads_on && i < own->depth; i++)
        if (own->calling[i] == callee)
            return true;
    return false;
}

/* A partial, a bound value or an override can come to itself again, and there may be very many ways through
 * partials of one another. */
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    struct ot_call_state *own = a->own.call;
    if (is_called(a, callee))
        return;
    if (own->depth == CALLS_NESTED) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
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
                    const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
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
    if (a->edge_count != before && !is_written) {
        ot_edge_implicit(a, here, ast, kind);
        ot_lasting_note_run(a, here, ast);
    }
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
