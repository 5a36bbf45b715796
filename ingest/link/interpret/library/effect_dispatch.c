/*
 * effect_dispatch.c: functions that are chosen by the class of an argument: functools.singledispatch.
 *
 * What is registered is kept in a dict by class, as the attribute "registry" of the function.
 */
#include "ingest/link/interpret/library/effect_dispatch.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

/* A callable that calls register with leading arguments: stack[base .. top), one value each, which is taken off. */
static uint32_t make_partial(struct ot_analysis *a, const struct ot_effect *e, uint32_t callee, size_t base)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    uint32_t partial = ot_value(a, OT_V_PARTIAL, 0, site, e->here->node);
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 0), callee);
    for (size_t i = base; i < a->top; i++)
        ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 1 + (uint32_t)(i - base)), a->stack[i]);
    a->top = base;
    return partial;
}

void ot_effect_dispatch(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    uint32_t callee = ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "functools.singledispatch.register"), 0, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        uint32_t function = a->stack[argument->base + i];
        size_t base = a->top;
        if (a->values[function].kind == OT_V_FUNCTION && !a->is_peeking) {
            uint32_t dict = ot_container_make(a, e->here, OT_DICT_OF, e->ast);
            ot_scan_code(a, a->values[function].a)->is_dispatched = true;
            ot_var_add(a, e->here, ot_var(a, OT_S_FUNCTION, function, ot_symbol(a, "registry")), dict);
            ot_stack_push(a, dict);
            ot_var_add(a, e->here, ot_var(a, OT_S_FUNCTION, function, ot_symbol(a, "register")),
                       make_partial(a, e, callee, base));
        }
        ot_stack_push(a, function);
    }
}

/* Pushes the class that an annotation names, those of "A | B"; something unknown for anything else. */
static void push_named(struct ot_analysis *a, const struct ot_code *code, uint32_t annotation)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    const struct ot_ast_node *node = &ast->nodes[annotation];
    ot_sym external = 0;
    if (node->kind == OT_BINARY) {
        push_named(a, code, annotation + 1);
        push_named(a, code, ast->nodes[annotation + 1].end);
        return;
    }
    ot_id found = node->kind == OT_NAME || node->kind == OT_ATTRIBUTE
                      ? ot_static_class(a, code->file, code->parent, annotation, &external) : 0;
    if (!found && !external && node->kind == OT_NAME)
        external = ot_static_builtin(a, node->text);
    uint32_t class_value = found ? ot_class_value(a, found) : 0;
    ot_stack_push(a, class_value ? class_value : external ? ot_value(a, OT_V_EXTERNAL, external, 0, 0)
                                                          : OT_UNKNOWN_VALUE);
}

