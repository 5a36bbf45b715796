/*
 * attribute_store.c: x.name = value.
 */
#include "ingest/link/interpret/object/attribute_store.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/interpret/object/module_part.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/interpret/object/overwritten.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/lasting.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/put.h"
#include "tools/base/buf.h"

/* Runs the setter of a property or the __set__ of a descriptor; false if the attribute is none. */
static bool run_setters(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast,
                        size_t base, size_t count)
{
    size_t found = a->top;
    uint32_t definer = ot_mro_definer(a, a->values[value].a, name, 0, NULL);
    struct ot_argument argument = {.base = base, .count = count};
    struct ot_arguments call = {.items = &argument, .count = 1};
    bool is_property = false;
    if (!definer)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    for (size_t i = found, end = a->top; i < end; i++) {
        size_t setters = a->top;
        if (a->values[a->stack[i]].kind == OT_V_INSTANCE) {
            ot_stack_push(a, value);
            struct ot_argument items[2] = {{.base = setters, .count = 1}, argument};
            const struct ot_arguments both = {.items = items, .count = 2};
            is_property |= ot_protocol_call(a, here, OT_ON_DESCRIPTOR_STORE, a->stack[i], &both, ast);
            a->top = setters;
        }
        if (a->values[a->stack[i]].kind != OT_V_PROPERTY)
            continue;
        is_property = true;
        ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, a->stack[i], ot_symbol(a, "setter")));
        for (size_t s = setters, last = a->top; s < last; s++)
            ot_call_implicit_with(a, here, ot_value(a, OT_V_BOUND, a->stack[s], value, 0), &call, ast, "setter");
    }
    a->top = found;
    return is_property;
}

void ot_attribute_delete(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    size_t found = a->top;
    uint32_t plain = ot_value_plain(a, value);
    ot_lasting_note(a, here, plain, name);
    ot_var_add(a, here, ot_var(a, OT_S_LACKED, 0, name), OT_TRUE_VALUE);
    bool is_object = a->values[plain].kind == OT_V_INSTANCE;
    uint32_t definer = is_object ? ot_mro_definer(a, a->values[plain].a, name, 0, NULL) : 0;
    if (definer)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    for (size_t i = found, end = a->top; i < end; i++) {
        size_t base = a->top;
        ot_stack_push(a, plain);
        struct ot_argument object = {.base = base, .count = 1};
        const struct ot_arguments arguments = {.items = &object, .count = 1};
        size_t deleters = a->top;
        if (a->values[a->stack[i]].kind == OT_V_PROPERTY)
            ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, a->stack[i], ot_symbol(a, "deleter")));
        else if (a->values[a->stack[i]].kind == OT_V_INSTANCE)
            ot_attribute_method(a, here, a->stack[i], "__delete__");
        for (size_t d = deleters, last = a->top; d < last; d++)
            ot_call_implicit_with(a, here, a->stack[d], &arguments, ast, "attribute");
        a->top = base;
    }
    a->top = found;
}

static void run_setattr(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast,
                        size_t base, size_t count)
{
    size_t start = a->top;
    ot_stack_push(a, ot_value(a, OT_V_STRING, name, 0, 0));
    struct ot_argument arguments[2] = {{.base = start, .count = 1}, {.base = base, .count = count}};
    const struct ot_arguments call = {.items = arguments, .count = 2};
    ot_protocol_call(a, here, OT_ON_ATTRIBUTE_STORE, value, &call, ast);
    a->top = start;
}

static void store_on_class(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                           size_t base, size_t count)
{
    ot_id var = ot_var(a, OT_S_CLASS, class_value, name);
    bool is_bound = a->vars[var].fact_count > 0 ||
                    ot_list_sorted_has(&ot_scan_code(a, a->values[class_value].a)->locals, name);
    ot_var_add_values(a, here, var, base, count);
    if (!is_bound && count)
        ot_mro_extended(a, class_value);
}

/* Under a configuration, what sets up the runtime is what the field holds: its default, and what else is stored there
 * where it holds none, do not count. */
static void store_in_field(struct ot_analysis *a, const struct ot_here *here, ot_id var, size_t base, size_t count)
{
    if (count && ot_given_is_run(a) && a->nodes[here->node].is_setup)
        a->vars[var].is_set_up = true;
    ot_var_add_values(a, here, var, base, count);
}

/* Of a tensor that is known, does the value tell less than that? What is put in the place of its data and is not known
 * is taken to be as it was. */
static bool is_vaguer(const struct ot_analysis *a, uint32_t value, uint32_t tensor)
{
    const struct ot_value v = a->values[value];
    bool is_of_type = v.kind == OT_V_TENSOR && (v.a == a->values[tensor].a || v.a == OT_UNKNOWN_VALUE || v.a == 0);
    return value == OT_UNKNOWN_VALUE || (is_of_type && v.b == 0);
}

