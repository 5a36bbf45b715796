/*
 * held.c: what objects hold whose class derives from a container: "class Registry(dict)".
 *
 * Their items and elements stand in a container of their own, as those of the objects of a class share their fields;
 * rows of library_function say which bases are containers. A method that the class does not define is one of the
 * container. No key is sure to be there, and under a configuration something unknown may stand anywhere: objects of one
 * class are not told apart.
 */
#include "ingest/link/interpret/object/held.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/library/effect_container.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/module_method.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

/* The kind of container that a class outside the tree is, -1: none. */
static int kind_of(struct ot_analysis *a, uint32_t base)
{
    const struct ot_value v = a->values[base];
    const struct ot_model *model = v.kind == OT_V_EXTERNAL ? ot_library_model(a, v.a) : NULL;
    if (model && model->behaviour == OT_DOES_CONTAINER)
        return ot_effect_container_kind(model->argument);
    bool is_dict = model && model->behaviour == OT_DOES_DEFAULT_DICT;
    return model && model->behaviour == OT_DOES_CHAIN ? OT_CHAIN_OF : is_dict ? OT_DICT_OF : -1;
}

uint32_t ot_held_of(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    int kind = -1;
    for (size_t i = 1; mro && kind < 0 && i < mro->items.count; i++)
        kind = kind_of(a, mro->items.items[i]);
    if (kind < 0)
        return 0;
    const struct ot_code *code = a->codes[a->values[v.a].a];
    uint32_t site = ot_value_site_within(a, ot_value_site(a, code->file, code->ast), ot_value_field_owner(a, value));
    ot_id node = a->values[v.a].b ? a->values[v.a].b : a->files[code->file].module_node;
    uint32_t held = ot_value(a, OT_V_CONTAINER, (uint32_t)kind, site, node);
    ot_keywords_drop(a, held, 0);
    if (ot_given_is_run(a))
        ot_var_add(a, NULL, ot_var(a, OT_S_ELEMENT, held, 0), OT_UNKNOWN_VALUE);
    return held;
}

static bool is_defined(struct ot_analysis *a, uint32_t instance, const char *method)
{
    return ot_mro_definer(a, a->values[instance].a, ot_symbol(a, method), 0, NULL) != 0;
}

void ot_held_construct(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    uint32_t held = is_defined(a, instance, "__init__") ? 0 : ot_held_of(a, instance);
    if (held)
        ot_held_fill(a, here, held, arguments, ast);
}

/* Is it what makes the values of a dict with defaults? No dict is made of one. */
static bool is_factory(const struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_CLASS || kind == OT_V_FUNCTION || kind == OT_V_BOUND || kind == OT_V_PARTIAL ||
           kind == OT_V_EXTERNAL;
}

static void fill_list(struct ot_analysis *a, const struct ot_here *here, uint32_t list,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *given = ot_call_argument(arguments, 0, 0);
    size_t base = a->top;
    if (!given)
        return;
    ot_iterate_generators(a, here, given->base, given->count, ast);
    ot_iterate(a, here, given->base, given->count, ast);
    ot_container_put(a, here, list, 0, base, a->top - base);
    a->top = base;
}

void ot_held_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                  const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_arguments others = *arguments;
    const struct ot_argument *first = ot_call_argument(arguments, 0, 0);
    size_t base = a->top;
    bool has_factory = false;
    if (a->values[container].a == OT_CHAIN_OF) {
        ot_effect_chain_fill(a, here, container, arguments, ast);
        return;
    }
    if (a->values[container].a != OT_DICT_OF) {
        fill_list(a, here, container, arguments, ast);
        return;
    }
    for (size_t i = 0; first && i < first->count; i++)
        if (is_factory(a, a->stack[first->base + i])) {
            ot_var_add(a, here, ot_var(a, OT_S_DEFAULT, container, 0), a->stack[first->base + i]);
            has_factory = true;
        }
    if (has_factory && first == others.items) {
        others.items++;
        others.count--;
    }
    ot_container_method(a, here, container, ot_symbol(a, "update"), &others, ast);
    a->top = base;
}

bool ot_held_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name)
{
    uint32_t held = ot_held_of(a, instance);
    if (!held)
        return false;
    bool is_chain = a->values[held].a == OT_CHAIN_OF, is_init = strcmp(ot_text(a, name), "__init__") == 0;
    if (is_chain && strcmp(ot_text(a, name), "forward") == 0)
        ot_stack_push(a, held);
    else if (is_init || ot_container_has_method(a, held, name))
        ot_stack_push(a, ot_value(a, OT_V_CONTAINER_METHOD, held, name, 0));
    else if (is_chain)
        ot_module_method_part(a, here, held, name);
    else
        return false;
    return true;
}

bool ot_held_iterate(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, uint32_t ast)
{
    uint32_t held = ot_held_of(a, instance);
    size_t base = a->top;
    if (!held)
        return false;
    ot_stack_push(a, held);
    ot_iterate(a, here, base, 1, ast);
    ot_stack_drop(a, base, base + 1);
    return true;
}

void ot_held_items(struct ot_analysis *a, const struct ot_here *here, const char *method, size_t base, size_t end,
                   size_t keys_end, uint32_t ast)
{
    bool is_read = strcmp(method, "__getitem__") == 0;
    for (size_t i = base; i < end; i++) {
        uint32_t value = ot_value_plain(a, a->stack[i]);
        uint32_t held = a->values[value].kind == OT_V_INSTANCE && !is_defined(a, value, method) ? ot_held_of(a, value)
                                                                                               : 0;
        size_t methods = a->top;
        if (!held)
            continue;
        a->stack[i] = held;
        if (!is_read || !ot_attribute_method(a, here, value, "__missing__"))
            continue;
        struct ot_argument key = {.base = end, .count = keys_end > end && a->stack[end] ? keys_end - end : 0};
        const struct ot_arguments arguments = {.items = &key, .count = 1};
        size_t results = a->top;
        for (size_t m = methods; m < results; m++)
            ot_call_implicit_with(a, here, a->stack[m], &arguments, ast, "subscript");
        ot_stack_drop(a, methods, results);
    }
}

bool ot_held_is_method(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    int kind = kind_of(a, class_value);
    return kind >= 0 && (strcmp(ot_text(a, name), "__init__") == 0 ||
                         ot_container_has_method(a, ot_value(a, OT_V_CONTAINER, (uint32_t)kind, 0, 0), name));
}

bool ot_held_call_by_name(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    const char *text = ot_text(a, dotted), *dot = strrchr(text, '.');
    const struct ot_argument *object = ot_call_argument(arguments, 0, 0);
    struct ot_arguments others = *arguments;
    size_t base = a->top;
    if (!dot || !object || object != arguments->items ||
        kind_of(a, ot_value(a, OT_V_EXTERNAL, ot_intern_add(&a->names, text, (size_t)(dot - text)), 0, 0)) < 0)
        return false;
    ot_sym name = ot_symbol(a, dot + 1);
    others.items++;
    others.count--;
    others.is_written = false;
    for (size_t i = 0; i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        uint32_t held = a->values[value].kind == OT_V_CONTAINER ? value : ot_held_of(a, value);
        bool is_init = strcmp(dot + 1, "__init__") == 0;
        if (held && (is_init || ot_container_has_method(a, held, name)))
            ot_container_method(a, here, held, name, &others, ast);
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    ot_stack_unique(a, base);
    return true;
}
