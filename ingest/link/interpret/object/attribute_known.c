/*
 * attribute_known.c: whether a value has an attribute.
 */
#include "ingest/link/interpret/object/attribute_known.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/any_name.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/getter.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/below.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/model_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"
#include "tools/base/buf.h"

bool ot_attribute_is_told(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_given_is_run(a) ? ot_mro_of(a, class_value) : NULL;
    if (!mro || mro->is_cut)
        return false;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_NOTHING;
        bool is_open = v.kind != OT_V_CLASS && (meaning == OT_MEANS_NOTHING || meaning == OT_MEANS_RUNS);
        if (ot_mro_is_loose(a, mro->items.items[i]) || (is_open && !ot_torch_lacks(a, v.a, name)))
            return false;
    }
    return true;
}

/* Has what runs here run again when the attribute is stored. */
static void await_store(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), name));
    a->top = base;
}

/* Does a row name the attribute of something outside the tree? Then that has it. */
static bool is_listed(struct ot_analysis *a, const struct ot_value *outside, ot_sym name)
{
    struct ot_buf dotted = OT_BUF_INIT;
    ot_buf_printf(&dotted, "%s.%s", ot_text(a, outside->a), ot_text(a, name));
    const struct ot_model *model = outside->b ? NULL : ot_library_model(a, ot_symbol(a, dotted.data));
    bool result = model && strcmp(model->pattern, dotted.data) == 0;
    ot_buf_release(&dotted);
    return result;
}

/* Is it a name of what each object, or each but those with __slots__, has without any code for it? */
static bool is_of_each(const struct ot_analysis *a, ot_sym name)
{
    static const char *const names[] = {"__class__", "__dict__", "__doc__", "__module__"};
    bool is = false;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names) && *ot_text(a, name) == '_' && !is; i++)
        is = strcmp(ot_text(a, name), names[i]) == 0;
    return is;
}

/* May an object, or a class, have an attribute that no code of the tree gives it: from a base outside that rows tell
 * of, or from Python, as "__len__", "__name__" and what decorators add? */
static bool is_of_outside(struct ot_analysis *a, uint32_t class_value, ot_sym name, bool is_class)
{
    static const char *const names[] = {"name", "value", "args", "with_traceback", "add_note", "index", "count"},
                      *const of_classes[] = {"mro", "register"};
    const char *text = ot_text(a, name);
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_named = *text == '_';
    for (size_t i = 0; i < sizeof(names) / sizeof(*names) && !is_named; i++)
        is_named = strcmp(text, names[i]) == 0;
    bool is_of_class = is_class && ot_metaclass_of(a, class_value);
    for (size_t i = 0; i < sizeof(of_classes) / sizeof(*of_classes) && is_class; i++)
        is_of_class = is_of_class || strcmp(text, of_classes[i]) == 0;
    if (is_of_class || strncmp(text, "__", 2) == 0)
        return true;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        switch (v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_NOTHING) {
        case OT_MEANS_ENUM: case OT_MEANS_TUPLE: case OT_MEANS_FIELDS: case OT_MEANS_MISSING:
            if (is_named)
                return true;
            break;
        case OT_MEANS_CONTAINER: case OT_MEANS_VALUE: case OT_MEANS_APPLIES: case OT_MEANS_TYPE:
            return true;
        default:
            break;
        }
    }
    return false;
}

/* Does a class statement only annotate the name, "w: int"? What it stores there is awaited. */
static bool is_only_annotated(struct ot_analysis *a, const struct ot_here *here, uint32_t definer, ot_sym name)
{
    const struct ot_value v = a->values[definer];
    size_t base = a->top;
    if (v.kind != OT_V_CLASS || !ot_scan_annotation(ot_scan_code(a, v.a), name))
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    bool is_bound = a->top > base;
    a->top = base;
    return !is_bound;
}

