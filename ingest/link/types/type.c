/*
 * type.c: what annotations let through, and the instances they stand in for where nothing else arrived.
 */
#include "ingest/link/types/extent.h"
#include "ingest/link/types/type.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type_read.h"

struct ot_type_state {
    struct ot_type **list; size_t count, capacity;
    struct ot_map of; /* (file, annotation) → of list */
};

struct ot_type *ot_type_of(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation)
{
    struct ot_type_state *own = a->own.type;
    bool is_new;
    if (a->files[file].ast.nodes[annotation].kind == OT_NONE)
        return NULL;
    uint32_t *slot = ot_map_put(&own->of, ot_map_pair(file, annotation) + 1, (uint32_t)own->count, &is_new);
    uint32_t index = *slot;
    if (is_new) {
        struct ot_type *type = ot_arena_calloc(&a->arena, sizeof(*type));
        ot_grow(&own->list, &own->capacity, own->count + 1, sizeof(*own->list));
        own->list[own->count++] = type;
        ot_type_read(a, file, code, annotation, type);
    }
    return own->list[index];
}

int ot_type_words(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation)
{
    struct ot_type type = {0};
    ot_type_read(a, file, code, annotation, &type);
    bool is_other = type.flags & ~(OT_T_SCALAR | OT_T_NONE) || type.classes.count || type.externals.count ||
                    type.words & OT_W_OTHER;
    ot_list_release(&type.classes);
    ot_list_release(&type.externals);
    return is_other ? 0 : type.words;
}

struct ot_type *ot_type_of_param(struct ot_analysis *a, const struct ot_code *code, uint32_t index)
{
    struct ot_param *param = &code->params[index];
    if (!param->is_typed) {
        param->type = ot_type_of(a, code->file, code->parent, param->annotation);
        param->is_typed = true;
    }
    return param->type;
}

/* Does an instance of class_value fit one of the declared classes of the tree? */
static bool fits(struct ot_analysis *a, const struct ot_type *type, uint32_t class_value)
{
    for (size_t i = 0; i < type->classes.count; i++) {
        ot_id declared = type->classes.items[i];
        if (ot_mro_derives(a, class_value, declared))
            return true;
        uint32_t declared_value = ot_class_value(a, declared);
        const struct ot_mro *mro = declared_value ? ot_mro_of(a, declared_value) : NULL;
        if (!mro || mro->is_protocol || ot_mro_derives(a, declared_value, a->values[class_value].a))
            return true;
    }
    return false;
}

static bool has_protocol(struct ot_analysis *a, const struct ot_type *type)
{
    for (size_t i = 0; i < type->classes.count; i++) {
        uint32_t value = ot_class_value(a, type->classes.items[i]);
        const struct ot_mro *mro = value ? ot_mro_of(a, value) : NULL;
        if (!mro || mro->is_protocol)
            return true;
    }
    return false;
}

struct ot_type *ot_type_of_field(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        if (a->values[mro->items.items[i]].kind != OT_V_CLASS)
            continue;
        const struct ot_code *code = ot_scan_code(a, a->values[mro->items.items[i]].a);
        uint32_t annotation = ot_scan_annotation(code, name);
        if (annotation)
            return ot_type_of(a, code->file, a->values[mro->items.items[i]].a, annotation);
    }
    return NULL;
}

/* Has a class made in reach a base in the tree in common with a declared one? */
static bool is_beside(struct ot_analysis *a, const struct ot_type *type, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!ot_trait_is_constructed(a, class_value))
        return false;
    for (size_t i = 0; i < type->classes.count; i++) {
        uint32_t declared = ot_class_value(a, type->classes.items[i]);
        const struct ot_mro *other = declared ? ot_mro_of(a, declared) : NULL;
        for (size_t k = 1; mro && other && k < mro->items.count; k++)
            if (a->values[mro->items.items[k]].kind == OT_V_CLASS && ot_list_has(&other->items, mro->items.items[k]))
                return true;
    }
    return false;
}

/* Does nothing in reach make an object of a class that derives from it? */
static bool is_only(struct ot_analysis *a, ot_id code)
{
    struct ot_list family = {0};
    bool is_made = false;
    ot_subclass_family(a, code, &family);
    for (size_t i = 0; i < family.count; i++) {
        uint32_t class_value = family.items[i] == code ? 0 : ot_class_value(a, family.items[i]);
        is_made |= class_value && ot_trait_is_constructed(a, class_value);
    }
    ot_list_release(&family);
    return !is_made;
}

/* Under a configuration: the object that anything at all is, where the type is one class and no other; else what it
 * was. */
static uint32_t known_object(struct ot_analysis *a, struct ot_type *type)
{
    if (type->known)
        return type->known;
    if (!ot_given_is_run(a) || type->classes.count != 1 || type->externals.count || type->flags & ~OT_T_NONE)
        return OT_UNKNOWN_VALUE;
    uint32_t class_value = ot_class_value(a, type->classes.items[0]);
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    if (!mro)
        return OT_UNKNOWN_VALUE;
    bool is_other = mro->is_enum || mro->is_protocol || ot_subclass_is_abstract(a, type->classes.items[0]) ||
                    !is_only(a, type->classes.items[0]);
    return type->known = is_other ? OT_UNKNOWN_VALUE
                         : ot_trait_is_constructed(a, class_value) ? ot_value(a, OT_V_INSTANCE, class_value, 0, 0)
                                                                   : ot_mro_invent(a, class_value);
}

