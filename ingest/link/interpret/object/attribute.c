/*
 * attribute.c: reading and storing attributes.
 *
 * An instance's attribute is what was stored on those of its class, and what the first class along the MRO holds.
 */
#include "ingest/link/interpret/object/attribute.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "ingest/link/core/after_call.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/flag.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/module.h"
#include "ingest/link/interpret/library/effect_tensor.h"
#include "ingest/link/interpret/library/named_tuple.h"
#include "ingest/link/interpret/object/any_name.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/bound.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/enumeration.h"
#include "ingest/link/interpret/object/function_attribute.h"
#include "ingest/link/interpret/object/heritage.h"
#include "ingest/link/interpret/object/inherited.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/interpret/object/lineage.h"
#include "ingest/link/interpret/object/module_method.h"
#include "ingest/link/interpret/object/named_store.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/interpret/object/outside_attribute.h"
#include "ingest/link/interpret/object/own_attribute.h"
#include "ingest/link/interpret/object/property.h"
#include "ingest/link/interpret/object/settled.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/alias.h"
#include "ingest/link/types/choice_text.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/model_number.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/never.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/put.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"
#include "tools/base/buf.h"

/* Pushes name of class_value's MRO from start on, bound to receiver. Returns false if no
 * class of the tree defines it. */
static bool push_class_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, size_t start,
                                 uint32_t receiver, ot_sym name, uint32_t ast, bool *is_open)
{
    ot_mro_await(a, here, class_value);
    uint32_t definer = ot_mro_definer(a, class_value, name, start, is_open);
    if (!definer)
        return false;
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    size_t count = a->top - base, results = a->top;
    for (size_t i = 0; i < count; i++)
        ot_bound_push(a, here, a->stack[base + i], receiver, class_value, ast);
    ot_stack_drop(a, base, results);
    return true;
}

static bool push_getattr(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name,
                         uint32_t ast)
{
    size_t base = a->top;
    if (!ast)
        return ot_protocol_has(a, OT_ON_MISSING, a->values[instance].a);
    ot_stack_push(a, ot_value(a, OT_V_STRING, name, 0, 0));
    struct ot_argument argument = {.base = base, .count = 1};
    /* a context for each name, or any attribute would give what all give */
    const struct ot_arguments arguments = {.items = &argument, .count = 1, .decorated = a->stack[base]};
    bool is_hooked = ot_protocol_call(a, here, OT_ON_MISSING, instance, &arguments, ast);
    size_t end = a->top;
    ot_stack_drop(a, base, is_hooked && ot_flag_push(a, here, instance, name) ? end : base + 1);
    return is_hooked;
}

bool ot_attribute_lacks(struct ot_analysis *a, uint32_t value, ot_sym name)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    const char *text = ot_text(a, name);
    if (!mro || !mro->is_namedtuple || mro->is_open || *text == '_' || strcmp(text, "count") == 0 ||
        strcmp(text, "index") == 0)
        return false;
    bool is_derived = mro->items.count < 2 || a->values[mro->items.items[1]].kind != OT_V_EXTERNAL;
    return !is_derived && !ot_mro_definer(a, v.a, name, 0, NULL) && !ot_trait_of(a, v.a, name) &&
           !ot_protocol_has(a, OT_ON_MISSING, v.a);
}

/* Pushes an attribute that an object has of the tensor that it holds, of the one at first and of those that were put
 * into its place, "parameter.data = x"; false where it is none. */
static bool push_of_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    size_t base = a->top;
    if (!ot_extent_of(a, value) || !ot_tensor_method(a, name) ||
        ot_mro_definer(a, a->values[value].a, name, 0, NULL))
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, value), ot_symbol(a, "data")));
    size_t end = a->top;
    ot_effect_tensor_attribute(a, ot_extent_of(a, value), name);
    for (size_t i = base; i < end; i++)
        if (!ot_effect_tensor_attribute(a, a->stack[i], name))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
    return true;
}

/* Is it a field of a record, or of a dataclass of which calls in reach make all objects, that nothing but its
 * constructor stores? That stores the default, where it is not given the field. */
