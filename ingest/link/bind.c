/*
 * bind.c: calling a function of the tree: its context, its parameters, its result.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

enum {
    CONTEXTS_AT_MOST = 64, /* values of a tested argument that get a context of their own */
    PLACES_KEPT = 64       /* elements of *args beyond this share one variable: "def f(*a): f(1, *a)" has no end */
};

struct call {
    const struct ot_here *here;
    uint32_t function, receiver;
    const struct ot_arguments *arguments;
    uint32_t ast;
    uint8_t kind;
    uint32_t callee_value;
    int tested;            /* parameter with one value, -1 if none */
    uint32_t tested_value;
};

static void note_binding(struct ot_analysis *a, const struct call *call, ot_id node, ot_sym param,
                         const struct ot_argument *argument)
{
    if (!argument->ast)
        return;
    uint64_t key = ot_map_mix(ot_map_pair(node, param)) ^ ot_map_mix(ot_map_pair(call->here->node, argument->ast));
    if (!ot_map_add(&a->binding_set, key | 1))
        return;
    ot_grow(&a->bindings, &a->binding_capacity, a->binding_count + 1, sizeof(*a->bindings));
    a->bindings[a->binding_count++] = (struct ot_binding){node, param, call->here->node, argument->ast};
}

static void bind_values(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                        uint32_t index, size_t base, size_t count)
{
    size_t start = a->top;
    const struct ot_param *param = &code->params[index];
    ot_id var = ot_var(a, OT_S_LOCAL, node, param->name);
    if (call->tested == (int)index) {
        ot_var_add(a, call->here, var, call->tested_value);
        return;
    }
    for (size_t i = 0; i < count; i++)
        ot_push(a, a->stack[base + i]);
    struct ot_type *type = ot_param_type(a, code, index);
    ot_var_add_values(a, call->here, var, start, ot_type_filter(a, type, start, count));
    a->top = start;
}

static uint32_t rest_container(struct ot_analysis *a, ot_id node, const struct ot_code *code, uint32_t index,
                               uint8_t kind)
{
    uint32_t site = ot_site(a, code->file, code->params[index].annotation);
    uint32_t container = ot_value(a, OT_V_CONTAINER, kind, site, node);
    ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[index].name), container);
    return container;
}

static int find_param(const struct ot_code *code, uint8_t kind)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind == kind)
            return (int)i;
    return -1;
}

static bool is_positional(const struct ot_code *code, uint32_t index)
{
    return index < code->param_count &&
           (code->params[index].kind == OT_PARAM_PLAIN || code->params[index].kind == OT_PARAM_POSITIONAL_ONLY);
}

static void bind_position(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                          uint32_t position, const struct ot_argument *argument, size_t base, size_t count,
                          uint64_t *bound)
{
    if (is_positional(code, position)) {
        bind_values(a, call, node, code, position, base, count);
        if (argument)
            note_binding(a, call, node, code->params[position].name, argument);
        if (position < 64)
            *bound |= UINT64_C(1) << position;
        return;
    }
    int star = find_param(code, OT_PARAM_STAR);
    if (star >= 0 && *ot_text(a, code->params[star].name)) {
        uint32_t tuple = rest_container(a, node, code, (uint32_t)star, OT_TUPLE_OF);
        uint32_t first = (uint32_t)star;
        uint32_t place = position >= first ? position - first : 0;
        ot_container_put(a, call->here, tuple, place < PLACES_KEPT ? ot_value_integer(a, place) : 0, base, count);
    }
}

static void bind_keyword(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                         ot_sym name, const struct ot_argument *argument, size_t base, size_t count, uint64_t *bound)
{
    for (uint32_t i = 0; i < code->param_count; i++) {
        if (code->params[i].name != name || code->params[i].kind >= OT_PARAM_STAR)
            continue;
        bind_values(a, call, node, code, i, base, count);
        if (argument)
            note_binding(a, call, node, name, argument);
        if (i < 64)
            *bound |= UINT64_C(1) << i;
        return;
    }
    int rest = find_param(code, OT_PARAM_DOUBLE_STAR);
    if (rest >= 0) {
        uint32_t dict = rest_container(a, node, code, (uint32_t)rest, OT_DICT_OF);
        ot_container_put(a, call->here, dict, ot_value(a, OT_V_STRING, name, 0, 0), base, count);
    }
}

