/*
 * module_part.c: the modules that a torch.nn.Module holds, by no name.
 *
 *     for child in self.children():
 *         x = child(x)
 *
 * What is stored to an attribute of a module and is one is a part of it; so is what a torch.nn.Sequential, ModuleList
 * or ModuleDict holds. modules() and apply() go to the module itself and to the parts of its parts. Which of them are
 * stored by code that is not followed is not known: something unknown is among them, always.
 */
#include "ingest/link/interpret/object/module_part.h"

#include <string.h>

#include "ingest/link/base/list.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/mro.h"

static const char PARTS[] = "*parts"; /* no attribute has this name */

void ot_module_part_mark(struct ot_analysis *a, uint32_t container)
{
    ot_var_add(a, NULL, ot_var(a, OT_S_MADE, container, 0), OT_TRUE_VALUE);
}

static bool is_module(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    bool is_held = v.kind == OT_V_CONTAINER && (v.a == OT_CHAIN_OF || ot_var_find(a, OT_S_MADE, value, 0));
    return is_held || (mro && mro->is_module) || (v.kind == OT_V_EXTERNAL_OBJECT && ot_library_runs(a, v.a));
}

void ot_module_part_note(struct ot_analysis *a, const struct ot_here *here, uint32_t object, size_t base, size_t count)
{
    ot_sym parts = ot_symbol(a, PARTS);
    size_t first = a->top;
    for (size_t i = 0; i < count; i++)
        if (is_module(a, a->stack[base + i]))
            ot_stack_push(a, a->stack[base + i]);
    size_t end = a->top;
    if (end > first && is_module(a, object)) {
        uint32_t held = ot_held_of(a, object);
        if (held)
            ot_container_put(a, here, held, 0, first, end - first);
        ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), parts), first, end - first);
        ot_kept_push(a, here, object);
        for (size_t i = end; i < a->top; i++)
            ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, a->stack[i], parts), first, end - first);
    }
    a->top = first;
}

/* Pushes the parts of a module. */
static void push_children(struct ot_analysis *a, const struct ot_here *here, uint32_t module)
{
    ot_sym parts = ot_symbol(a, PARTS);
    if (a->values[module].kind == OT_V_CONTAINER)
        ot_container_all(a, here, module);
    if (a->values[module].kind != OT_V_INSTANCE)
        return;
    uint32_t held = ot_held_of(a, ot_value_plain(a, module));
    if (held)
        ot_container_all(a, here, held);
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, module), parts));
    ot_kept_push_field(a, here, ot_value_plain(a, module), parts);
}

/* Pushes a module, its parts and those of them, each once. */
static void push_all(struct ot_analysis *a, const struct ot_here *here, uint32_t module)
{
    struct ot_map seen = {0};
    size_t base = a->top, kept = base;
    ot_map_add(&seen, module);
    ot_stack_push(a, module);
    for (; kept < a->top; kept++) {
        size_t first = a->top, next = first;
        push_children(a, here, a->stack[kept]);
        for (size_t i = first; i < a->top; i++)
            if (is_module(a, a->stack[i]) && ot_map_add(&seen, a->stack[i]))
                a->stack[next++] = a->stack[i];
        a->top = next;
        a->work++;
    }
    ot_map_release(&seen);
}

/* Pushes what stands in a module under a name between dots, "layers.0.gate". */
static void push_path(struct ot_analysis *a, const struct ot_here *here, uint32_t module, const char *path,
                      uint32_t ast)
{
    size_t base = a->top;
    ot_stack_push(a, module);
    while (*path) {
        size_t length = strcspn(path, "."), end = a->top;
        ot_sym name = ot_intern_add(&a->names, path, length);
        for (size_t i = base; i < end; i++)
            if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
                ot_container_all(a, here, a->stack[i]);
            else if (a->stack[i] != OT_UNKNOWN_VALUE)
                ot_attribute_push(a, here, a->stack[i], name, ast);
        ot_stack_drop(a, base, end);
        ot_stack_unique(a, base);
        path += length + (path[length] == '.');
    }
}

static void push_named(struct ot_analysis *a, const struct ot_effect *e, uint32_t module)
{
    const struct ot_argument *path = ot_call_argument(e->arguments, 1, ot_symbol(a, "target"));
    for (size_t i = 0; path && i < path->count; i++) {
        const struct ot_value v = a->values[a->stack[path->base + i]];
        if (v.kind == OT_V_STRING)
            push_path(a, e->here, module, ot_text(a, v.a), e->ast);
        else
            push_all(a, e->here, module);
    }
}

/* A list of stack[base .. top), of pairs of a name and one each where is_named; takes them off. */
static void push_list(struct ot_analysis *a, const struct ot_effect *e, size_t base, bool is_named)
{
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    uint32_t pair = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    size_t count = a->top - base;
    if (is_named) {
        ot_container_put(a, e->here, pair, ot_value_integer(a, 1), base, count);
        a->top = base;
        ot_stack_push(a, OT_SCALAR_VALUE);
        ot_container_put(a, e->here, pair, ot_value_integer(a, 0), base, 1);
        a->stack[base] = pair;
        count = 1;
    }
    ot_container_put(a, e->here, list, 0, base, count);
    a->top = base;
    ot_stack_push(a, list);
}

static void call_with_each(struct ot_analysis *a, const struct ot_effect *e, size_t base)
{
    const struct ot_argument *function = ot_call_argument(e->arguments, 1, ot_symbol(a, "fn"));
    struct ot_argument item = {.base = base, .count = a->top - base};
    const struct ot_arguments arguments = {.items = &item, .count = 1};
    if (function)
        ot_call_values(a, e->here, function->base, function->count, &arguments, e->ast, OT_E_CALLBACK);
}

void ot_module_part_effect(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *what = e->model->argument;
    const struct ot_argument *module = ot_effect_positional(e, 0);
    bool is_apply = strcmp(what, "apply") == 0, is_named = strncmp(what, "named-", 6) == 0;
    bool is_list = !is_apply && strcmp(what, "at") != 0, is_deep = strstr(what, "modules") || is_apply;
    size_t base = a->top;
    for (size_t i = 0; module && i < module->count; i++)
        if (!is_list && !is_apply)
            push_named(a, e, a->stack[module->base + i]);
        else if (is_deep)
            push_all(a, e->here, a->stack[module->base + i]);
        else
            push_children(a, e->here, a->stack[module->base + i]);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
    if (is_list)
        push_list(a, e, base, is_named);
    if (!is_apply)
        return;
    call_with_each(a, e, base);
    a->top = base;
    ot_effect_push(a, e, 0);
}