int ot_attribute_known(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    const struct ot_value v = a->values[value];
    bool is_open = false;
    if (v.kind == OT_V_NONE)
        return 2;
    if (v.kind == OT_V_MODULE) {
        const struct ot_file *file = ot_program_file(a, v.a);
        ot_module_start(a, v.a);
        return file && file->module_node &&
                       ot_list_sorted_has(&ot_scan_code(a, a->nodes[file->module_node].code)->locals, name) ? 1 : 3;
    }
    if (v.kind == OT_V_EXTERNAL)
        return is_listed(a, &v, name) ? 1 : 3;
    if (value == ot_given_model(a)) {
        await_store(a, here, value, name);
        ot_id stored = ot_var_find(a, OT_S_FIELD, value, name);
        bool is_stored = stored && a->vars[stored].fact_count;
        const struct ot_given *given = ot_given_model_read(a, name);
        bool is_of_some = given && !ot_given_tells_model(a) && /* of the models that are linked */
                          (given->value || ot_model_value_may_lack(a, name));
        return is_of_some ? 3 : given ? 1 : is_stored || *ot_text(a, name) == '_' ? 3 : 2;
    }
    if (v.kind != OT_V_INSTANCE && v.kind != OT_V_CLASS)
        return 3;
    uint32_t class_value = ot_value_class(a, value);
    if (is_of_each(a, name))
        return 3;
    if (v.kind == OT_V_INSTANCE && ot_attribute_given(a, class_value, name))
        return 1;
    if (!ot_mro_of(a, class_value))
        return 3;
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, &is_open);
    bool is_declared = definer && is_only_annotated(a, here, definer, name);
    if (definer && (!is_declared || ot_mro_of(a, class_value)->is_namedtuple ||
                    (v.kind == OT_V_INSTANCE && ot_dataclass_stores(a, class_value, name))))
        return ot_getter_may_fail(a, here, value, definer, name) ? 3 : 1;
    ot_id field = v.kind == OT_V_INSTANCE ? ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, value), name) : 0;
    if (field && a->vars[field].fact_count && ot_attribute_is_made(a, here, value) &&
        ot_trait_is_always_stored(a, class_value, name) && !ot_attribute_is_deleted(a, here, name))
        return 1;
    if (is_declared || is_of_outside(a, class_value, name, v.kind == OT_V_CLASS))
        return 3;
    is_open = is_open && !ot_attribute_is_told(a, class_value, name);
    if (is_open && (ot_given_is_run(a) || v.kind != OT_V_INSTANCE || !ot_below_stores(a, here, class_value, name)))
        return 3;
    if ((field && a->vars[field].fact_count) ||
        ot_outsider_stores(a, here, class_value, name) || ot_trait_of(a, class_value, name) & OT_TRAIT_STORED ||
        ot_mro_definer(a, class_value, ot_symbol(a, "__getattr__"), 0, NULL) ||
        (!ot_given_is_run(a) && ot_outsider_hides(a, here, class_value)) ||
        ot_any_name_is_stored(a, here, value, name))
        return 3;
    if (v.kind == OT_V_INSTANCE)
        await_store(a, here, value, name);
    size_t base = a->top;
    ot_kept_push_field(a, here, value, name);
    bool is_of_kept = a->top > base;
    a->top = base;
    return is_of_kept ? 3 : 2;
}

bool ot_attribute_is_made(const struct ot_analysis *a, const struct ot_here *here, uint32_t object)
{
    const struct ot_node *node = &a->nodes[here->node];
    return ot_given_is_run(a) &&
           (node->receiver != object || strcmp(ot_text(a, a->codes[node->code]->name), "__init__") != 0);
}

bool ot_attribute_is_deleted(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_LACKED, 0, name));
    bool is = a->top > base;
    a->top = base;
    return is;
}

bool ot_attribute_is_hidden(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name)
{
    uint32_t class_value = a->values[object].a;
    return ot_attribute_is_made(a, here, object) && ot_trait_is_constructed(a, class_value) &&
           (ot_trait_is_hidden(a, class_value, name) ||
            (ot_trait_of(a, class_value, name) == OT_TRAIT_ANNOTATED && ot_dataclass_stores(a, class_value, name))) &&
           !ot_attribute_is_deleted(a, here, name);
}

bool ot_attribute_is_own(struct ot_analysis *a, uint32_t instance, ot_sym name)
{
    uint32_t class_value = a->values[instance].a;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!mro || mro->is_cut || ot_mro_definer(a, class_value, name, 0, NULL) ||
        ot_mro_definer(a, class_value, ot_symbol(a, "__getattr__"), 0, NULL))
        return false;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_EXTERNAL && ot_library_is_open(a, v.a))
            return false;
    }
    return true;
}

uint32_t ot_attribute_given(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_given *given = NULL;
    const struct ot_mro *mro = ot_given_model(a) || ot_given_is_any(a) ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && !given && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS)
            continue;
        given = ot_given_attribute(a, v.a, name);
        given = given ? given : ot_given_fixed(a, v.a, name);
    }
    return given && !given->is_one_of ? given->value : 0;
}

bool ot_attribute_push_filled(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name)
{
    ot_id field = ot_given_is_run(a) ? ot_var(a, OT_S_FIELD, ot_value_field_owner(a, instance), name) : 0;
    if (!field || !a->vars[field].is_fixed)
        return false;
    ot_var_push(a, here, field);
    return true;
}

bool ot_attribute_is_declared(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_type *type = a->choices || ot_given_is_run(a) ? ot_type_of_field(a, class_value, name) : NULL;
    bool is_object = type && type->classes.count && !(type->flags & ~OT_T_NONE);
    return is_object && (ot_given_is_run(a) ||
                         (type->classes.count == 1 && ot_choice_is_of(a, type->classes.items[0])));
}

bool ot_attribute_binds_object(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    ot_id var = definer ? ot_var_find(a, OT_S_CLASS, definer, name) : 0;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        enum ot_value_kind kind = a->values[a->vars[var].facts[i].value].kind;
        if (kind != OT_V_PROPERTY && kind != OT_V_FUNCTION && kind != OT_V_STATIC && kind != OT_V_CLASSMETHOD &&
            kind != OT_V_FACTORY && kind != OT_V_INSTANCE)
            return false;
    }
    return var && a->vars[var].fact_count > 0;
}

bool ot_attribute_is_property(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    ot_id var = definer ? ot_var_find(a, OT_S_CLASS, definer, name) : 0;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        const struct ot_value v = a->values[a->vars[var].facts[i].value];
        if (v.kind != OT_V_PROPERTY || v.b)
            return false;
    }
    return var && a->vars[var].fact_count > 0;
}