/* What the type makes of a value: itself, unknown, or 0 to drop it. */
static uint32_t filtered(struct ot_analysis *a, struct ot_type *type, uint32_t value)
{
    const struct ot_value v = a->values[value];
    switch (v.kind) {
    case OT_V_INSTANCE:
    case OT_V_ENUM:
        if (fits(a, type, v.a) || ot_extent_of(a, value))
            return value;
        if (type->classes.count && v.kind == OT_V_INSTANCE)
            type->refuses = type->refuses || is_beside(a, type, v.a);
        if (type->classes.count)
            return v.kind == OT_V_ENUM ? OT_UNKNOWN_VALUE : 0;
        return type->flags & OT_T_CALLABLE || type->externals.count ? value
               : v.kind == OT_V_ENUM ? value : OT_UNKNOWN_VALUE;
    case OT_V_FUNCTION:
    case OT_V_BOUND:
    case OT_V_PARTIAL:
    case OT_V_TRITON:
        return type->flags & OT_T_CALLABLE || has_protocol(a, type) ? value : OT_UNKNOWN_VALUE;
    case OT_V_CLASS:
        return type->flags & (OT_T_TYPE | OT_T_CALLABLE) || has_protocol(a, type) ? value : OT_UNKNOWN_VALUE;
    case OT_V_CONTAINER:
        if (ot_given_is_run(a) && known_object(a, type) != OT_UNKNOWN_VALUE)
            return 0;
        return type->flags & OT_T_CONTAINER || type->classes.count || type->externals.count ? value
                                                                                            : OT_UNKNOWN_VALUE;
    case OT_V_EXTERNAL_OBJECT:
        return value == ot_given_model(a) || ot_value_is_sentinel(a, value) || ot_list_has(&type->externals, v.a)
                   ? value : OT_UNKNOWN_VALUE;
    case OT_V_EXTERNAL:
        return type->flags & (OT_T_CALLABLE | OT_T_TYPE) || has_protocol(a, type) || ot_extent_is_dtype(a, value)
                   ? value : OT_UNKNOWN_VALUE;
    case OT_V_UNKNOWN:
        return known_object(a, type) == OT_UNKNOWN_VALUE ? value : known_object(a, type);
    case OT_V_SCALAR: case OT_V_STRING: case OT_V_INTEGER: case OT_V_TENSOR:
        return ot_given_is_run(a) && known_object(a, type) != OT_UNKNOWN_VALUE ? 0 : value;
    case OT_V_NONE_ID: case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE: case OT_V_STATIC:
    case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_MODULE: case OT_V_NAMESPACE: case OT_V_LAUNCH:
    case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER: case OT_V_CONTAINER_METHOD: case OT_V_CALLER:
    case OT_V_PLACE: case OT_V_SYNTAX:
    case OT_V_TUPLE_KEY:
        break;
    }
    return value;
}

ot_id ot_type_leaf(struct ot_analysis *a, struct ot_type *type)
{
    struct ot_list family = {0};
    if (!type || type->classes.count != 1 || type->externals.count || type->flags & ~OT_T_NONE)
        return 0;
    if (type->leaf == OT_LEAF_UNKNOWN) {
        ot_subclass_family(a, type->classes.items[0], &family);
        type->leaf = family.count == 1 ? OT_LEAF_YES : OT_LEAF_NO;
        ot_list_release(&family);
    }
    return type->leaf == OT_LEAF_YES ? type->classes.items[0] : 0;
}

size_t ot_type_filter(struct ot_analysis *a, struct ot_type *type, size_t base, size_t count)
{
    size_t kept = 0;
    if (!type || type->flags & OT_T_ANY)
        return count;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = filtered(a, type, a->stack[base + i]);
        if (value)
            a->stack[base + kept++] = value;
    }
    return kept;
}

size_t ot_type_settle(struct ot_analysis *a, struct ot_type *type, size_t base, size_t count)
{
    size_t kept = 0;
    bool has_object = false;
    count = ot_type_filter(a, type, base, count);
    for (size_t i = 0; i < count; i++)
        has_object |= a->values[a->stack[base + i]].kind == OT_V_INSTANCE;
    if (!has_object || !ot_type_leaf(a, type))
        return count;
    for (size_t i = 0; i < count; i++)
        if (a->stack[base + i] != OT_UNKNOWN_VALUE)
            a->stack[base + kept++] = a->stack[base + i];
    return kept;
}

void ot_type_init(struct ot_analysis *a)
{
    a->own.type = ot_calloc(1, sizeof(*a->own.type));
}

void ot_type_release(struct ot_analysis *a)
{
    struct ot_type_state *own = a->own.type;
    for (size_t i = 0; i < own->count; i++) {
        ot_list_release(&own->list[i]->classes);
        ot_list_release(&own->list[i]->externals);
    }
    free(own->list);
    ot_map_release(&own->of);
    free(own);
}
