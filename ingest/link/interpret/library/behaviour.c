/*
 * behaviour.c: what a library function does with its arguments, one function a behaviour of
 * table library_behaviour.
 */
#include "ingest/link/interpret/library/behaviour.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/library/effect_attribute.h"
#include "ingest/link/interpret/library/effect_iteration.h"
#include "ingest/link/interpret/library/effect_name.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/compare.h"

static void do_identity(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    if (!argument) {
        ot_stack_push(a, e->callee);
        return;
    }
    ot_effect_push(a, e, 0);
}

static void do_argument(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_effect_push(a, e, (size_t)atoi(e->model->argument));
}

/* The function in element 0, positional arguments from 1, keywords above 2^24. */
static void do_partial(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    uint32_t partial = ot_value(a, OT_V_PARTIAL, 0, site, e->here->node);
    uint32_t position = 0;
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        uint32_t key = argument->kind == 1 ? argument->name + (1U << 24) : position++;
        if (argument->kind > 1) {
            ot_effect_loosen(a, ot_effect_positional(e, 0));
            continue;
        }
        if (argument->kind == 1)
            ot_var_add(a, e->here, ot_var(a, OT_S_KEYS, partial, 0), ot_value(a, OT_V_STRING, argument->name, 0, 0));
        ot_var_add_values(a, e->here, ot_var(a, OT_S_PARTIAL, partial, key), argument->base, argument->count);
    }
    ot_stack_push(a, partial);
}

static void do_reference(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    uint32_t partial = ot_value(a, OT_V_PARTIAL, 0, site, e->here->node);
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 0),
               ot_effect_given_back(a, a->values[e->callee].a));
    if (argument)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_PARTIAL, partial, 1), argument->base, argument->count);
    ot_stack_push(a, partial);
}

static void do_object(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_sym name = *e->model->argument ? ot_symbol(a, e->model->argument) : a->values[e->callee].a;
    ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, name, 0, 0));
}

static void do_results(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    const char *text = e->model->argument;
    size_t base = a->top;
    while (*text) {
        char *end;
        uint32_t position = (uint32_t)strtoul(text, &end, 10);
        size_t length = strcspn(end, " ");
        if (*end != ':' || length < 2)
            break;
        ot_sym name = ot_intern_add(&a->names, end + 1, length - 1);
        ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, name, 0, 0));
        ot_container_put(a, e->here, tuple, ot_value_integer(a, position), base, 1);
        a->top = base;
        text = end + length;
        text += *text == ' ';
    }
    ot_stack_push(a, tuple);
}

static void do_scalar(struct ot_analysis *a, const struct ot_effect *e)
{
    (void)e;
    ot_stack_push(a, OT_SCALAR_VALUE);
}

/* len(x), str(x): a method of the tree's own classes; what it gives selects nothing. */
static void do_method(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    size_t base = a->top;
    for (size_t i = 0; object && i < object->count; i++)
        if (a->values[a->stack[object->base + i]].kind == OT_V_INSTANCE)
            ot_attribute_method(a, e->here, a->stack[object->base + i], e->model->argument);
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit(a, e->here, a->stack[i], e->ast, "operator");
    a->top = base;
    ot_stack_push(a, OT_SCALAR_VALUE);
}

static void do_unknown(struct ot_analysis *a, const struct ot_effect *e)
{
    (void)e;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

static void do_container(struct ot_analysis *a, const struct ot_effect *e)
{
    static const char *const kinds[] = {"tuple", "list", "set", "dict", "frozenset"};
    uint8_t kind = OT_LIST_VALUE;
    for (uint8_t k = 0; k < 5; k++)
        if (strcmp(kinds[k], e->model->argument) == 0)
            kind = k;
    if (kind == 4 && e->arguments->count == 0) {
        ot_stack_push(a, ot_container_empty(a));
        return;
    }
    kind = kind == 4 ? OT_SET_OF : kind;
    uint32_t container = ot_container_make(a, e->here, kind, e->ast);
    size_t base = a->top;
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    if (argument)
        ot_iterate_generators(a, e->here, argument->base, argument->count, e->ast);
    if (kind == OT_DICT_OF) {
        ot_container_method(a, e->here, container, ot_symbol(a, "update"), e->arguments, e->ast);
    } else if (argument) {
        ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        ot_container_put(a, e->here, container, 0, base, a->top - base);
    }
    a->top = base;
    ot_stack_push(a, container);
}

static void do_default_dict(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t dict = ot_container_make(a, e->here, OT_DICT_OF, e->ast);
    const struct ot_argument *factory = ot_effect_positional(e, 0);
    if (factory)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_DEFAULT, dict, 0), factory->base, factory->count);
    ot_stack_push(a, dict);
}

