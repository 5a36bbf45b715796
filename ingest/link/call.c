/*
 * call.c: calls, by what the called value is.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/buf.h"

enum { ARGUMENTS_ON_STACK = 32 }; /* of a call, before memory is asked for */

const struct ot_argument *ot_argument_find(const struct ot_arguments *arguments, size_t position, ot_sym name)
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
    ot_sym runs = ot_class_call_runs(a, instance);
    uint8_t kind = OT_E_METHOD;
    if (!ot_method_push(a, here, instance, "__call__")) {
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
    if (runs && ot_class_definer(a, class_value, runs, 0, NULL))
        is_resolved = true; /* if not now, then when the class has come to its definition */
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; !is_resolved && runs && mro && i < mro->items.count; i++) {
        if (a->values[mro->items.items[i]].kind != OT_V_EXTERNAL)
            continue;
        const char *outside = ot_text(a, a->values[mro->items.items[i]].a);
        ot_edge_add(a, here, ast, 0, external_method(a, outside, ot_text(a, runs)), OT_E_EXTERNAL, instance);
        ot_push(a, OT_UNKNOWN_VALUE);
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
        ot_library_call(a, here, external, arguments, ast);
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
        ot_call_function(a, here, callee, 0, arguments, ast, kind, callee);
        break;
    case OT_V_BOUND:
        if (a->values[v.a].kind == OT_V_FUNCTION)
            ot_call_function(a, here, v.a, v.b, arguments, ast, kind, callee);
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
        ot_call_partial(a, here, callee, arguments, ast);
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
        ot_push(a, OT_UNKNOWN_VALUE);
        break;
    }
    case OT_V_LAUNCH:
        ot_edge_add(a, here, ast, 0, a->values[callee].a, OT_E_KERNEL, callee);
        ot_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_CONTAINER_METHOD:
        call_method_of_builtin(a, here, callee, arguments, ast);
        break;
    case OT_V_NONE:
    case OT_V_MODULE:
        break;
    default:
        ot_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}

/* Is the callable called already, on the way from the call at hand? */
static bool is_called(const struct ot_analysis *a, uint32_t callee)
{
    uint8_t kind = a->values[callee].kind;
    bool leads_on = kind == OT_V_PARTIAL || kind == OT_V_INSTANCE;
    for (int i = 0; leads_on && i < a->call_depth; i++)
        if (a->calling[i] == callee)
            return true;
    return false;
}

/* A partial, a bound value or an override can come to itself again, and there may be very many ways through
 * partials of one another. */
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, uint8_t kind)
{
    if (a->call_depth == OT_CALLS_NESTED || is_called(a, callee))
        return;
    if (a->call_depth == 0)
        a->called_through = 0;
    else if (++a->called_through > OT_THROUGH_AT_MOST)
        ot_limit_note(a, "too many callables", "a call goes through too many partials or objects; the rest is unknown");
    if (a->called_through > OT_THROUGH_AT_MOST || ot_is_cut(a)) {
        ot_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    a->work++;
    a->calling[a->call_depth++] = callee;
    call_any(a, here, callee, arguments, ast, kind);
    a->call_depth--;
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
    ot_implicit_note(a, here, ast, kind);
}

void ot_call_implicit_with(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                           const struct ot_arguments *arguments, uint32_t ast, const char *kind)
{
    size_t before = a->edge_count;
    bool is_written = here->file->ast.nodes[ast].kind == OT_CALL; /* the callee calls it back: getattr(x, "name") */
    ot_call_value(a, here, callee, arguments, ast, is_written ? OT_E_CALLBACK : OT_E_METHOD);
    if (a->edge_count != before && !a->is_peeking && !is_written)
        ot_implicit_note(a, here, ast, kind);
}

void ot_call_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t ast,
                      const char *kind)
{
    static const struct ot_arguments none = {0};
    ot_call_implicit_with(a, here, callee, &none, ast, kind);
}

static size_t eval_arguments(struct ot_analysis *a, const struct ot_here *here, uint32_t call,
                             struct ot_argument *items, size_t capacity)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t count = 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end && count < capacity; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        struct ot_argument *item = &items[count++];
        memset(item, 0, sizeof(*item));
        item->kind = kind == OT_KEYWORD ? 1 : kind == OT_STAR ? 2 : kind == OT_DOUBLE_STAR ? 3 : 0;
        item->name = kind == OT_KEYWORD ? ast->nodes[c].text : 0;
        item->ast = item->kind ? c + 1 : c;
        item->base = a->top;
        ot_eval(a, here, item->ast);
        item->count = a->top - item->base;
    }
    return count;
}

/* How an edge is called when the value alone does not tell: by the shape of the callee. */
static uint8_t kind_of_callee(struct ot_analysis *a, const struct ot_here *here, uint32_t callee)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[callee];
    if (node->kind == OT_ATTRIBUTE)
        return OT_E_METHOD;
    if (node->kind != OT_NAME)
        return OT_E_CALLBACK;
    const struct ot_code *code = ot_program_scan(a, a->nodes[here->node].code);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == node->text)
            return OT_E_CALLBACK;
    return OT_E_FUNCTION;
}