/* *sequence: known positions one by one, the rest to every parameter that is left. */
static void bind_star(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                      uint32_t position, const struct ot_argument *argument, uint64_t *bound)
{
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        size_t base = a->top;
        bool is_tuple = a->values[value].kind == OT_V_CONTAINER && a->values[value].a != OT_DICT_OF;
        if (is_tuple) {
            ot_var_push(a, call->here, ot_var(a, OT_S_KEYS, value, 0));
            size_t keys = a->top - base;
            a->top = base;
            for (uint32_t k = argument->skip; k < keys; k++) {
                ot_container_get(a, call->here, value, ot_value_integer(a, k));
                bind_position(a, call, node, code, position + k - argument->skip, NULL, base, a->top - base, bound);
                a->top = base;
            }
            ot_container_get(a, call->here, value, 0);
        } else {
            ot_iterate(a, call->here, argument->base + i, 1, argument->ast);
        }
        for (uint32_t p = position; p < code->param_count && a->top > base; p++) {
            if (is_positional(code, p))
                bind_position(a, call, node, code, p, NULL, base, a->top - base, bound);
            else if (code->params[p].kind == OT_PARAM_STAR && *ot_text(a, code->params[p].name))
                ot_container_put(a, call->here, rest_container(a, node, code, p, OT_TUPLE_OF), 0, base, a->top - base);
        }
        a->top = base;
    }
}

static void bind_double_star(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                             const struct ot_argument *argument, uint64_t *bound)
{
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        size_t base = a->top;
        if (a->values[value].kind != OT_V_CONTAINER)
            continue;
        ot_var_push(a, call->here, ot_var(a, OT_S_KEYS, value, 0));
        size_t end = a->top;
        for (size_t k = base; k < end; k++) {
            size_t start = a->top;
            if (a->values[a->stack[k]].kind != OT_V_STRING)
                continue;
            ot_var_push(a, call->here, ot_var(a, OT_S_ELEMENT, value, a->stack[k]));
            bind_keyword(a, call, node, code, a->values[a->stack[k]].a, NULL, start, a->top - start, bound);
            a->top = start;
        }
        a->top = base;
    }
}

static void bind_defaults(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code,
                          uint64_t bound)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t i = 0; i < code->param_count; i++) {
        if ((i < 64 && (bound >> i & 1)) || ast->nodes[code->params[i].fallback].kind == OT_NONE)
            continue;
        size_t base = a->top;
        ot_var_push(a, call->here, ot_var(a, OT_S_DEFAULT, call->function, code->params[i].name));
        bind_values(a, call, node, code, i, base, a->top - base);
        a->top = base;
    }
}

static void bind_all(struct ot_analysis *a, const struct call *call, ot_id node, const struct ot_code *code)
{
    uint64_t bound = 0;
    uint32_t position = 0;
    if (call->receiver && is_positional(code, 0)) {
        ot_var_add(a, call->here, ot_var(a, OT_S_LOCAL, node, code->params[0].name), call->receiver);
        bound = 1;
        position = 1;
    } else if (call->receiver) { /* def wrapper(*args, **kwargs) as a method */
        size_t base = a->top;
        ot_push(a, call->receiver);
        bind_position(a, call, node, code, position++, NULL, base, 1, &bound);
        a->top = base;
    }
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        switch (argument->kind) {
        case 0:
            bind_position(a, call, node, code, position++, argument, argument->base, argument->count, &bound);
            break;
        case 1:
            bind_keyword(a, call, node, code, argument->name, argument, argument->base, argument->count, &bound);
            break;
        case 2:
            bind_star(a, call, node, code, position, argument, &bound);
            break;
        default:
            bind_double_star(a, call, node, code, argument, &bound);
            break;
        }
    }
    bind_defaults(a, call, node, code, bound);
    for (uint32_t i = 0; i < code->param_count; i++) /* *args and **kwargs exist even when empty */
        if (code->params[i].kind >= OT_PARAM_STAR && *ot_text(a, code->params[i].name))
            rest_container(a, node, code, i, code->params[i].kind == OT_PARAM_STAR ? OT_TUPLE_OF : OT_DICT_OF);
}

