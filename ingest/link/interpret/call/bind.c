/*
 * bind.c: calling a function of the tree: its context, its result.
 */
#include "ingest/link/interpret/call/bind.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/context/context.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/interpret/call/apart.h"
#include "ingest/link/interpret/call/beside.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/content.h"
#include "ingest/link/interpret/call/fitting.h"
#include "ingest/link/interpret/call/keep.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/interpret/call/places.h"
#include "ingest/link/interpret/call/refuse.h"
#include "ingest/link/interpret/call/view_call.h"
#include "ingest/link/interpret/call/vouched.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/raised.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/lang/enter.h"
#include "ingest/link/interpret/library/effect_dispatch.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/block.h"
#include "ingest/link/types/type.h"
#include "ingest/link/types/mro.h"

struct ot_bind_state {
    struct ot_map bound; /* call of a function in a task → signature of the arguments bound */
    uint32_t default_version; /* grows when a default gets a new value */
    struct { uint32_t ast; size_t made, refused, back; } watched; /* a call, and how many functions it enters */
};

enum { CONTEXTS_AT_MOST = 64 }; /* values of a tested argument that get a context of their own */

/* May a way through a function come to its end, where it gives None? */
static bool has_end(const struct ot_analysis *a, const struct ot_code *code)
{
    return code->kind == OT_FUNCTION && !code->is_generator && !ot_ast_leaves(&a->files[code->file].ast, code->body);
}

/* The same of one that gives something on other ways: whether it does is known when one of them is run. */
static bool has_open_end(struct ot_analysis *a, ot_id node, const struct ot_code *code)
{
    return !a->nodes[node].is_slice && has_end(a, code) && ot_scan_gives_back(a, a->nodes[node].code);
}

static void start_body(struct ot_analysis *a, ot_id node, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->kind == OT_LAMBDA) {
        ot_task(a, a->nodes[node].region, code->body);
        return;
    }
    ot_block_start(a, a->nodes[node].region, code->body + 1, ast->nodes[code->body].end,
                   has_open_end(a, node, code) ? ot_block_rest(a, code->ast, code->ast + 1, NULL) : NULL);
}

/* True if this task has bound the same arguments to node before, in the same worlds: sets only grow, so there is
 * nothing to add. */
static bool is_bound(struct ot_analysis *a, const struct ot_call *call, ot_id node)
{
    struct ot_bind_state *own = a->own.bind;
    uint64_t signature = ot_map_mix(own->default_version + ((uint64_t)a->worlds << 32));
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        for (size_t k = 0; k < argument->count; k++) {
            uint32_t value = a->stack[argument->base + k];
            signature = ot_map_mix(signature + value);
            if (argument->kind >= OT_GIVEN_STAR && !ot_content_mix(a, value, &signature))
                return false;
        }
        signature = ot_map_mix(signature + argument->kind + 2);
    }
    if (!call->here->task)
        return false;
    bool is_new;
    uint64_t key = ot_map_mix(ot_map_pair(call->here->task, call->ast)) + ot_map_pair(node, call->tested_value);
    uint32_t *seen = ot_map_put(&own->bound, ot_map_mix(key + call->function) | 1, 0, &is_new);
    bool is_same = !is_new && *seen == (uint32_t)signature;
    *seen = (uint32_t)signature;
    return is_same;
}

/* Does a function leave from within a "with", or is a decorator of it a call, "@suppress(TypeError)"? Either may end
 * what is raised there, and the call gives None. */
static bool may_swallow(const struct ot_ast *ast, const struct ot_code *code)
{
    for (uint32_t d = code->ast + 2; d < ast->nodes[code->ast + 1].end; d = ast->nodes[d].end)
        if (ast->nodes[d].kind == OT_CALL)
            return true;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_WITH && ot_ast_leaves(ast, ast->nodes[n + 1].end))
            return true;
    return false;
}

/* Notes of the call that is watched that it enters node, and whether that can return. */
static void note_return(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                        size_t results)
{
    struct ot_bind_state *own = a->own.bind;
    if (call->ast != own->watched.ast || !call->here->task)
        return;
    size_t end = a->top;
    ot_var_push(a, call->here, ot_var(a, OT_S_RETURNS, node, 0));
    own->watched.made++;
    own->watched.back += a->top > results || code->kind == OT_LAMBDA || a->nodes[node].is_slice ||
                         !a->nodes[node].argument || may_swallow(&a->files[code->file].ast, code);
    a->top = end;
}