/* The same of the one that the first parameter, after self, is declared with. */
static void push_declared(struct ot_analysis *a, uint32_t function)
{
    const struct ot_code *code = ot_scan_code(a, a->values[function].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t index = a->codes[code->parent]->kind == OT_CLASS ? 1 : 0;
    uint32_t annotation = index < code->param_count ? code->params[index].annotation : 0;
    while (annotation && ast->nodes[annotation].kind == OT_OTHER && annotation + 1 < ast->nodes[annotation].end)
        annotation++; /* the grammar's wrapper around a type */
    push_named(a, code, annotation);
}

/* Registers stack[base .. base + count) for a class, or for each of a union. */
static void put(struct ot_analysis *a, const struct ot_here *here, uint32_t registry, uint32_t class_value, size_t base,
                size_t count)
{
    size_t keys = a->top;
    if (a->values[class_value].kind == OT_V_CONTAINER)
        ot_container_all(a, here, class_value);
    else
        ot_stack_push(a, class_value);
    for (size_t i = keys, end = a->top; i < end; i++)
        ot_container_put(a, here, registry, a->stack[i], base, count);
    a->top = keys;
}

void ot_effect_dispatch_register(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *dict = ot_effect_positional(e, 0), *key = ot_effect_positional(e, 1);
    const struct ot_argument *given = ot_effect_positional(e, 2);
    for (size_t i = 0; dict && key && i < key->count; i++) {
        uint32_t registry = dict->count ? a->stack[dict->base] : 0, class_value = a->stack[key->base + i];
        bool is_function = a->values[class_value].kind == OT_V_FUNCTION;
        size_t base = a->top;
        if (!registry || a->values[registry].kind != OT_V_CONTAINER)
            continue;
        if (is_function) {
            ot_stack_push(a, class_value);
            push_declared(a, class_value);
            for (size_t k = base + 1, end = a->top; k < end; k++)
                ot_container_put(a, e->here, registry, a->stack[k], base, 1);
            a->top = base + 1;
        } else if (given) {
            put(a, e->here, registry, class_value, given->base, given->count);
            ot_effect_push(a, e, 2);
        } else {
            ot_stack_push(a, registry);
            ot_stack_push(a, class_value);
            ot_stack_push(a, make_partial(a, e, e->callee, base));
        }
    }
}

/* Pushes what is registered for a class; false if nothing is. */
static bool push_registered(struct ot_analysis *a, const struct ot_here *here, uint32_t registry, uint32_t key)
{
    ot_id var = ot_var_find(a, OT_S_ELEMENT, registry, key);
    if (!var || !a->vars[var].fact_count)
        return false;
    ot_var_push(a, here, var);
    return true;
}

static bool push_builtin(struct ot_analysis *a, const struct ot_here *here, uint32_t registry, const char *name)
{
    return push_registered(a, here, registry, ot_value(a, OT_V_EXTERNAL, ot_symbol(a, name), 0, 0));
}

/* Pushes what stands for the class of an argument, or for the first that it derives from. */
static bool push_by_class(struct ot_analysis *a, const struct ot_here *here, uint32_t registry, uint32_t argument)
{
    static const char *const containers[] = {"builtins.tuple", "builtins.list", "builtins.set", "builtins.dict"};
    const struct ot_value v = a->values[argument];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE || v.kind == OT_V_ENUM ? ot_mro_of(a, v.a) : NULL;
    switch (v.kind) {
    case OT_V_INSTANCE:
    case OT_V_ENUM:
        for (size_t i = 0; mro && i < mro->items.count; i++)
            if (push_registered(a, here, registry, mro->items.items[i]))
                return true;
        return push_builtin(a, here, registry, "builtins.object");
    case OT_V_EXTERNAL_OBJECT:
        return push_registered(a, here, registry, ot_value(a, OT_V_EXTERNAL, v.a, 0, 0));
    case OT_V_STRING:
        return push_builtin(a, here, registry, "builtins.str");
    case OT_V_TRUE:
    case OT_V_FALSE:
        return push_builtin(a, here, registry, "builtins.bool") || push_builtin(a, here, registry, "builtins.int");
    case OT_V_INTEGER:
        return push_builtin(a, here, registry, "builtins.int");
    case OT_V_CONTAINER:
        return v.a < OT_OBJECT_OF && push_builtin(a, here, registry, containers[v.a]);
    default:
        return false;
    }
}

void ot_effect_dispatch_push(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t argument)
{
    size_t base = a->top;
    bool is_tensor = a->values[argument].kind == OT_V_TENSOR;
    bool is_any = argument == OT_UNKNOWN_VALUE || argument == OT_SCALAR_VALUE || is_tensor, is_default = is_any;
    ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, function, ot_symbol(a, "registry")));
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        size_t keys = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, a->stack[i], 0)); /* what is registered later is met, too */
        a->top = keys;
        ot_container_get(a, here, a->stack[i], 0);
        if (is_any)
            ot_container_all(a, here, a->stack[i]);
        else
            is_default |= !push_by_class(a, here, a->stack[i], argument);
    }
    if (is_default)
        ot_stack_push(a, function);
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}
