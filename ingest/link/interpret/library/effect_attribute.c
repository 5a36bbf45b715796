/*
 * effect_attribute.c: attributes by computed names: getattr, setattr, vars, replace; methods bound by hand.
 */
#include "ingest/link/interpret/library/effect_attribute.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/outcome.h"
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
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/own_name.h"
#include "ingest/link/interpret/lang/text_shape.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/object/any_name.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/class_maker.h"
#include "ingest/link/interpret/object/names.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/put.h"

/* Pushes the attributes of an object, a class or a module that have one of the shapes stack[base .. end): what
 * getattr(self, f"forward_{mode}") may be where nothing is known of the mode. A shape without a letter tells none. */
static void push_shaped(struct ot_analysis *a, const struct ot_effect *e, uint32_t value, size_t base, size_t end)
{
    struct ot_list names = {0};
    if (ot_value_class(a, value))
        ot_mro_await(a, e->here, ot_value_class(a, value));
    ot_names_all(a, value, &names);
    a->work += names.count;
    for (size_t n = 0; n < names.count; n++) {
        bool is_meant = false;
        for (size_t i = base; i < end && !is_meant; i++) {
            const char *shape = ot_text(a, a->values[a->stack[i]].a);
            is_meant = shape[strspn(shape, "*")] && ot_text_shape_fits(shape, ot_text(a, names.items[n]));
        }
        if (is_meant)
            ot_attribute_push(a, e->here, value, names.items[n], e->ast);
    }
    ot_list_release(&names);
}

/* Pushes what an attribute may be whose name is not known. */
static void push_any(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object,
                     const struct ot_argument *name)
{
    size_t base = a->top;
    if (name->ast)
        ot_text_shape_push(a, e->here, name->ast);
    size_t end = a->top;
    for (size_t i = 0; i < object->count; i++) {
        push_shaped(a, e, a->stack[object->base + i], base, end);
        if (a->values[a->stack[object->base + i]].kind == OT_V_INSTANCE)
            ot_any_name_push(a, e->here, a->stack[object->base + i], 0, true);
    }
    ot_stack_drop(a, base, end);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_effect_getattr(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *name = ot_effect_positional(e, 1);
    if (!object || !name)
        return;
    size_t base = a->top;
    bool is_vague = false, is_there = ot_given_is_run(a);
    for (size_t n = 0; n < name->count; n++) {
        const struct ot_value v = a->values[a->stack[name->base + n]];
        is_vague = is_vague || v.kind != OT_V_STRING;
        for (size_t i = 0; v.kind == OT_V_STRING && i < object->count; i++) {
            uint32_t value = a->stack[object->base + i];
            int known = ot_attribute_known(a, e->here, value, v.a);
            bool is_object = a->values[value].kind == OT_V_INSTANCE;
            bool is_own = is_object && known == OT_MAY_BE_BOTH && ot_given_is_run(a) && e->arguments->count > 2 &&
                          ot_attribute_is_own(a, value, v.a) &&
                          ot_attribute_is_told(a, a->values[value].a, v.a);
            if (known != OT_MAY_BE_FALSE && !is_own)
                ot_attribute_push(a, e->here, value, v.a, e->ast);
            else if (is_object) /* what may yet be stored */
                ot_var_push(a, e->here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, value), v.a));
            is_there = is_there && known == OT_MAY_BE_TRUE;
            if (is_object && known == OT_MAY_BE_BOTH && !ot_given_is_run(a) &&
                ot_outsider_hides(a, e->here, a->values[value].a)) /* what no code names may be stored there */
                ot_stack_push(a, OT_UNKNOWN_VALUE);
        }
    }
    if (is_vague)
        push_any(a, e, object, name);
    if (!is_there || is_vague)
        ot_effect_push(a, e, 2);
    ot_stack_unique(a, base);
}

static bool mentions(const struct ot_ast *ast, uint32_t expression, ot_sym name)
{
    for (uint32_t n = expression; n < ast->nodes[expression].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name)
            return true;
    return false;
}

/* "setattr(x, name, getattr(y, name))" in a loop over names stores each attribute under its own
 * name. The expression of the value if it follows the name so, else 0. */
static uint32_t following(const struct ot_effect *e, const struct ot_argument *name, const struct ot_argument *value)
{
    const struct ot_ast *ast = &e->here->file->ast;
    if (!name->ast || !value->ast || ast->nodes[name->ast].kind != OT_NAME)
        return 0;
    ot_sym key = ast->nodes[name->ast].text;
    uint32_t expression = value->ast;
    if (ast->nodes[expression].kind == OT_NAME && ast->nodes[expression].text != key)
        expression = ot_own_name_bound(ast, expression, ast->nodes[expression].text);
    return expression && mentions(ast, expression, key) ? expression : 0;
}

