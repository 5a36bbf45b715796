/*
 * given.c: what a configuration says of the objects of the source.
 *
 * Must not know: where it comes from, what names of a configuration mean.
 */
#include "ingest/link/core/given.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

struct ot_given_state {
    bool is_any, tells_model, is_open, lacks_model;
    struct ot_given *items; size_t count, capacity; /* from 1 */
    struct ot_map names;   /* setting → item */
    struct ot_map fixed;   /* (code, name) → item */
    struct ot_map replaced; /* (code, name) */
    struct ot_map assumed; /* (function, parameter) → value */
    struct ot_map fields;  /* (family, name) → item */
    struct ot_map holders; /* class code → family */
    struct ot_map nests;   /* class code */
    struct ot_map outside; /* dotted name → item */
    struct ot_map forms;   /* dotted name → enum ot_given_form */
    struct ot_map read;    /* (family, name) of what code reads of the environment, the packages, the model */
    struct ot_map strange; /* texts */
    uint32_t model;
    ot_id families;
};

bool ot_given_is_any(const struct ot_analysis *a)
{
    return a->own.given->is_any;
}

void ot_given_start(struct ot_analysis *a)
{
    a->own.given->is_any = true;
}

bool ot_given_tells_model(const struct ot_analysis *a)
{
    return a->own.given->tells_model;
}

bool ot_given_is_run(const struct ot_analysis *a)
{
    return a->own.given->is_any && !a->own.given->is_open;
}

void ot_given_tell_model(struct ot_analysis *a)
{
    a->own.given->tells_model = true;
}

bool ot_given_is_whole(const struct ot_analysis *a)
{
    return ot_given_is_run(a) && !a->own.given->lacks_model;
}

void ot_given_leave_model(struct ot_analysis *a)
{
    a->own.given->lacks_model = true;
}

void ot_given_leave_open(struct ot_analysis *a)
{
    a->own.given->is_open = true;
}

static void keep(struct ot_analysis *a, struct ot_map *map, uint64_t key, const struct ot_given *given)
{
    struct ot_given_state *own = a->own.given;
    bool is_new;
    ot_grow(&own->items, &own->capacity, own->count + 2, sizeof(*own->items));
    own->items[++own->count] = *given;
    *ot_map_put(map, key, 0, &is_new) = (uint32_t)own->count;
}

static const struct ot_given *look_up(const struct ot_analysis *a, const struct ot_map *map, uint64_t key)
{
    uint32_t item;
    return ot_map_get(map, key, &item) ? &a->own.given->items[item] : NULL;
}

void ot_given_fix(struct ot_analysis *a, ot_id code, ot_sym name, const struct ot_given *given)
{
    keep(a, &a->own.given->fixed, ot_map_pair(code, name), given);
}

/* The code whose name a variable is: a module, a class; of what a function returns, the function. */
static ot_id code_of(const struct ot_analysis *a, const struct ot_var *var)
{
    switch (var->space) {
    case OT_S_LOCAL: {
        ot_id code = a->nodes[var->owner].code;
        return a->codes[code]->kind == OT_MODULE ? code : 0;
    }
    case OT_S_RETURN:
        return a->nodes[var->owner].code;
    case OT_S_CLASS:
    case OT_S_FIELD: {
        uint32_t class_value = ot_value_class(a, var->owner);
        return class_value && a->values[class_value].kind == OT_V_CLASS ? a->values[class_value].a : 0;
    }
    default:
        return 0;
    }
}

const struct ot_given *ot_given_setting(struct ot_analysis *a, const char *name)
{
    return look_up(a, &a->own.given->names, (uint64_t)ot_symbol(a, name) + 1);
}

/* What a list of JSON holds. */
static void add_elements(struct ot_analysis *a, ot_id var, uint32_t list)
{
    ot_id element;
    for (uint32_t i = 0; (element = ot_var_find(a, OT_S_ELEMENT, list, ot_value_integer(a, i))) != 0; i++)
        ot_var_add(a, NULL, var, a->vars[element].facts[0].value);
}

bool ot_given_fill(struct ot_analysis *a, ot_id var)
{
    ot_id code = code_of(a, &a->vars[var]);
    const struct ot_given *given = code ? ot_given_fixed(a, code, a->vars[var].key) : NULL;
    if (given && !given->is_one_of)
        ot_var_add(a, NULL, var, given->value);
    else if (given)
        add_elements(a, var, given->value);
    return given != NULL;
}

const struct ot_given *ot_given_fixed(const struct ot_analysis *a, ot_id code, ot_sym name)
{
    return look_up(a, &a->own.given->fixed, ot_map_pair(code, name));
}

void ot_given_replace(struct ot_analysis *a, ot_id module_code, ot_sym name)
{
    ot_map_add(&a->own.given->replaced, ot_map_pair(module_code, name));
}

bool ot_given_is_replaced(const struct ot_analysis *a, ot_id var)
{
    uint32_t unused;
    ot_id code = code_of(a, &a->vars[var]);
    return code && ot_map_get(&a->own.given->replaced, ot_map_pair(code, a->vars[var].key), &unused);
}

void ot_given_assume(struct ot_analysis *a, ot_id function, ot_sym parameter, uint32_t value)
{
    bool is_new;
    *ot_map_put(&a->own.given->assumed, ot_map_pair(function, parameter), value, &is_new) = value;
}

uint32_t ot_given_assumed(const struct ot_analysis *a, ot_id var)
{
    const struct ot_var *v = &a->vars[var];
    uint32_t value;
    return v->space == OT_S_LOCAL &&
           ot_map_get(&a->own.given->assumed, ot_map_pair(a->nodes[v->owner].code, v->key), &value) ? value : 0;
}

