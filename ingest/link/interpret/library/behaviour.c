/*
 * behaviour.c: what a library function does with its arguments, one function a behaviour of
 * table library_behaviour.
 */
#include "ingest/link/interpret/library/behaviour.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/hook.h"
#include "ingest/link/interpret/call/instance.h"
#include "ingest/link/interpret/call/partial.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/enter.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/library/cell.h"
#include "ingest/link/interpret/library/effect_attribute.h"
#include "ingest/link/interpret/library/effect_container.h"
#include "ingest/link/interpret/library/effect_copy.h"
#include "ingest/link/interpret/library/effect_dispatch.h"
#include "ingest/link/interpret/library/effect_getter.h"
#include "ingest/link/interpret/library/effect_hasattr.h"
#include "ingest/link/interpret/library/effect_instance.h"
#include "ingest/link/interpret/library/effect_iteration.h"
#include "ingest/link/interpret/library/effect_kind.h"
#include "ingest/link/interpret/library/effect_name.h"
#include "ingest/link/interpret/library/effect_method.h"
#include "ingest/link/interpret/library/effect_mixin.h"
#include "ingest/link/interpret/library/effect_names.h"
#include "ingest/link/interpret/library/effect_parser.h"
#include "ingest/link/interpret/library/effect_record.h"
#include "ingest/link/interpret/library/effect_register.h"
#include "ingest/link/interpret/library/effect_run.h"
#include "ingest/link/interpret/library/effect_thread.h"
#include "ingest/link/interpret/library/effect_total.h"
#include "ingest/link/interpret/library/known.h"
#include "ingest/link/interpret/library/named_tuple.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/derived.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/module_part.h"
#include "ingest/link/interpret/object/property.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/metaclass.h"

static void do_argument(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_effect_push(a, e, (size_t)atoi(e->model->argument));
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

/* A tuple of the objects that the row names by their places; what stands between them is not known. */
static void do_results(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast), next = 0;
    char *end = NULL;
    size_t base = a->top, length = 0;
    for (const char *text = e->model->argument; *text; text = end + length, text += *text == ' ') {
        uint32_t position = (uint32_t)strtoul(text, &end, 10);
        length = strcspn(end, " ");
        if (*end != ':' || length < 2)
            break;
        ot_sym name = ot_intern_add(&a->names, end + 1, length - 1);
        for (; next <= position; next++, a->top = base) {
            ot_stack_push(a, next < position ? OT_UNKNOWN_VALUE : ot_value(a, OT_V_EXTERNAL_OBJECT, name, 0, 0));
            ot_container_put(a, e->here, tuple, ot_value_integer(a, next), base, 1);
        }
    }
    ot_stack_push(a, tuple);
}

/* Pushes what a builtin gives for values that are known, nothing while an argument has none; false where they are
 * not. */
static bool is_known(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *name = a->values[e->callee].kind == OT_V_EXTERNAL ? ot_text(a, a->values[e->callee].a) : "";
    for (size_t i = 0; ot_given_is_run(a) && i < e->arguments->count; i++)
        if (e->arguments->items[i].count == 0 && !a->is_peeking && e->here->task &&
            !ot_guard_is_awaited(a, e->here, e->ast))
            return true;
    name += strncmp(name, "builtins.", 9) == 0 ? 9 : 0;
    return ot_known_call(a, e->here, name, e->arguments, e->ast);
}

static void do_scalar(struct ot_analysis *a, const struct ot_effect *e)
{
    bool is_total = *e->model->argument && ot_effect_total(a, e);
    if (is_total || !is_known(a, e))
        ot_stack_push(a, OT_SCALAR_VALUE);
}

/* Nothing: it does not come back. */
static void do_end(struct ot_analysis *a, const struct ot_effect *e)
{
    (void)a;
    (void)e;
}

static void do_method(struct ot_analysis *a, const struct ot_effect *e)
{
    if (!is_known(a, e))
        ot_effect_method(a, e);
}

static void do_extreme(struct ot_analysis *a, const struct ot_effect *e)
{
    if (!is_known(a, e))
        ot_effect_extreme(a, e);
}

static void do_unknown(struct ot_analysis *a, const struct ot_effect *e)
{
    (void)e;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}

/* object.__new__(Class): an object without its constructor having run. */
static void do_new(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        bool is_class = a->values[value].kind == OT_V_CLASS;
        if (is_class && ot_metaclass_push_classes(a, e->here, value)) /* type.__new__ makes one of these */
            continue;
        ot_stack_push(a, is_class ? ot_value(a, OT_V_INSTANCE, value, 0, 0) : OT_UNKNOWN_VALUE);
        if (!is_class)
            continue;
        uint32_t made = a->stack[a->top - 1];
        struct ot_arguments others = *e->arguments;
        ot_class_instantiated(a, made);
        others.items++; /* of a tuple, what it holds */
        others.count--;
        if (argument == e->arguments->items && !a->is_peeking)
            ot_named_tuple_fill(a, e->here, made, &others);
    }
}