static void enter(struct ot_analysis *a, const struct ot_call *call)
{
    const struct ot_value f = a->values[call->function];
    const struct ot_code *code = ot_scan_code(a, f.a);
    size_t results = a->top;
    if (ot_refuse_call(a, call, code)) {
        a->own.bind->watched.refused += call->ast == a->own.bind->watched.ast;
        return;
    }
    bool waits;
    uint32_t argument = ot_apart(a, call, &waits);
    if (waits && !ot_guard_is_awaited(a, call->here, call->ast)) {
        ot_bind_put_off(a, call->ast);
        return;
    }
    if (ot_program_is_beside(a, f.a)) {
        ot_beside_call(a, call, argument);
        return;
    }
    ot_id node = ot_node_of_call(a, f.a, f.b, call->receiver, argument, ot_view_call_way(a, call));
    ot_edge_add(a, call->here, call->ast, node, 0, call->kind, call->callee_value);
    if (code->is_given_up) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (!is_bound(a, call, node))
        ot_parameter_bind(a, call, node, code);
    if (ot_world_enter(a, node) && has_end(a, code) && !has_open_end(a, node, code))
        ot_var_add(a, NULL, ot_var(a, OT_S_RETURN, node, 0), OT_NONE_VALUE);
    if (!a->nodes[node].is_started) {
        a->nodes[node].is_started = a->codes[a->nodes[node].code]->is_run = true;
        start_body(a, node, code);
        if (a->nodes[node].is_slice)
            ot_block_restart(a, node);
    }
    ot_raised_pass(a, call->here, node, call->ast);
    if (code->is_generator)
        ot_stack_push(a, ot_value(a, OT_V_GENERATOR, node, 0, 0));
    else
        ot_var_push(a, call->here, ot_var(a, OT_S_RETURN, node, 0));
    for (size_t i = results; i < a->top && a->nodes[node].way && !a->nodes[call->here->node].way; i++)
        a->stack[i] = ot_value_plain(a, a->stack[i]);
    note_return(a, call, node, code, results);
}

/* A call of a method runs in the worlds at hand in which its object can be. */
static void run(struct ot_analysis *a, const struct ot_call *call)
{
    const ot_worlds worlds = a->worlds, stores = a->stores, in = a->values[call->receiver].worlds;
    if (!ot_world_meet(a, worlds, in))
        return;
    a->worlds &= in;
    a->stores &= in;
    ot_keep_flags(a, call->here, call->receiver, ot_scan_code(a, a->values[call->function].a)->name, call->arguments);
    enter(a, call);
    a->worlds = worlds;
    a->stores = stores;
}

/* Values given to parameter index by the call. */
static const struct ot_argument *given(const struct ot_call *call, const struct ot_code *code, int index)
{
    bool has_place = ot_parameter_is_positional(code, (uint32_t)index);
    size_t position = has_place ? (size_t)index - (call->receiver ? 1 : 0) : SIZE_MAX;
    return ot_call_argument(call->arguments, position, code->params[index].name);
}

/* Are there objects among the values that a parameter declared by a protocol gets? Then they are what it is about. */
static bool has_object(const struct ot_analysis *a, const struct ot_argument *argument)
{
    for (size_t i = 0; i < argument->count; i++)
        if (a->values[a->stack[argument->base + i]].kind == OT_V_INSTANCE)
            return true;
    return false;
}

/* One call for each value of the tested parameter. Where none comes, it is unknown what is given: the function runs. */
static void run_each(struct ot_analysis *a, struct ot_call *call, const struct ot_code *code, int index,
                     const struct ot_argument *argument)
{
    size_t base = a->top;
    if (!argument || argument->count > CONTEXTS_AT_MOST) {
        run(a, call);
        return;
    }
    call->tested = index;
    call->tested_value = OT_UNKNOWN_VALUE;
    if (argument->count)
        ot_guard_came(a, call->here, call->ast);
    else if (ot_guard_is_awaited(a, call->here, call->ast))
        run(a, call);
    bool is_by_object = ot_context_selects(a, a->values[call->function].a) == OT_SELECTS_OBJECT;
    bool is_object = is_by_object && has_object(a, argument), is_pending = false;
    bool is_declared = a->files[code->file].ast.nodes[code->params[index].annotation].kind != OT_NONE;
    if (is_by_object && is_declared && !is_object && argument->count && call->here->task && call->ast &&
        !ot_guard_is_forced(a, call->here, call->ast))
        return; /* objects may yet come */
    if (ot_context_is_of_part(a, a->values[call->function].a)) {
        call->vouched = ot_vouched(a, call, argument, &is_pending);
        if (is_pending && !ot_guard_is_awaited(a, call->here, call->ast))
            return;
    }
    size_t first = a->top;
    ot_fitting_push(a, call, index, argument);
    size_t end = a->top;
    for (size_t i = first; i < end; i++) {
        call->tested_value = a->stack[i];
        if (!is_object || a->values[call->tested_value].kind == OT_V_INSTANCE)
            run(a, call);
    }
    ot_stack_drop(a, first, end);
    ot_stack_unique(a, base);
}

/* The same of what stands at its place, in the *sequence of a wrapper too: "function(*args)". */
static void run_factory(struct ot_analysis *a, struct ot_call *call, const struct ot_code *code, int index)
{
    size_t base = a->top;
    const struct ot_argument *argument = given(call, code, index);
    bool is_within = !argument && ot_parameter_is_positional(code, (uint32_t)index) &&
                     ot_context_is_of_part(a, a->values[call->function].a) &&
                     ot_places_push(a, call, (uint32_t)index);
    const struct ot_argument unpacked = {.base = base, .count = a->top - base};
    run_each(a, call, code, index, is_within ? &unpacked : argument);
    ot_stack_drop(a, base, base + unpacked.count);
}