static void start_body(struct ot_analysis *a, ot_id node, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->kind == OT_LAMBDA) {
        ot_task(a, a->nodes[node].region, code->body);
        return;
    }
    if (!ot_ast_leaves(ast, code->body) && !code->is_generator)
        ot_var_add(a, NULL, ot_var(a, OT_S_RETURN, node, 0), OT_NONE_VALUE);
    ot_block_start(a, a->nodes[node].region, code->body + 1, ast->nodes[code->body].end, NULL);
}

/* What a container holds, as a number that changes when it grows. */
static uint64_t content_signature(struct ot_analysis *a, uint32_t container)
{
    ot_id keys = ot_var_find(a, OT_S_KEYS, container, 0), any = ot_var_find(a, OT_S_ELEMENT, container, 0);
    uint64_t sum = any ? a->vars[any].fact_count : 0;
    for (uint32_t i = 0; keys && i < a->vars[keys].fact_count; i++) {
        ot_id element = ot_var_find(a, OT_S_ELEMENT, container, a->vars[keys].facts[i].value);
        sum = ot_map_mix(sum + 1) + (element ? a->vars[element].fact_count : 0);
    }
    return sum;
}

/* True if this task has bound the same arguments to node before: sets only grow, so there is
 * nothing to add. */
static bool is_bound(struct ot_analysis *a, const struct call *call, ot_id node)
{
    uint64_t signature = a->default_version;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        for (size_t k = 0; k < argument->count; k++) {
            uint32_t value = a->stack[argument->base + k];
            signature = ot_map_mix(signature + value);
            if (argument->kind > 1 && a->values[value].kind == OT_V_CONTAINER)
                signature = ot_map_mix(signature + content_signature(a, value));
        }
        signature = ot_map_mix(signature + argument->kind + 2);
    }
    if (!call->here->task)
        return false;
    bool is_new;
    uint64_t key = ot_map_mix(ot_map_pair(call->here->task, call->ast)) + ot_map_pair(node, call->tested_value);
    uint32_t *seen = ot_map_put(&a->bound, ot_map_mix(key + call->function) | 1, 0, &is_new);
    bool is_same = !is_new && *seen == (uint32_t)signature;
    *seen = (uint32_t)signature;
    return is_same;
}