static void do_default_dict(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t dict = ot_container_make(a, e->here, OT_DICT_OF, e->ast);
    const struct ot_argument *factory = ot_effect_positional(e, 0);
    if (factory)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_DEFAULT, dict, 0), factory->base, factory->count);
    ot_stack_push(a, dict);
}

/* types.SimpleNamespace(name=value): each keyword is an attribute. One that is open may have any, as others set it up:
 * threading.local(), of which each thread has its own. */
static void do_namespace(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t object = ot_container_make(a, e->here, OT_OBJECT_OF, e->ast);
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        if (argument->kind == OT_GIVEN_KEYWORD)
            ot_container_put(a, e->here, object, ot_value(a, OT_V_STRING, argument->name, 0, 0), argument->base,
                             argument->count);
    }
    if (*e->model->argument) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        ot_container_put(a, e->here, object, 0, a->top - 1, 1);
        a->top--;
    }
    ot_stack_push(a, object);
}

static void do_globals(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_stack_push(a, ot_value(a, OT_V_NAMESPACE, (uint32_t)(e->here->file - a->files), 0, 0));
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
    ot_effect_loosen_bases(a, e->here, ot_effect_positional(e, 1));
    if (ot_effect_positional(e, 1)) {
        ot_effect_derive(a, e);
        return;
    }
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        ot_stack_push(a, v.kind == OT_V_INSTANCE || v.kind == OT_V_ENUM ? v.a : OT_UNKNOWN_VALUE);
    }
}

static void do_wrap(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    enum ot_value_kind kind = e->model->behaviour == OT_DOES_STATICMETHOD ? OT_V_STATIC : OT_V_CLASSMETHOD;
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_stack_push(a, ot_value(a, kind, a->stack[argument->base + i], 0, 0));
}

static void do_property(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_property_make(a, e->here, e->arguments, strcmp(e->model->argument, "cached") == 0);
}

static void do_triton(struct ot_analysis *a, const struct ot_effect *e)
{
    ot_sym source = *e->model->argument ? ot_symbol(a, e->model->argument) : 0;
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++)
        if (a->values[a->stack[argument->base + i]].kind == OT_V_FUNCTION)
            ot_stack_push(a, ot_value(a, OT_V_TRITON, a->stack[argument->base + i], source, 0));
    if (!argument)
        ot_stack_push(a, e->callee);
}

