/*
 * given.c: what a configuration says of the objects of the source.
 *
 * Must not know: where it comes from, what names of a configuration mean.
 */
#include "ingest/link/core/given.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

struct ot_given_state {
    bool is_any;
    struct ot_map fixed;   /* (code, name) → value */
    struct ot_map fields;  /* (family, name) → value */
    struct ot_map holders; /* class code → family */
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

void ot_given_fix(struct ot_analysis *a, ot_id code, ot_sym name, uint32_t value)
{
    bool is_new;
    *ot_map_put(&a->own.given->fixed, ot_map_pair(code, name), value, &is_new) = value;
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

bool ot_given_fill(struct ot_analysis *a, ot_id var)
{
    uint32_t value;
    ot_id code = code_of(a, &a->vars[var]);
    if (!code || !ot_map_get(&a->own.given->fixed, ot_map_pair(code, a->vars[var].key), &value))
        return false;
    ot_var_add(a, NULL, var, value);
    return true;
}

ot_id ot_given_family(struct ot_analysis *a)
{
    return ++a->own.given->families;
}

void ot_given_field(struct ot_analysis *a, ot_id family, ot_sym name, uint32_t value)
{
    bool is_new;
    *ot_map_put(&a->own.given->fields, ot_map_pair(family, name), value, &is_new) = value;
}

void ot_given_holder(struct ot_analysis *a, ot_id class_code, ot_id family)
{
    bool is_new;
    ot_map_put(&a->own.given->holders, class_code, family, &is_new);
}

uint32_t ot_given_attribute(const struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    uint32_t family, value;
    return ot_map_get(&a->own.given->holders, class_code, &family) &&
                   ot_map_get(&a->own.given->fields, ot_map_pair(family, name), &value) ? value : 0;
}

void ot_given_init(struct ot_analysis *a)
{
    a->own.given = ot_calloc(1, sizeof(*a->own.given));
}

void ot_given_release(struct ot_analysis *a)
{
    struct ot_given_state *own = a->own.given;
    ot_map_release(&own->fixed);
    ot_map_release(&own->fields);
    ot_map_release(&own->holders);
    free(own);
}