static bool is_filled(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    uint32_t class_value = a->values[value].a;
    if (ot_value_is_record(a, value))
        return true;
    return ot_trait_of(a, class_value, name) == OT_TRAIT_ANNOTATED && ot_dataclass_stores(a, class_value, name) &&
           ot_trait_is_made_in_reach(a, class_value) && !ot_outsider_stores(a, here, class_value, name);
}

/* Under a configuration: may what is stored in reach, which takes the place of what other code stores, yet come? */
static bool may_come(struct ot_analysis *a, const struct ot_here *here, uint32_t ast)
{
    return ot_given_is_run(a) && ast && !ot_guard_is_awaited(a, here, ast);
}

static void push_instance(struct ot_analysis *a, const struct ot_here *here, uint32_t view, ot_sym name, uint32_t ast)
{
    uint32_t value = ot_value_plain(a, view), class_value = a->values[value].a;
    uint32_t given = ot_attribute_given(a, class_value, name);
    if (given || strcmp(ot_text(a, name), "__class__") == 0) {
        ot_stack_push(a, given ? given : class_value);
        return;
    }
    if (ot_own_attribute_push(a, here, value, name, ast) || ot_attribute_lacks(a, value, name) ||
        ot_attribute_push_filled(a, here, value, name) ||
        push_of_tensor(a, here, value, name))
        return;
    if (ot_given_nests(a, a->values[class_value].a) && ot_mro_of(a, class_value) && *ot_text(a, name) != '_' &&
        !ot_mro_definer(a, class_value, name, 0, NULL)) {
        ot_stack_push(a, value);
        return;
    }
    size_t base = a->top;
    ot_id field = ot_var(a, OT_S_FIELD, ot_value_field_owner(a, value), name);
    ot_after_call_push(a, here, field, name, ast);
    ot_kept_push_field(a, here, value, name);
    if (a->top > base && (a->vars[field].is_set_up || is_filled(a, here, value, name)))
        return; /* nothing else is stored there */
    uint32_t found = ot_trait_of(a, class_value, name);
    bool is_stored = a->top > base || found & OT_TRAIT_STORED;
    bool is_elsewhere = is_stored && !(found & OT_TRAIT_STORED) && ot_attribute_kept_elsewhere(a, here, class_value);
    bool is_open = false, is_hidden = ot_attribute_is_hidden(a, here, value, name);
    bool is_defined = !is_hidden && push_class_attribute(a, here, class_value, 0, view, name, ast, &is_open);
    const struct ot_mro *mro = found & OT_TRAIT_ANNOTATED ? ot_mro_of(a, class_value) : NULL;
    is_defined = is_defined || (mro && mro->is_namedtuple);
    bool is_in_body = is_stored || !is_defined || ot_trait_is_in_body(a, class_value, name);
    if (is_elsewhere || !is_in_body) /* setattr(Class, name, …) may have */
        push_getattr(a, here, value, name, ast);
    bool is_object = is_defined && (ot_attribute_is_property(a, class_value, name) ||
                                    (ot_given_is_run(a) && ot_attribute_binds_object(a, class_value, name)));
    bool is_declared = found & OT_TRAIT_ANNOTATED &&
                       (ot_attribute_is_declared(a, class_value, name) ||
                        (ot_given_is_run(a) && ot_entry_class_is_built(a, class_value) && ot_outsider_is_run(a, name)));
    bool is_kept = is_declared || a->vars[field].is_chosen ||
                   (ot_given_is_run(a) && (is_stored || (a->top == base && found & OT_TRAIT_ANNOTATED &&
                                                         ot_trait_is_constructed(a, class_value))));
    bool is_foreign = !is_object && !is_kept && !ot_mro_definer(a, class_value, ot_symbol(a, "__setattr__"), 0, NULL) &&
                      ot_outsider_push(a, here, class_value, name, a->top > base);
    bool is_anything = is_foreign || (is_defined && !is_object && !is_declared && found & OT_TRAIT_ANNOTATED &&
                                      !ot_trait_is_set(a, class_value, a->top > base));
    if (is_foreign && !is_defined && !is_stored && a->top == base && may_come(a, here, ast))
        return;
    if (is_anything)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    if (!is_defined && !is_stored && found & OT_TRAIT_LISTED)
        ot_inherited_listed(a, value, name);
    else if (!is_defined && !is_stored && !ot_inherited_runs(a, here, value, name) &&
             !push_getattr(a, here, value, name, ast) && !is_anything)
        ot_inherited_push(a, value, name, is_open);
    else if (!is_defined && is_stored && a->top == base)
        push_getattr(a, here, value, name, ast);
}

