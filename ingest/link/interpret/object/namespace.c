/*
 * namespace.c: dicts of names: globals(), vars(module), object.__dict__.
 *
 *     self.__dict__["target"] = target        # past a __setattr__
 *     self.__dict__.update(options)
 *
 * What is put under a text that is known is the attribute of that name. Whatever else is done with the dict of an
 * object is not followed: what it holds may be anything, too, and its fields may be stored otherwise.
 */
#include "ingest/link/interpret/object/namespace.h"

#include <string.h>

#include "ingest/link/base/list.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/lang/module.h"
#include "ingest/link/interpret/object/any_name.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/interpret/object/names.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/put.h"

bool ot_namespace_push(struct ot_analysis *a, uint32_t value)
{
    uint32_t plain = ot_value_plain(a, value);
    const struct ot_value v = a->values[plain];
    if (v.kind != OT_V_MODULE && v.kind != OT_V_INSTANCE && v.kind != OT_V_CLASS)
        return false;
    if (v.kind == OT_V_INSTANCE)
        ot_mro_loosen(a, v.a, OT_LOOSE_ANY);
    bool is_module = v.kind == OT_V_MODULE;
    ot_stack_push(a, ot_value(a, OT_V_NAMESPACE, is_module ? v.a : 0, is_module ? 0 : plain, 0));
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    return true;
}

void ot_namespace_get(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t key)
{
    const struct ot_value v = a->values[namespace];
    ot_sym name = a->values[key].a;
    if (a->values[key].kind != OT_V_STRING) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    } else if (!v.b) {
        ot_id node = a->files[v.a].module_node;
        ot_var_push_others(a, here, ot_var(a, OT_S_LOCAL, node, name));
        if (!ot_list_sorted_has(&ot_scan_code(a, a->nodes[node].code)->locals, name))
            ot_module_stars(a, here, v.a, name, 0);
    } else if (a->values[v.b].kind == OT_V_CLASS) {
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, v.b, name));
    } else {
        ot_var_push_earlier(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, v.b), name));
        ot_kept_push_field(a, here, v.b, name);
    }
    if (v.b)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_namespace_store(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t key,
                        size_t base, size_t count, uint32_t ast)
{
    const struct ot_value v = a->values[namespace];
    ot_sym name = a->values[key].a;
    size_t first = a->top;
    if (v.b && a->values[v.b].kind == OT_V_CLASS)
        return; /* the dict of a class takes nothing */
    if (a->values[key].kind != OT_V_STRING) {
        const struct ot_any_name any = {.ast = ast, .is_plain = true};
        ot_any_name_store(a, here, v.b ? v.b : ot_value(a, OT_V_MODULE, v.a, 0, 0), &any, base, count);
        return;
    }
    if (!v.b) {
        ot_var_add_values(a, here, ot_var(a, OT_S_LOCAL, a->files[v.a].module_node, name), base, count);
        return;
    }
    ot_put_note(a, here, v.b, name);
    ot_view_note_store(a, here, v.b, name, ast);
    ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, v.b), name), base, count);
    ot_kept_push(a, here, v.b);
    for (size_t i = first; i < a->top; i++)
        ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, a->stack[i], name), base, count);
    a->top = first;
}

/* Puts what a dict holds under the keys that are known, and what it holds under others under any. */
static void update(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t dict, uint32_t ast)
{
    size_t base = a->top;
    bool has_keys = ot_value_has_keys(a, dict), has_any = !has_keys;
    bool is_of_object = a->values[dict].kind == OT_V_NAMESPACE && a->values[a->values[dict].b].kind == OT_V_INSTANCE;
    if (is_of_object && a->values[namespace].b) {
        ot_any_name_copy(a, here, a->values[namespace].b, a->values[dict].b);
        return;
    }
    if (has_keys)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
    for (size_t i = base, end = a->top; i < end; i++) {
        has_any |= a->values[a->stack[i]].kind != OT_V_STRING;
        ot_container_get(a, here, dict, a->stack[i]);
        ot_namespace_store(a, here, namespace, a->stack[i], end, a->top - end, ast);
        a->top = end;
    }
    a->top = base;
    if (has_keys)
        ot_container_get(a, here, dict, 0);
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    if (has_any || a->top > base)
        ot_namespace_store(a, here, namespace, OT_UNKNOWN_VALUE, base, a->top - base, ast);
    a->top = base;
}