static void store(struct ot_analysis *a, const struct ot_effect *e, ot_sym name, size_t base, size_t count)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    bool is_plain = strcmp(e->model->argument, "plain") == 0;
    for (size_t i = 0; i < object->count; i++)
        ot_attribute_store(a, e->here, a->stack[object->base + i], name, e->ast, base, count, is_plain);
}

void ot_effect_loosen(struct ot_analysis *a, const struct ot_argument *argument)
{
    for (size_t i = 0; argument && i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i], class_value = ot_value_class(a, value);
        if (class_value && class_value == value)
            ot_mro_loosen(a, class_value, OT_LOOSE_CLASS);
        else if (class_value)
            ot_mro_loosen(a, class_value, OT_LOOSE_ANY);
    }
}

void ot_effect_loosen_bases(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *bases)
{
    size_t first = a->top;
    for (size_t i = 0; bases && i < bases->count; i++)
        if (a->values[a->stack[bases->base + i]].kind == OT_V_CONTAINER)
            ot_container_all(a, here, a->stack[bases->base + i]);
    for (size_t i = first; i < a->top; i++)
        if (a->values[a->stack[i]].kind == OT_V_CLASS)
            ot_mro_loosen(a, a->stack[i], OT_LOOSE_ANY);
    a->top = first;
}

/* Gives the classes stack[base .. end) what a dict holds. */
static void extend(struct ot_analysis *a, const struct ot_effect *e, uint32_t dict, size_t base, size_t end)
{
    size_t keys = a->top;
    if (!ot_value_has_keys(a, dict))
        return;
    ot_var_push(a, e->here, ot_var(a, OT_S_KEYS, dict, 0));
    for (size_t k = keys, last = a->top; k < last; k++) {
        const struct ot_value key = a->values[a->stack[k]];
        ot_container_get(a, e->here, dict, a->stack[k]);
        for (size_t i = base; i < end && key.kind == OT_V_STRING; i++)
            if (a->values[a->stack[i]].kind == OT_V_CLASS)
                ot_attribute_store(a, e->here, a->stack[i], key.a, e->ast, last, a->top - last, true);
        a->top = last;
    }
    a->top = keys;
}

/* type(name, bases, dict), types.new_class(name, bases): no class of its own, but its bases, which get what it adds and
 * are told. */
void ot_effect_derive(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *bases = ot_effect_positional(e, 1), *dict = ot_effect_positional(e, 2);
    size_t base = a->top;
    for (size_t i = 0; i < bases->count; i++)
        if (a->values[a->stack[bases->base + i]].kind == OT_V_CONTAINER)
            ot_container_all(a, e->here, a->stack[bases->base + i]);
    size_t end = a->top;
    for (size_t i = 0; dict && i < dict->count; i++)
        extend(a, e, a->stack[dict->base + i], base, end);
    struct ot_here inner = *e->here;
    for (size_t i = base; i < end && !a->is_peeking; i++) {
        inner.through = a->stack[i]; /* no alternative to type() itself */
        if (a->values[a->stack[i]].kind == OT_V_CLASS)
            ot_class_maker_derive(a, &inner, a->stack[i], e->arguments, e->ast);
    }
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
}

/* An attribute is stored under a text that is not known. */
static void note_any(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    for (size_t i = 0; object && i < object->count; i++)
        ot_put_note(a, e->here, a->stack[object->base + i], 0);
}

/* It is kept under the shape of the text. */
static void store_any(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *text,
                      const struct ot_argument *stored)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    const struct ot_any_name name = {.ast = e->ast, .expression = text->ast,
                                     .is_plain = strcmp(e->model->argument, "plain") == 0,
                                     .is_new = strcmp(e->model->argument, "new") == 0};
    for (size_t i = 0; i < object->count; i++)
        ot_any_name_store(a, e->here, a->stack[object->base + i], &name, stored->base, stored->count);
    note_any(a, e);
}

void ot_effect_setattr(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *name = ot_effect_positional(e, 1), *value = ot_effect_positional(e, 2);
    if (ot_effect_positional(e, 0) && name && value) {
        uint32_t expression = name->count > 1 ? following(e, name, value) : 0;
        for (size_t n = 0; n < name->count; n++) {
            const struct ot_value v = a->values[a->stack[name->base + n]];
            size_t base = a->top;
            if (v.kind != OT_V_STRING) {
                store_any(a, e, name, value);
                continue;
            }
            if (!expression) {
                store(a, e, v.a, value->base, value->count);
                continue;
            }
            size_t pinned = ot_name_pins(a);
            ot_name_pin(a, e->here, e->here->file->ast.nodes[name->ast].text, a->stack[name->base + n]);
            ot_eval(a, e->here, expression);
            ot_name_unpin(a, pinned);
            store(a, e, v.a, base, a->top - base);
            a->top = base;
        }
    }
    ot_stack_push(a, OT_NONE_VALUE);
}