static void push_outcome(struct ot_analysis *a, int outcome)
{
    if (outcome & OT_MAY_BE_TRUE)
        ot_stack_push(a, OT_TRUE_VALUE);
    if (outcome & OT_MAY_BE_FALSE)
        ot_stack_push(a, OT_FALSE_VALUE);
}

/* types.SimpleNamespace(name=value): each keyword is an attribute. */
static void do_namespace(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t object = ot_container_make(a, e->here, OT_OBJECT_OF, e->ast);
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        if (argument->kind == 1)
            ot_container_put(a, e->here, object, ot_value(a, OT_V_STRING, argument->name, 0, 0), argument->base,
                             argument->count);
    }
    ot_stack_push(a, object);
}

static void do_globals(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_stack_push(a, ot_value(a, OT_V_NAMESPACE, (uint32_t)(e->here->file - a->files), 0, 0));
}

static void do_hasattr(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *name = ot_effect_positional(e, 1);
    int outcome = 0;
    for (size_t n = 0; object && name && n < name->count; n++) {
        const struct ot_value v = a->values[a->stack[name->base + n]];
        for (size_t i = 0; i < object->count; i++)
            outcome |= v.kind == OT_V_STRING ? ot_attribute_known(a, a->stack[object->base + i], v.a) : OT_MAY_BE_BOTH;
    }
    push_outcome(a, outcome);
}

static void do_isinstance(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *classes = ot_effect_positional(e, 1);
    bool is_subclass = strstr(e->model->pattern, "issubclass") != NULL;
    int outcome = 0;
    for (size_t i = 0; object && classes && i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        if (is_subclass)
            value = a->values[value].kind == OT_V_CLASS ? ot_value(a, OT_V_INSTANCE, value, 0, 0) : OT_UNKNOWN_VALUE;
        outcome |= ot_compare_isinstance(a, e->here, value, classes->base, classes->count);
    }
    push_outcome(a, outcome);
}

/* super(): the class around the function, and the function's receiver. */
static void do_super(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *class_argument = ot_effect_positional(e, 0), *receiver = ot_effect_positional(e, 1);
    if (class_argument && receiver) {
        for (size_t i = 0; i < class_argument->count; i++)
            for (size_t k = 0; k < receiver->count; k++)
                if (a->values[a->stack[class_argument->base + i]].kind == OT_V_CLASS)
                    ot_stack_push(a, ot_value(a, OT_V_SUPER, a->stack[class_argument->base + i],
                                              a->stack[receiver->base + k], 0));
        return;
    }
    for (ot_id n = e->here->node; n; n = a->nodes[n].outer) {
        ot_id outer = a->nodes[n].outer;
        if (outer && a->nodes[outer].class_value && a->nodes[n].receiver) {
            ot_stack_push(a, ot_value(a, OT_V_SUPER, a->nodes[outer].class_value, a->nodes[n].receiver, 0));
            return;
        }
    }
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

static void do_type(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        ot_stack_push(a, v.kind == OT_V_INSTANCE || v.kind == OT_V_ENUM ? v.a : OT_UNKNOWN_VALUE);
    }
}

static void do_wrap(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    uint8_t kind = e->model->behaviour[0] == 'p' ? OT_V_PROPERTY
                   : e->model->behaviour[0] == 's' ? OT_V_STATIC : OT_V_CLASSMETHOD;
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_stack_push(a, ot_value(a, kind, a->stack[argument->base + i], 0, 0));
}