static void run_any(struct ot_analysis *a, struct ot_call *call)
{
    const struct ot_code *code = ot_scan_code(a, a->values[call->function].a);
    int index = ot_context_param(a, a->values[call->function].a);
    if (index > 0 || (index == 0 && !call->receiver))
        run_factory(a, call, code, index);
    else
        run(a, call);
}

/* A method called through its class, Base.f(self, …) or f(*args): the first argument is the
 * receiver. */
static bool run_unbound(struct ot_analysis *a, struct ot_call *call, const struct ot_code *code)
{
    const struct ot_arguments *all = call->arguments;
    if (call->receiver || !code->parent || a->codes[code->parent]->kind != OT_CLASS || all->count == 0)
        return false;
    size_t base = a->top, is_star = all->items[0].kind == OT_GIVEN_STAR;
    struct ot_argument *items = ot_malloc((all->count + 1) * sizeof(*items));
    memcpy(items, all->items, all->count * sizeof(*items));
    items[0].skip++;
    struct ot_arguments rest = {.items = is_star ? items : items + 1, .count = is_star ? all->count : all->count - 1};
    ot_parameter_push_first(a, call);
    size_t results = a->top;
    bool is_any = false;
    for (size_t i = base; i < results; i++) {
        uint32_t value = a->stack[i];
        uint32_t class_value = a->values[value].kind == OT_V_INSTANCE ? a->values[value].a : 0;
        if (!class_value || !ot_mro_derives(a, class_value, code->parent))
            continue;
        struct ot_call one = *call;
        one.receiver = value;
        one.arguments = &rest;
        run_any(a, &one);
        is_any = true;
    }
    free(items);
    ot_stack_drop(a, base, results);
    ot_stack_unique(a, base);
    return is_any;
}

/* One call for each function that is registered for the class of a first argument, or for none. */
static bool run_dispatched(struct ot_analysis *a, struct ot_call *call)
{
    const struct ot_arguments *all = call->arguments;
    if (all->count == 0 || all->items[0].kind != 0)
        return false;
    size_t base = a->top;
    struct ot_argument *items = ot_malloc(all->count * sizeof(*items));
    memcpy(items, all->items, all->count * sizeof(*items));
    const struct ot_arguments one = {.items = items, .count = all->count, .decorated = all->decorated};
    for (size_t i = 0; i < all->items[0].count; i++) {
        uint32_t value = a->stack[all->items[0].base + i];
        size_t start = a->top;
        ot_stack_push(a, value);
        items[0] = (struct ot_argument){.base = start, .count = 1, .ast = all->items[0].ast};
        ot_effect_dispatch_push(a, call->here, call->function, value);
        size_t results = a->top;
        for (size_t k = start + 1; k < results; k++) {
            uint32_t found = a->stack[k];
            struct ot_call own = *call;
            own.arguments = &one;
            if (found == call->function)
                run_any(a, &own);
            else
                ot_call_value(a, call->here, call->receiver ? ot_value(a, OT_V_BOUND, found, call->receiver, 0) : found,
                              &one, call->ast, call->kind);
        }
        ot_stack_drop(a, start, results);
    }
    free(items);
    ot_stack_unique(a, base);
    return true;
}

void ot_bind_call(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                  const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind, uint32_t callee_value)
{
    struct ot_call call = {here, function, receiver, arguments, ast, kind, callee_value, -1, 0};
    const struct ot_value f = a->values[function];
    const struct ot_code *code = ot_scan_code(a, f.a);
    const struct ot_model *model = ot_library_function(a, f.a);
    size_t base = a->top;
    if (a->is_peeking) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (code->is_entered)
        ot_enter_decorated(a, here, function, ast);
    if (!(code->is_dispatched && run_dispatched(a, &call)) && !run_unbound(a, &call, code))
        run_any(a, &call);
    if (model) {
        a->top = base;
        ot_behaviour_apply(a, here, model, function, arguments, ast);
    }
}

void ot_bind_watch(struct ot_analysis *a, uint32_t ast)
{
    a->own.bind->watched.ast = ast;
    a->own.bind->watched.made = a->own.bind->watched.refused = a->own.bind->watched.back = 0;
}

void ot_bind_put_off(struct ot_analysis *a, uint32_t ast)
{
    a->own.bind->watched.refused += ast == a->own.bind->watched.ast;
}

bool ot_bind_comes_back(const struct ot_analysis *a)
{
    const struct ot_bind_state *own = a->own.bind;
    return own->watched.back > 0 || (own->watched.made == 0 && own->watched.refused == 0);
}

void ot_bind_renew(struct ot_analysis *a)
{
    a->own.bind->default_version++;
}

void ot_bind_init(struct ot_analysis *a)
{
    a->own.bind = ot_calloc(1, sizeof(*a->own.bind));
}

void ot_bind_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.bind->bound);
    free(a->own.bind);
}