void ot_effect_delattr(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *name = ot_effect_positional(e, 1);
    struct ot_argument one = name ? *name : (struct ot_argument){0};
    const struct ot_arguments arguments = {.items = &one, .count = 1};
    struct ot_here inner = *e->here;
    for (size_t i = 0; object && name && i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        inner.through = value; /* no alternative to delattr() itself */
        if (ot_protocol_call(a, &inner, OT_ON_ATTRIBUTE_DELETE, value, &arguments, e->ast))
            continue;
        for (size_t n = 0; n < name->count; n++) {
            const struct ot_value v = a->values[a->stack[name->base + n]];
            if (v.kind == OT_V_STRING)
                ot_attribute_delete(a, &inner, value, v.a, e->ast);
        }
        if (ot_given_is_run(a) && a->values[value].kind == OT_V_CLASS)
            ot_mro_loosen(a, value, OT_LOOSE_CLASS);
    }
    ot_stack_push(a, OT_NONE_VALUE);
}

/* vars(Class): the names of its body and what they hold; vars(x): those of x; vars(): of a module, in its code. */
void ot_effect_vars(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    uint32_t dict = 0;
    bool is_other = !object;
    size_t base = a->top;
    note_any(a, e); /* what is put in the dict is not followed */
    for (size_t i = 0; object && i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        if (a->values[value].kind != OT_V_CLASS) {
            is_other |= !ot_namespace_push(a, value);
            base = a->top;
            continue;
        }
        const struct ot_list *names = &ot_scan_code(a, a->values[value].a)->locals;
        dict = ot_container_make(a, e->here, OT_DICT_OF, e->ast);
        for (size_t n = 0; n < names->count; n++) {
            ot_var_push(a, e->here, ot_var(a, OT_S_CLASS, value, names->items[n]));
            ot_container_put(a, e->here, dict, ot_value(a, OT_V_STRING, names->items[n], 0, 0), base, a->top - base);
            a->top = base;
        }
    }
    if (dict)
        ot_stack_push(a, dict);
    if (!object && a->files[e->here->file - a->files].module_node == e->here->node)
        ot_stack_push(a, ot_value(a, OT_V_NAMESPACE, (uint32_t)(e->here->file - a->files), 0, 0));
    if (is_other)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_effect_replace(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    for (size_t k = 0; object && k < e->arguments->count; k++) {
        const struct ot_argument *change = &e->arguments->items[k];
        if (change->kind == 1)
            store(a, e, change->name, change->base, change->count);
        else if (change->kind == 3)
            ot_effect_loosen(a, object);
    }
    ot_effect_push(a, e, 0);
}

/* Is it bound to the object? What binds others is called with it in front, see push_in_front. */
static bool can_be_bound(const struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    return kind == OT_V_FUNCTION || kind == OT_V_INSTANCE || kind == OT_V_PARTIAL || kind == OT_V_EXTERNAL;
}

/* Pushes what calls a class, or a method that is bound already, with an object in front of its arguments, behind its
 * own. */
static void push_in_front(struct ot_analysis *a, const struct ot_effect *e, uint32_t callable, uint32_t object)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    uint32_t partial = ot_value(a, OT_V_PARTIAL, 0, site, e->here->node);
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 0), callable);
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 1), object);
    ot_stack_push(a, partial);
}

/* types.MethodType(function, object), function.__get__(object): a method of that object alone. */
void ot_effect_bind(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *function = ot_effect_positional(e, 0), *object = ot_effect_positional(e, 1);
    for (size_t f = 0; function && object && f < function->count; f++)
        for (size_t i = 0; i < object->count; i++) {
            uint32_t value = a->stack[function->base + f], receiver = a->stack[object->base + i];
            enum ot_value_kind kind = a->values[value].kind;
            bool is_method = can_be_bound(a, value) && receiver != OT_NONE_VALUE;
            if (kind == OT_V_BOUND || kind == OT_V_CLASS)
                push_in_front(a, e, value, receiver);
            else
                ot_stack_push(a, is_method ? ot_value(a, OT_V_BOUND, value, receiver, 0) : value);
        }
    if (!function || !object)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}