/* The values of stack[base .. base + count) that an attribute of an object gets. */
static void store_known(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, size_t base,
                        size_t count)
{
    uint32_t tensor = a->values[object].b;
    const struct ot_tensor_result *row = ot_tensor_method(a, name);
    bool is_whole = row && row->is_read && strcmp(row->dtype, "0") == 0 && strcmp(row->shape, "0") == 0;
    ot_id var = ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), name);
    if (!is_whole || !tensor || a->values[tensor].kind != OT_V_TENSOR) {
        store_in_field(a, here, var, base, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        if (!is_vaguer(a, a->stack[base + i], tensor))
            store_in_field(a, here, var, base + i, 1);
}

/* Stores to the objects that one may be, which are told apart. */
static void store_to_kept(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, size_t base,
                          size_t count)
{
    size_t first = a->top;
    ot_kept_push(a, here, object);
    for (size_t i = first, end = a->top; i < end; i++)
        store_in_field(a, here, ot_var(a, OT_S_FIELD, a->stack[i], name), base, count);
    a->top = first;
}

void ot_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast,
                        size_t base, size_t count, bool is_plain)
{
    value = ot_value_plain(a, value);
    const struct ot_value v = a->values[value];
    struct ot_buf buf = OT_BUF_INIT;
    ot_put_note(a, here, value, name);
    ot_lasting_note(a, here, value, name);
    switch (v.kind) {
    case OT_V_INSTANCE:
        if (strcmp(ot_text(a, name), "__dict__") == 0)
            ot_namespace_replace(a, here, value, base, count, ast);
        ot_view_note_store(a, here, value, name, ast);
        if (!is_plain)
            run_setattr(a, here, value, name, ast, base, count);
        if (run_setters(a, here, value, name, ast, base, count))
            break;
        if (!ot_overwritten_keeps(a, here, value, name, base, count))
            store_known(a, here, value, name, base, count);
        store_to_kept(a, here, value, name, base, count);
        ot_module_part_note(a, here, value, base, count);
        break;
    case OT_V_CLASS:
        store_on_class(a, here, value, name, base, count);
        break;
    case OT_V_MODULE:
        if (a->files[v.a].module_node)
            ot_var_add_values(a, here, ot_var(a, OT_S_LOCAL, a->files[v.a].module_node, name), base, count);
        break;
    case OT_V_EXTERNAL_OBJECT:
    case OT_V_ENUM:
        ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, value, name), base, count);
        break;
    case OT_V_EXTERNAL:
        ot_buf_printf(&buf, "%s.%s", ot_text(a, v.a), ot_text(a, name));
        ot_var_add_values(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_PATCHED, ot_symbol(a, buf.data)), base, count);
        break;
    case OT_V_CONTAINER:
        if (v.a == OT_OBJECT_OF)
            ot_container_put(a, here, value, ot_value(a, OT_V_STRING, name, 0, 0), base, count);
        break;
    case OT_V_FUNCTION:
    case OT_V_TRITON:
        ot_var_add_values(a, here, ot_var(a, OT_S_FUNCTION, value, name), base, count);
        break;
    case OT_V_NONE_ID: case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_STRING: case OT_V_INTEGER: case OT_V_BOUND:
    case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_NAMESPACE:
    case OT_V_PARTIAL: case OT_V_LAUNCH: case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER:
    case OT_V_CONTAINER_METHOD: case OT_V_CALLER:
    case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TUPLE_KEY: case OT_V_TENSOR:
        break;
    }
    ot_buf_release(&buf);
}

/* Does a call hand the parameter name on? */
static bool passes(const struct ot_ast *ast, uint32_t call, ot_sym name)
{
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_NAME && ast->nodes[c].text == name)
            return true;
    return false;
}

/* Does a __setattr__ hand every attribute on: is a call of another one, with its name, a statement of its body? */
static bool passes_on(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        bool is_call = (ast->nodes[s].kind == OT_EXPRESSION || ast->nodes[s].kind == OT_RETURN) &&
                       s + 1 < ast->nodes[s].end && ast->nodes[s + 1].kind == OT_CALL &&
                       ast->nodes[s + 2].kind == OT_ATTRIBUTE;
        if (is_call && code->param_count > 1 && passes(ast, s + 1, code->params[1].name) &&
            strcmp(ot_text(a, ast->nodes[s + 2].text), "__setattr__") == 0)
            return true;
    }
    return false;
}

bool ot_attribute_kept_elsewhere(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    ot_sym name = ot_symbol(a, "__setattr__");
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    size_t base = a->top;
    bool found = false;
    if (definer)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    for (size_t i = base; i < a->top && !found; i++)
        found = a->values[a->stack[i]].kind == OT_V_FUNCTION && !passes_on(a, a->values[a->stack[i]].a);
    a->top = base;
    return found;
}