static void push_enum(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    const struct ot_value v = a->values[value];
    bool is_open = false;
    if (strcmp(ot_text(a, name), "value") == 0 || strcmp(ot_text(a, name), "_value_") == 0) {
        ot_enumeration_value(a, here, value);
        return;
    }
    if (strcmp(ot_text(a, name), "name") == 0) {
        ot_stack_push(a, ot_value(a, OT_V_STRING, v.b, 0, 0));
        return;
    }
    bool is_stored = ot_enumeration_field(a, here, value, name);
    if (!push_class_attribute(a, here, v.a, 0, value, name, ast, &is_open) && !is_stored)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

static void push_class(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    const struct ot_mro *mro = ot_mro_of(a, value);
    bool is_open = false;
    uint32_t member = mro && mro->is_enum ? ot_alias_member(a, value, name) : 0;
    if (member)
        ot_stack_push(a, member);
    if (member || ot_lineage_push(a, here, value, name, ast))
        return;
    uint32_t metaclass = ot_metaclass_of(a, value);
    if (!push_class_attribute(a, here, value, 0, 0, name, ast, &is_open)) {
        if (metaclass && (push_class_attribute(a, here, metaclass, 0, value, name, ast, &is_open) ||
                          (ast && *ot_text(a, name) != '_' && push_getattr(a, here, value, name, ast))))
            return;
        if (strcmp(ot_text(a, name), "register") == 0) { /* of ABCMeta: objects of others are its own */
            ot_metaclass_register(a, here, value);
            ot_mro_loosen(a, value, OT_LOOSE_ANY);
        }
        if (strcmp(ot_text(a, name), "__new__") == 0) /* object's, or that of a base outside */
            ot_stack_push(a, ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "builtins.object.__new__"), 0, 0));
        if (!ot_heritage_apply(a, here, value, name) && !(mro && ot_heritage_method(a, here, mro, 0, name, 0)))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    } else if (ot_foreign_has(a, name) && !ot_named_store_spares(a, value, name))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

static void push_super(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    const struct ot_value v = a->values[value];
    uint32_t class_value = ot_value_class(a, v.b), metaclass = v.b == class_value ? ot_metaclass_of(a, v.b) : 0;
    bool is_open = false, is_meta = metaclass && ot_mro_derives(a, metaclass, a->values[v.a].a);
    class_value = is_meta ? metaclass : class_value; /* the receiver is a class as an object */
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    uint32_t receiver = a->values[v.b].kind == OT_V_CLASS && !is_meta ? 0 : v.b;
    size_t start = 0;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (mro->items.items[i] == v.a)
            start = i + 1;
    if (mro && start && (push_class_attribute(a, here, class_value, start, receiver, name, ast, &is_open) ||
                         ot_heritage_method(a, here, mro, start, name, receiver)))
        return;
    is_open = is_open && mro && !ot_named_tuple_is_base(a, mro, start);
    bool is_new = mro && start && !is_open && strcmp(ot_text(a, name), "__new__") == 0;
    ot_stack_push(a, is_new ? ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "builtins.object.__new__"), 0, 0)
                            : OT_UNKNOWN_VALUE);
}