/* The receiver that a node is kept for: instances and classes; for others the class is all that matters. */
static void run(struct ot_analysis *a, const struct call *call)
{
    const struct ot_value f = a->values[call->function];
    const struct ot_code *code = ot_program_scan(a, f.a);
    bool is_own = call->tested >= 0 && ot_selector_has_context(a, code, call->tested_value);
    uint32_t decorated = call->arguments->decorated;
    uint32_t argument = is_own ? call->tested_value : a->values[decorated].depth < OT_CONTEXTS_NESTED ? decorated : 0;
    if (!argument && call->ast && call->here->node && a->nodes[call->here->node].depth < OT_CONTEXTS_NESTED &&
        ot_factory_is_keyed(a, f.a))
        argument = ot_value(a, OT_V_CALLER, ot_site(a, (ot_id)(call->here->file - a->files), call->ast),
                            call->here->node, 0);
    ot_id node = ot_node_of_call(a, f.a, f.b, call->receiver, argument);
    ot_edge_add(a, call->here, call->ast, node, 0, call->kind, call->callee_value);
    if (code->is_given_up) {
        ot_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (!is_bound(a, call, node))
        bind_all(a, call, node, code);
    if (!a->nodes[node].is_started) {
        a->nodes[node].is_started = true;
        start_body(a, node, code);
        if (a->nodes[node].is_slice)
            ot_slice_restart(a, node);
    }
    if (code->is_generator)
        ot_push(a, ot_value(a, OT_V_GENERATOR, node, 0, 0));
    else
        ot_var_push(a, call->here, ot_var(a, OT_S_RETURN, node, 0));
}

/* Values given to parameter index by the call. */
static const struct ot_argument *given(const struct call *call, const struct ot_code *code, int index)
{
    bool has_place = is_positional(code, (uint32_t)index);
    size_t position = has_place ? (size_t)index - (call->receiver ? 1 : 0) : SIZE_MAX;
    return ot_argument_find(call->arguments, position, code->params[index].name);
}

/* One call for each value of the tested parameter. */
static void run_factory(struct ot_analysis *a, struct call *call, const struct ot_code *code, int index)
{
    const struct ot_argument *argument = given(call, code, index);
    size_t base = a->top;
    if (!argument || argument->count > CONTEXTS_AT_MOST) {
        run(a, call);
        return;
    }
    call->tested = index;
    for (size_t i = 0; i < argument->count; i++) {
        call->tested_value = a->stack[argument->base + i];
        run(a, call);
    }
    ot_stack_unique(a, base);
}

static void run_any(struct ot_analysis *a, struct call *call)
{
    const struct ot_code *code = ot_program_scan(a, a->values[call->function].a);
    int index = ot_factory_param(a, a->values[call->function].a);
    if (index > 0 || (index == 0 && !call->receiver))
        run_factory(a, call, code, index);
    else
        run(a, call);
}

/* Pushes what stands first in the arguments: the first one, or the first element of *first. */
static void push_first(struct ot_analysis *a, const struct call *call)
{
    const struct ot_argument *first = &call->arguments->items[0];
    for (size_t i = 0; i < first->count; i++) {
        uint32_t value = a->stack[first->base + i];
        if (first->kind == 0)
            ot_push(a, value);
        else if (first->kind == 2 && a->values[value].kind == OT_V_CONTAINER)
            ot_container_get(a, call->here, value, ot_value_integer(a, first->skip));
    }
}

/* A method called through its class, Base.f(self, …) or f(*args): the first argument is the
 * receiver. */
static bool run_unbound(struct ot_analysis *a, struct call *call, const struct ot_code *code)
{
    const struct ot_arguments *all = call->arguments;
    if (call->receiver || !code->parent || a->codes[code->parent]->kind != OT_CLASS || all->count == 0)
        return false;
    size_t base = a->top, is_star = all->items[0].kind == 2;
    struct ot_argument *items = ot_malloc((all->count + 1) * sizeof(*items));
    memcpy(items, all->items, all->count * sizeof(*items));
    items[0].skip++;
    struct ot_arguments rest = {.items = is_star ? items : items + 1, .count = is_star ? all->count : all->count - 1};
    push_first(a, call);
    size_t results = a->top;
    bool is_any = false;
    for (size_t i = base; i < results; i++) {
        uint32_t value = a->stack[i];
        uint32_t class_value = a->values[value].kind == OT_V_INSTANCE ? a->values[value].a : 0;
        if (!class_value || !ot_class_derives(a, class_value, code->parent))
            continue;
        struct call one = *call;
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

void ot_call_function(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                      const struct ot_arguments *arguments, uint32_t ast, uint8_t kind, uint32_t callee_value)
{
    struct call call = {here, function, receiver, arguments, ast, kind, callee_value, -1, 0};
    const struct ot_value f = a->values[function];
    const struct ot_code *code = ot_program_scan(a, f.a);
    const struct ot_model *model = ot_library_function(a, f.a);
    size_t base = a->top;
    if (a->is_peeking) {
        ot_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (!run_unbound(a, &call, code))
        run_any(a, &call);
    if (model) {
        a->top = base;
        ot_library_apply(a, here, model, function, arguments, ast);
    }
}