static void do_dataclass(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_dataclass_mark(a, a->stack[argument->base + i]);
    ot_effect_identity(a, e);
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

static void (*const effects[])(struct ot_analysis *a, const struct ot_effect *e) = {
    [OT_DOES_IDENTITY] = ot_effect_identity, [OT_DOES_DECORATOR] = ot_effect_decorator,
    [OT_DOES_ARGUMENT] = do_argument, [OT_DOES_PARTIAL] = ot_effect_partial,
    [OT_DOES_REFERENCE] = do_reference, [OT_DOES_OBJECT] = do_object,
    [OT_DOES_JIT_MODULE] = ot_effect_jit_module, [OT_DOES_RESULTS] = do_results, [OT_DOES_SCALAR] = do_scalar,
    [OT_DOES_UNKNOWN] = do_unknown, [OT_DOES_METHOD] = do_method, [OT_DOES_CONTAINER] = ot_effect_container,
    [OT_DOES_DEFAULT_DICT] = do_default_dict, [OT_DOES_REPLACE] = ot_effect_replace, [OT_DOES_EXTREME] = do_extreme,
    [OT_DOES_RECORD] = ot_effect_record,
    [OT_DOES_ELEMENTS] = ot_effect_elements, [OT_DOES_ZIP] = ot_effect_zip, [OT_DOES_ENUMERATE] = ot_effect_enumerate,
    [OT_DOES_MAP] = ot_effect_map, [OT_DOES_FILTER] = ot_effect_map, [OT_DOES_REDUCE] = ot_effect_reduce,
    [OT_DOES_NEXT] = ot_effect_next, [OT_DOES_ITER] = ot_effect_iter, [OT_DOES_GETATTR] = ot_effect_getattr,
    [OT_DOES_SETATTR] = ot_effect_setattr, [OT_DOES_VARS] = ot_effect_vars, [OT_DOES_NAMESPACE] = do_namespace,
    [OT_DOES_GLOBALS] = do_globals, [OT_DOES_HASATTR] = ot_effect_hasattr, [OT_DOES_ISINSTANCE] = ot_effect_isinstance,
    [OT_DOES_ISSUBCLASS] = ot_effect_isinstance, [OT_DOES_SUPER] = do_super, [OT_DOES_TYPE] = do_type,
    [OT_DOES_PROPERTY] = do_property, [OT_DOES_STATICMETHOD] = do_wrap, [OT_DOES_CLASSMETHOD] = do_wrap,
    [OT_DOES_IMPORT] = ot_effect_import, [OT_DOES_RESOLVE] = ot_effect_resolve,
    [OT_DOES_REGISTER_OP] = ot_effect_register_op, [OT_DOES_CUSTOM_OP] = ot_effect_custom_op,
    [OT_DOES_OP_LIBRARY] = ot_effect_op_library, [OT_DOES_OP_IMPLEMENTATION] = ot_effect_op_implementation,
    [OT_DOES_TRITON] = do_triton, [OT_DOES_DATACLASS] = do_dataclass, [OT_DOES_FIELD] = do_field,
    [OT_DOES_CHAIN] = ot_effect_chain, [OT_DOES_NEW] = do_new, [OT_DOES_DISPATCH] = ot_effect_dispatch,
    [OT_DOES_DISPATCH_REGISTER] = ot_effect_dispatch_register, [OT_DOES_PLATFORM] = do_platform,
    [OT_DOES_SENTINEL] = ot_effect_sentinel, [OT_DOES_CELL] = ot_cell_make,
    [OT_DOES_BIND] = ot_effect_bind, [OT_DOES_HOOK] = ot_hook_register,
    [OT_DOES_ORDERED] = ot_effect_ordered, [OT_DOES_PARTS] = ot_module_part_effect, [OT_DOES_GETTER] = ot_effect_getter,
    [OT_DOES_OPERATOR] = ot_effect_operator, [OT_DOES_GROUPS] = ot_effect_groups, [OT_DOES_TUPLES] = ot_effect_tuples,
    [OT_DOES_SEVERAL] = ot_effect_several,
    [OT_DOES_ENTER] = ot_enter_effect, [OT_DOES_CALLBACK] = ot_enter_callback,
    [OT_DOES_IMPORT_TOP] = ot_effect_import_top, [OT_DOES_CALL] = ot_instance_effect,
    [OT_DOES_LEAVE] = ot_enter_leave, [OT_DOES_NAMED_TUPLE] = ot_named_tuple_effect,
    [OT_DOES_END] = do_end, [OT_DOES_KIND] = ot_effect_kind,
    [OT_DOES_SUBCLASSES] = ot_derived_effect, [OT_DOES_RUN] = ot_effect_run, [OT_DOES_KEEP] = ot_effect_keep,
    [OT_DOES_THREAD] = ot_effect_thread, [OT_DOES_START] = ot_effect_start,
    [OT_DOES_OWN] = ot_effect_own, [OT_DOES_DECLARE] = ot_effect_declare, [OT_DOES_PARSE] = ot_effect_parse,
    [OT_DOES_DECORATE] = ot_enter_decorate, [OT_DOES_HOLDER] = ot_effect_holder, [OT_DOES_HELD] = ot_effect_held,
    [OT_DOES_NAMES] = ot_effect_names, [OT_DOES_MEMBERS] = ot_effect_members, [OT_DOES_HOLD] = ot_effect_hold,
    [OT_DOES_COPY] = ot_effect_copy, [OT_DOES_DELATTR] = ot_effect_delattr,
    [OT_DOES_MIXIN] = ot_effect_mixin,
};

_Static_assert(sizeof(effects) / sizeof(*effects) == OT_BEHAVIOUR_COUNT, "each behaviour has its function");

/* Does a call give what goes through others, and is no list? */
static bool is_iterator(const struct ot_model *model)
{
    enum ot_behaviour does = model->behaviour;
    return does == OT_DOES_ZIP || does == OT_DOES_ENUMERATE || does == OT_DOES_MAP || does == OT_DOES_GROUPS ||
           does == OT_DOES_TUPLES || does == OT_DOES_SEVERAL || does == OT_DOES_PARTS ||
           (does == OT_DOES_ELEMENTS && strcmp(model->argument, "now") != 0) ||
           (does == OT_DOES_REDUCE && *model->argument);
}

static bool is_made_here(const struct ot_analysis *a, const struct ot_effect *e, uint32_t container)
{
    const struct ot_value v = a->values[container];
    return v.c == e->here->node && v.b && ot_value_site_ast(a, v.b) == e->ast;
}

void ot_behaviour_apply(struct ot_analysis *a, const struct ot_here *here, const struct ot_model *model,
                        uint32_t callee, const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_here inner = *here;
    const struct ot_effect e = {&inner, model, callee, arguments, ast};
    size_t base = a->top;
    inner.through = callee;
    effects[model->behaviour](a, &e);
    for (size_t i = base; i < a->top && is_iterator(model); i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER && is_made_here(a, &e, a->stack[i]))
            ot_container_note_like(a, here, a->stack[i]);
}

static bool starts_upper(const char *dotted)
{
    const char *dot = strrchr(dotted, '.'), *first = dot ? dot + 1 : dotted;
    return *first >= 'A' && *first <= 'Z';
}

void ot_behaviour_call(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    ot_sym dotted = a->values[external].a;
    const struct ot_model *model = ot_library_model(a, dotted);
    if (model)
        ot_behaviour_apply(a, here, model, external, arguments, ast);
    else if (starts_upper(ot_text(a, dotted)) &&
             (ot_kernel_package(a, dotted) || ot_library_runs(a, dotted)))
        ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, dotted, 0, 0));
    else if (!ot_held_call_by_name(a, here, dotted, arguments, ast))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}
