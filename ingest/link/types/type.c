/*
 * type.c: what annotations mean, what they let through, and the instances they stand in for
 * where nothing else arrived.
 */
#include "ingest/link/types/extent.h"
#include "ingest/link/types/type.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"

struct ot_type_state {
    struct ot_type **list; size_t count, capacity;
    struct ot_map of; /* (file, annotation) → of list */
};

struct place {
    ot_id file, code;
};

static void read_type(struct ot_analysis *a, const struct place *at, uint32_t n, struct ot_type *type);

static void apply_meaning(struct ot_analysis *a, const struct place *at, enum ot_meaning meaning,
                          uint32_t subscript, struct ot_type *type)
{
    static const int simple[OT_MEANING_COUNT] = {
        [OT_MEANS_VALUE] = OT_T_SCALAR, [OT_MEANS_CONTAINER] = OT_T_CONTAINER, [OT_MEANS_CALLABLE] = OT_T_CALLABLE,
        [OT_MEANS_TYPE] = OT_T_TYPE, [OT_MEANS_NONE] = OT_T_NONE,
    };
    type->flags |= simple[meaning];
    if (simple[meaning])
        return;
    if (!subscript || (meaning != OT_MEANS_UNION && meaning != OT_MEANS_INNER)) {
        type->flags |= OT_T_ANY;
        return;
    }
    const struct ot_ast *ast = &a->files[at->file].ast;
    type->flags |= meaning == OT_MEANS_UNION ? OT_T_NONE : 0;
    for (uint32_t c = ast->nodes[subscript + 1].end; c < ast->nodes[subscript].end; c = ast->nodes[c].end) {
        read_type(a, at, c, type);
        if (meaning == OT_MEANS_INNER)
            break;
    }
}

static int word_of(const char *dotted)
{
    static const char *const names[] = {"builtins.int", "builtins.float", "builtins.str", "builtins.bool"};
    for (int i = 0; i < 4; i++)
        if (strcmp(dotted, names[i]) == 0)
            return 1 << i;
    return OT_W_OTHER;
}

/* A name or dotted path; subscript is the node around it when it has arguments, else 0. */
static void read_name(struct ot_analysis *a, const struct place *at, uint32_t n, uint32_t subscript,
                      struct ot_type *type)
{
    ot_sym external = 0;
    ot_id code = ot_static_class(a, at->file, at->code, n, &external);
    const struct ot_ast_node *node = &a->files[at->file].ast.nodes[n];
    if (code) {
        ot_list_add(&type->classes, code);
        return;
    }
    if (!external && node->kind == OT_NAME)
        external = ot_static_builtin(a, node->text);
    if (external && ot_given_model(a) && ot_configuration_is_base(a, external)) {
        type->flags |= OT_T_MODEL;
        return;
    }
    enum ot_meaning meaning = external ? ot_library_meaning(a, external) : OT_MEANS_NOTHING;
    if (meaning == OT_MEANS_VALUE)
        type->words |= word_of(ot_text(a, external));
    if (meaning)
        apply_meaning(a, at, meaning, subscript, type);
    else if (external && ot_kernel_package(a, external))
        ot_list_add(&type->externals, external);
    else
        type->flags |= OT_T_ANY;
}

/* A quoted annotation that is one name, or Optional[name]; others say nothing. */
static void read_text(struct ot_analysis *a, const struct place *at, const char *text, struct ot_type *type)
{
    size_t length = strlen(text);
    if (strncmp(text, "Optional[", 9) == 0 && text[length - 1] == ']') {
        text += 9;
        length -= 10;
        type->flags |= OT_T_NONE;
    }
    if (length == 0 || strcspn(text, "[]| .,()") < length) {
        type->flags |= OT_T_ANY;
        return;
    }
    ot_sym external = 0;
    ot_id code = ot_static_name(a, at->file, at->code, ot_intern_add(&a->names, text, length), &external);
    if (code)
        ot_list_add(&type->classes, code);
    else
        type->flags |= OT_T_ANY;
}

static void read_type(struct ot_analysis *a, const struct place *at, uint32_t n, struct ot_type *type)
{
    const struct ot_ast *ast = &a->files[at->file].ast;
    const struct ot_ast_node *node = &ast->nodes[n];
    switch (node->kind) {
    case OT_NAME:
    case OT_ATTRIBUTE:
        read_name(a, at, n, 0, type);
        break;
    case OT_SUBSCRIPT:
        if (ast->nodes[n + 1].kind == OT_NAME || ast->nodes[n + 1].kind == OT_ATTRIBUTE)
            read_name(a, at, n + 1, n, type);
        else
            type->flags |= OT_T_ANY;
        break;
    case OT_BINARY:
        read_type(a, at, n + 1, type);
        read_type(a, at, ast->nodes[n + 1].end, type);
        break;
    case OT_CONST_NONE:
        type->flags |= OT_T_NONE;
        break;
    case OT_STRING:
        read_text(a, at, ot_text(a, node->text), type);
        break;
    case OT_OTHER: /* the grammar's wrapper around a type */
        if (n + 1 < node->end && ast->nodes[n + 1].end == node->end) {
            read_type(a, at, n + 1, type);
            break;
        }
        type->flags |= OT_T_ANY;
        break;
    default:
        type->flags |= OT_T_ANY;
        break;
    }
}

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
        const struct place at = {file, code};
        ot_grow(&own->list, &own->capacity, own->count + 1, sizeof(*own->list));
        own->list[own->count++] = type;
        read_type(a, &at, annotation, type);
    }
    return own->list[index];
}

int ot_type_words(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation)
{
    struct ot_type type = {0};
    const struct place at = {file, code};
    read_type(a, &at, annotation, &type);
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