static void do_triton(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++)
        if (a->values[a->stack[argument->base + i]].kind == OT_V_FUNCTION)
            ot_stack_push(a, ot_value(a, OT_V_TRITON, a->stack[argument->base + i], 0, 0));
    if (!argument)
        ot_stack_push(a, e->callee);
}

static void do_dataclass(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_dataclass_mark(a, a->stack[argument->base + i]);
    do_identity(a, e);
}

/* field(default_factory=f): the constructor calls it. */
static void do_field(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *value = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "default"));
    const struct ot_argument *factory = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "default_factory"));
    for (size_t i = 0; value && i < value->count; i++)
        ot_stack_push(a, a->stack[value->base + i]);
    if (!factory)
        return;
    uint32_t made = ot_value(a, OT_V_FACTORY, (ot_id)(e->here->file - a->files), e->ast, e->here->node);
    ot_var_add_values(a, e->here, ot_var(a, OT_S_DEFAULT, made, 0), factory->base, factory->count);
    ot_stack_push(a, made);
}

static void do_platform(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_stack_push(a, ot_library_has_platform(a, e->model->argument) ? OT_PLATFORM_TRUE_VALUE : OT_PLATFORM_FALSE_VALUE);
}

static const struct {
    const char *behaviour;
    void (*apply)(struct ot_analysis *a, const struct ot_effect *e);
} effects[] = {
    {"identity", do_identity}, {"decorator", ot_effect_decorator}, {"argument", do_argument}, {"partial", do_partial},
    {"reference", do_reference}, {"object", do_object}, {"results", do_results}, {"scalar", do_scalar},
    {"method", do_method}, {"unknown", do_unknown}, {"container", do_container},
    {"default dict", do_default_dict}, {"globals", do_globals},
    {"namespace", do_namespace}, {"elements", ot_effect_elements},
    {"extreme", ot_effect_extreme}, {"replace", ot_effect_replace}, {"zip", ot_effect_zip},
    {"enumerate", ot_effect_enumerate}, {"map", ot_effect_map}, {"filter", ot_effect_map},
    {"reduce", ot_effect_reduce}, {"next", ot_effect_next}, {"iter", ot_effect_iter}, {"getattr", ot_effect_getattr},
    {"setattr", ot_effect_setattr}, {"vars", ot_effect_vars}, {"hasattr", do_hasattr}, {"isinstance", do_isinstance},
    {"super", do_super}, {"type", do_type}, {"property", do_wrap}, {"staticmethod", do_wrap},
    {"classmethod", do_wrap}, {"import", ot_effect_import}, {"resolve", ot_effect_resolve},
    {"register op", ot_effect_register_op},
    {"custom op", ot_effect_custom_op}, {"triton", do_triton}, {"dataclass", do_dataclass}, {"field", do_field},
    {"platform", do_platform},
};

void ot_behaviour_apply(struct ot_analysis *a, const struct ot_here *here, const struct ot_model *model,
                        uint32_t callee, const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_here inner = *here;
    const struct ot_effect e = {&inner, model, callee, arguments, ast};
    inner.through = callee;
    for (size_t i = 0; i < sizeof(effects) / sizeof(*effects); i++)
        if (strcmp(effects[i].behaviour, model->behaviour) == 0)
            effects[i].apply(a, &e);
}

static bool starts_upper(const char *dotted)
{
    const char *dot = strrchr(dotted, '.');
    char c = dot ? dot[1] : dotted[0];
    return c >= 'A' && c <= 'Z';
}

void ot_behaviour_call(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    ot_sym dotted = a->values[external].a;
    const struct ot_model *model = ot_library_model(a, dotted);
    const char *meaning = ot_library_base(a, dotted);
    if (model)
        ot_behaviour_apply(a, here, model, external, arguments, ast);
    else if (starts_upper(ot_text(a, dotted)) &&
             (ot_library_kernel(a, dotted) || (meaning && strncmp(meaning, "runs ", 5) == 0)))
        ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, dotted, 0, 0));
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}