/* Of an argument of update(): a keyword, or a dict. */
static void merge(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace,
                  const struct ot_argument *argument, uint32_t ast)
{
    if (argument->kind == OT_GIVEN_KEYWORD) {
        ot_namespace_store(a, here, namespace, ot_value(a, OT_V_STRING, argument->name, 0, 0), argument->base,
                           argument->count, ast);
        return;
    }
    bool is_copy = false;
    for (size_t i = 0; i < argument->count; i++)
        is_copy |= a->values[a->stack[argument->base + i]].kind == OT_V_NAMESPACE;
    for (size_t i = 0; i < argument->count; i++)
        if (!is_copy || a->stack[argument->base + i] != OT_UNKNOWN_VALUE) /* what goes with the dict of an object */
            update(a, here, namespace, a->stack[argument->base + i], ast);
}

void ot_namespace_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, size_t base, size_t count,
                       uint32_t ast)
{
    const struct ot_argument dict = {.base = base, .count = count};
    merge(a, here, namespace, &dict, ast);
}

void ot_namespace_replace(struct ot_analysis *a, const struct ot_here *here, uint32_t object, size_t base, size_t count,
                          uint32_t ast)
{
    ot_namespace_fill(a, here, ot_value(a, OT_V_NAMESPACE, 0, object, 0), base, count, ast);
    for (size_t i = base; i < base + count; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_NAMESPACE && v.b)
            ot_any_name_copy(a, here, v.b, object);
    }
}

/* Pushes a list of what keys(), values() or items() goes through. */
static void push_parts(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, const char *method,
                       uint32_t ast)
{
    const struct ot_value v = a->values[namespace];
    uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, ast), pair = ot_container_make(a, here, OT_TUPLE_OF, ast);
    bool is_pair = *method == 'i', is_value = is_pair || *method == 'v', is_key = is_pair || *method == 'k';
    struct ot_list names = {0};
    size_t base = a->top;
    ot_container_note_like(a, here, list);
    ot_names_own(a, v.b ? v.b : ot_value(a, OT_V_MODULE, v.a, 0, 0), &names);
    for (size_t i = 0; i < names.count; i++, a->top = base) {
        uint32_t key = ot_value(a, OT_V_STRING, names.items[i], 0, 0);
        if (is_value)
            ot_namespace_get(a, here, namespace, key);
        ot_container_put(a, here, is_pair ? pair : list, is_pair ? ot_value_integer(a, 1) : 0, base, a->top - base);
        a->top = base;
        ot_stack_push(a, key);
        if (is_key)
            ot_container_put(a, here, is_pair ? pair : list, is_pair ? ot_value_integer(a, 0) : 0, base, 1);
    }
    ot_stack_push(a, is_pair ? pair : OT_UNKNOWN_VALUE); /* it may hold others */
    ot_container_put(a, here, list, 0, base, 1);
    a->stack[base] = list;
    ot_list_release(&names);
}

void ot_namespace_method(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, const char *name,
                         const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *key = ot_call_argument(arguments, 0, 0), *value = ot_call_argument(arguments, 1, 0);
    bool is_default = strcmp(name, "setdefault") == 0, is_store = is_default || strcmp(name, "__setitem__") == 0;
    bool is_read = is_default || strcmp(name, "get") == 0 || strcmp(name, "pop") == 0 || !strcmp(name, "__getitem__");
    size_t base = a->top;
    for (size_t i = 0; key && i < key->count && is_store && value; i++)
        ot_namespace_store(a, here, namespace, a->stack[key->base + i], value->base, value->count, ast);
    for (size_t i = 0; key && i < key->count && is_read; i++)
        ot_namespace_get(a, here, namespace, a->stack[key->base + i]);
    for (size_t i = 0; value && is_read && i < value->count; i++)
        ot_stack_push(a, a->stack[value->base + i]);
    for (size_t i = 0; i < arguments->count && strcmp(name, "update") == 0; i++)
        merge(a, here, namespace, &arguments->items[i], ast);
    if (strcmp(name, "items") == 0 || strcmp(name, "values") == 0 || strcmp(name, "keys") == 0)
        push_parts(a, here, namespace, name, ast);
    if (a->top == base)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
}