static void push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    const struct ot_value v = a->values[value];
    if (ot_work_is_cut(a)) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    if (strcmp(ot_text(a, name), "__dict__") == 0 && ot_namespace_push(a, value))
        return;
    switch (v.kind) {
    case OT_V_INSTANCE: push_instance(a, here, value, name, ast); break;
    case OT_V_ENUM: push_enum(a, here, value, name, ast); break;
    case OT_V_CLASS: push_class(a, here, value, name, ast); break;
    case OT_V_MODULE: ot_module_attribute(a, here, v.a, name, ast); break;
    case OT_V_EXTERNAL: ot_outside_attribute(a, here, value, name); break;
    case OT_V_EXTERNAL_OBJECT: ot_outside_attribute_of_object(a, here, value, name); break;
    case OT_V_SUPER: push_super(a, here, value, name, ast); break;
    case OT_V_FUNCTION:
    case OT_V_TRITON:
    case OT_V_BOUND: ot_function_attribute(a, here, value, name); break;
    case OT_V_PARTIAL:
        if (strcmp(ot_text(a, name), "func") == 0)
            ot_var_push(a, here, ot_var(a, OT_S_PARTIAL, value, 0));
        else if (!ot_named_tuple_of_class(a, value, name))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_CONTAINER:
        if (v.a == OT_OBJECT_OF) {
            ot_container_get(a, here, value, ot_value(a, OT_V_STRING, name, 0, 0));
            break;
        } /* fall through */
    case OT_V_PROPERTY: case OT_V_GENERATOR: case OT_V_STRING: case OT_V_INTEGER:
        if (v.kind == OT_V_PROPERTY && ot_property_attribute(a, here, value, name))
            break;
        if (ot_container_has_method(a, value, name))
            ot_stack_push(a, ot_value(a, OT_V_CONTAINER_METHOD, value, name, 0));
        else if (v.kind == OT_V_CONTAINER && v.a == OT_UNION_OF && strcmp(ot_text(a, name), "__args__") == 0)
            ot_stack_push(a, value); /* it holds them */
        else if (v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF)
            ot_named_tuple_attribute(a, here, value, name);
        else if (v.kind == OT_V_CONTAINER && ot_value_has_keys(a, value)) /* a part of a torch.nn.ModuleDict */
            ot_container_get(a, here, value, ot_value(a, OT_V_STRING, name, 0, 0));
        else if (v.kind == OT_V_INTEGER || (v.kind == OT_V_CONTAINER && ot_container_is_open(a, value)))
            ot_module_method_part(a, here, value, name);
        break;
    case OT_V_NAMESPACE: ot_stack_push(a, ot_value(a, OT_V_CONTAINER_METHOD, value, name, 0)); break;
    case OT_V_NONE: break;
    case OT_V_UNKNOWN: ot_configuration_attribute_at(a, name, &here->file->ast, ast); break;
    case OT_V_TENSOR:
        if (!ot_effect_tensor_attribute(a, value, name))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    case OT_V_NONE_ID: case OT_V_SCALAR: case OT_V_TRUE: case OT_V_FALSE: case OT_V_PLATFORM_TRUE: case OT_V_SYNTAX:
    case OT_V_PLATFORM_FALSE: case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_LAUNCH: case OT_V_FACTORY:
    case OT_V_CONTAINER_METHOD: case OT_V_CALLER: case OT_V_PLACE: case OT_V_TUPLE_KEY:
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        break;
    }
}

void ot_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast)
{
    size_t base = a->top;
    ot_put_note_read(a, here, value, name);
    push(a, here, value, name, ast);
    ot_any_name_add(a, here, value, name, ast, base);
    ot_settled_apply(a, here, value, name, base);
    ot_view_narrow(a, here, value, name, base);
    ot_choice_text_tell(a, here, ast, name, base);
    ot_never_tell(a, name, base);
    ot_model_number_tell(a, name, base);
}

bool ot_attribute_method(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *name)
{
    bool is_class = a->values[instance].kind == OT_V_CLASS;
    uint32_t class_value = is_class ? ot_metaclass_of(a, instance) : ot_value_class(a, instance);
    return class_value &&
           push_class_attribute(a, here, class_value, 0, instance, ot_symbol(a, name), 0, NULL);
}