ot_id ot_given_family(struct ot_analysis *a)
{
    return ++a->own.given->families;
}

void ot_given_field(struct ot_analysis *a, ot_id family, ot_sym name, const struct ot_given *given)
{
    struct ot_given_state *own = a->own.given;
    bool is_new;
    keep(a, &own->fields, ot_map_pair(family, name), given);
    *ot_map_put(&own->names, (uint64_t)ot_symbol(a, given->setting) + 1, 0, &is_new) = (uint32_t)own->count;
}

void ot_given_holder(struct ot_analysis *a, ot_id class_code, ot_id family)
{
    bool is_new;
    ot_map_put(&a->own.given->holders, class_code, family, &is_new);
}

void ot_given_nest(struct ot_analysis *a, ot_id class_code)
{
    ot_map_add(&a->own.given->nests, class_code);
}

bool ot_given_nests(const struct ot_analysis *a, ot_id class_code)
{
    uint32_t unused;
    return ot_map_get(&a->own.given->nests, class_code, &unused);
}

const struct ot_given *ot_given_attribute(const struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    uint32_t family;
    bool is_held = ot_map_get(&a->own.given->holders, class_code, &family);
    return is_held ? look_up(a, &a->own.given->fields, ot_map_pair(family, name)) : NULL;
}

void ot_given_outside(struct ot_analysis *a, ot_sym dotted, enum ot_given_form form, const struct ot_given *given)
{
    bool is_new;
    keep(a, &a->own.given->outside, (uint64_t)dotted + 1, given);
    *ot_map_put(&a->own.given->forms, (uint64_t)dotted + 1, form, &is_new) = form;
}

const struct ot_given *ot_given_of_outside(const struct ot_analysis *a, ot_sym dotted, enum ot_given_form *form)
{
    uint32_t found;
    if (!ot_map_get(&a->own.given->forms, (uint64_t)dotted + 1, &found))
        return NULL;
    *form = (enum ot_given_form)found;
    return look_up(a, &a->own.given->outside, (uint64_t)dotted + 1);
}

bool ot_given_reads_environment(struct ot_analysis *a, const char *dotted)
{
    enum ot_given_form form = OT_GIVEN_CONSTANT;
    return *dotted && ot_given_of_outside(a, ot_symbol(a, dotted), &form) && form == OT_GIVEN_GETENV;
}

void ot_given_note_read(const struct ot_analysis *a, ot_id family, ot_sym name)
{
    (void)ot_map_add(&a->own.given->read, ot_map_pair(family, name));
}

bool ot_given_is_read(const struct ot_analysis *a, ot_id family, ot_sym name)
{
    uint32_t unused;
    return ot_map_get(&a->own.given->read, ot_map_pair(family, name), &unused);
}

uint32_t ot_given_environment(const struct ot_analysis *a, ot_sym name)
{
    ot_given_note_read(a, OT_GIVEN_ENV, name);
    const struct ot_given *given = look_up(a, &a->own.given->fields, ot_map_pair(OT_GIVEN_ENV, name));
    return given ? given->value : OT_NONE_VALUE;
}

uint32_t ot_given_package(struct ot_analysis *a, const char *dotted)
{
    ot_sym name = ot_intern_add(&a->names, dotted, strcspn(dotted, "."));
    ot_given_note_read(a, OT_GIVEN_PACKAGES, name);
    const struct ot_given *given = look_up(a, &a->own.given->fields, ot_map_pair(OT_GIVEN_PACKAGES, name));
    return given ? given->value : 0;
}

void ot_given_model_start(struct ot_analysis *a, ot_sym class_name)
{
    a->own.given->model = ot_value(a, OT_V_EXTERNAL_OBJECT, class_name, 1, 0);
}

uint32_t ot_given_model(const struct ot_analysis *a)
{
    return a->own.given->model;
}

const struct ot_given *ot_given_model_attribute(const struct ot_analysis *a, ot_sym name)
{
    return look_up(a, &a->own.given->fields, ot_map_pair(OT_GIVEN_MODEL, name));
}

const struct ot_given *ot_given_model_read(struct ot_analysis *a, ot_sym name)
{
    ot_given_note_read(a, OT_GIVEN_MODEL, name);
    return ot_given_model_attribute(a, name);
}

void ot_given_strange(struct ot_analysis *a, ot_sym text)
{
    ot_map_add(&a->own.given->strange, (uint64_t)text + 1);
}

bool ot_given_is_strange(const struct ot_analysis *a, ot_sym text)
{
    uint32_t unused;
    return ot_map_get(&a->own.given->strange, (uint64_t)text + 1, &unused);
}

void ot_given_init(struct ot_analysis *a)
{
    a->own.given = ot_calloc(1, sizeof(*a->own.given));
    a->own.given->families = OT_GIVEN_MODEL;
}

void ot_given_release(struct ot_analysis *a)
{
    struct ot_given_state *own = a->own.given;
    free(own->items);
    ot_map_release(&own->names);
    ot_map_release(&own->fixed);
    ot_map_release(&own->replaced);
    ot_map_release(&own->assumed);
    ot_map_release(&own->fields);
    ot_map_release(&own->holders);
    ot_map_release(&own->nests);
    ot_map_release(&own->outside);
    ot_map_release(&own->forms);
    ot_map_release(&own->read);
    ot_map_release(&own->strange);
    free(own);
}