static uint32_t why_unresolved(struct ot_analysis *a, size_t base, size_t count)
{
    uint32_t why = OT_UNRESOLVED_NOTHING;
    for (size_t i = 0; i < count; i++) {
        uint8_t kind = a->values[a->stack[base + i]].kind;
        if (kind == OT_V_CLASS)
            return OT_RESOLVED; /* a class without __init__ of its own */
        if (kind == OT_V_UNKNOWN)
            why = OT_UNRESOLVED_UNKNOWN;
        else if (kind == OT_V_SCALAR && why != OT_UNRESOLVED_UNKNOWN)
            why = OT_UNRESOLVED_PLAIN;
        else if (why == OT_UNRESOLVED_NOTHING)
            why = OT_UNRESOLVED_OTHER;
    }
    return why;
}

/* "op = wrap(function)" in the code of a module or a class decorates as "@wrap" does. */
static uint32_t decorated_by(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments)
{
    uint8_t code = a->codes[a->nodes[here->node].code]->kind;
    const struct ot_argument *first = arguments->items;
    if (!here->task || here->file->ast.nodes[a->tasks[here->task].ast].kind != OT_ASSIGN)
        return 0;
    if ((code != OT_MODULE && code != OT_CLASS) || arguments->count == 0 || first->kind > 1 || first->count != 1)
        return 0;
    uint32_t value = a->stack[first->base];
    uint8_t kind = a->values[value].kind;
    return kind == OT_V_FUNCTION || (kind == OT_V_EXTERNAL && ot_library_kernel(a, a->values[value].a)) ? value : 0;
}

/* Does a value run code of the tree when it is called? */
static bool enters_tree(struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_FUNCTION:
    case OT_V_INSTANCE:
    case OT_V_PARTIAL:
    case OT_V_STATIC:
    case OT_V_CLASSMETHOD:
        return true;
    case OT_V_BOUND:
        return a->values[a->values[value].a].kind == OT_V_FUNCTION;
    case OT_V_CLASS:
        return ot_class_definer(a, value, ot_symbol(a, "__init__"), 0, NULL) != 0;
    default:
        return false;
    }
}

/* A generator expression that is given to code outside the tree runs there, in a frame of its
 * own: "sorted(f(x) for x in y)". */
static void run_generators(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base,
                           size_t callees)
{
    const struct ot_ast *ast = &here->file->ast;
    if (callees == 0)
        return;
    for (size_t i = 0; i < callees; i++)
        if (enters_tree(a, a->stack[base + i]))
            return;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_GENERATOR_EXP)
            ot_frame_add(a, here, call, c);
    }
}

/* "config.get("architectures")" of something unknown: what the attribute would be takes the place of something unknown
 * among the results. */
static void configure(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t results)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t key = ast->nodes[call + 1].end;
    if (ast->nodes[call + 1].kind != OT_ATTRIBUTE || key >= ast->nodes[call].end || ast->nodes[key].kind != OT_STRING ||
        strcmp(ot_text(a, ast->nodes[call + 1].text), "get") != 0)
        return;
    for (size_t i = results; i < a->top; i++)
        if (a->stack[i] == OT_UNKNOWN_VALUE) {
            ot_configuration_attribute_push(a, ast->nodes[key].text);
            a->stack[i] = a->stack[--a->top];
        }
}

void ot_eval_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call)
{
    struct ot_argument few[ARGUMENTS_ON_STACK], *items = few;
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top, capacity = ARGUMENTS_ON_STACK;
    uint32_t wanted = ot_ast_child_count(ast, call);
    bool is_new;
    if (a->is_peeking) {
        ot_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (wanted > capacity)
        items = ot_malloc((capacity = wanted) * sizeof(*items));
    ot_eval(a, here, call + 1);
    size_t callees = a->top - base;
    struct ot_arguments arguments = {.items = items};
    uint32_t decorated = call == a->decorator_call ? a->decorated : 0;
    arguments.count = eval_arguments(a, here, call, items, capacity);
    arguments.decorated = decorated ? decorated : decorated_by(a, here, &arguments);
    size_t results = a->top, edges = a->edge_count;
    ot_call_values(a, here, base, callees, &arguments, call, kind_of_callee(a, here, call + 1));
    uint32_t why = why_unresolved(a, base, callees);
    uint32_t *seen = ot_map_put(&a->call_seen, ot_map_pair(here->node, call), why, &is_new);
    *seen = a->edge_count > edges || *seen == OT_RESOLVED ? OT_RESOLVED : why;
    run_generators(a, here, call, base, callees);
    configure(a, here, call, results);
    ot_stack_drop(a, base, results);
    if (items != few)
        free(items);
}
