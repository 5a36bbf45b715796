/*
 * instance.c: calls of objects.
 *
 * "layer(x)" calls the __call__ of the class of the layer. That of torch.nn.Module runs forward() and the functions
 * that are registered with the object, and so do "layer.__call__(x)", "super().__call__(x)" and
 * "nn.Module.__call__(layer, x)", also from within a __call__ of the tree. A class is an object of its metaclass, whose
 * __call__ makes an object by type.__call__.
 */
#include "ingest/link/interpret/call/instance.h"

#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/hook.h"
#include "ingest/link/interpret/call/outside.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"

void ot_instance_mark(struct ot_analysis *a, size_t first, uint32_t class_value, ot_sym external)
{
    for (size_t i = first; i < a->edge_count; i++) {
        a->edges[i].module_class = class_value;
        a->edges[i].external_class = external;
    }
}

/* Pushes what a decorator gives in the place of what stands on the stack from base on, where a row says that a method
 * of an object is one. */
static void decorate(struct ot_analysis *a, const struct ot_here *here, uint32_t method, uint32_t instance,
                     const struct ot_arguments *arguments, uint32_t ast, size_t base)
{
    const struct ot_model *model = ot_library_model(a, a->values[method].a);
    struct ot_argument items[2];
    const struct ot_arguments all = {.items = items, .count = 2};
    if (!model || model->behaviour != OT_DOES_DECORATE || arguments->count != 1)
        return;
    a->top = base;
    ot_stack_push(a, instance);
    items[0] = (struct ot_argument){.base = base, .count = 1};
    items[1] = arguments->items[0];
    ot_behaviour_apply(a, here, model, method, &all, ast);
    ot_stack_drop(a, base, base + 1);
}

/* Pushes what a method gives that an instance has from a base outside the tree: something unknown. The first such base
 * is named on the edge; gives it, 0 if there is none. */
static ot_sym call_outside(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *method,
                           const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    size_t base = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_PLAIN;
        if (meaning != OT_MEANS_NOTHING && meaning != OT_MEANS_RUNS)
            continue;
        uint32_t outside = ot_outside_method(a, ot_text(a, v.a), method);
        ot_edge_add(a, here, ast, 0, outside, kind, instance);
        ot_outside_run(a, here, outside, arguments, ast);
        decorate(a, here, outside, instance, arguments, ast, base);
        return v.a;
    }
    return 0;
}

/* Calls the methods stack[base .. top) of an object, pushes what they give in their place. */
static void call_methods(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, size_t base,
                         const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind)
{
    uint32_t class_value = a->values[instance].a;
    ot_sym runs = ot_mro_call_runs(a, instance);
    size_t methods = a->top, first = a->edge_count;
    bool is_resolved = false;
    for (size_t i = base; i < methods; i++) {
        is_resolved = is_resolved || a->stack[i] != OT_UNKNOWN_VALUE;
        if (a->stack[i] != OT_UNKNOWN_VALUE)
            ot_call_value(a, here, a->stack[i], arguments, ast, kind);
    }
    if (runs && ot_mro_definer(a, class_value, runs, 0, NULL))
        is_resolved = true; /* if not now, then when the class has come to its definition */
    if (!is_resolved && runs)
        call_outside(a, here, instance, ot_text(a, runs), arguments, ast, OT_E_EXTERNAL);
    if (runs)
        ot_instance_mark(a, first, class_value, 0);
    ot_stack_drop(a, base, methods);
}

/* Runs what a library's class calls of an object, and the functions registered with it. */
static void run(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    ot_attribute_push(a, here, instance, ot_mro_call_runs(a, instance), 0);
    call_methods(a, here, instance, base, arguments, ast, OT_E_MODULE_CALL);
    ot_hook_call(a, here, instance, base, ast);
}

void ot_instance_call_class(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                            const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (!ot_metaclass_of(a, class_value) || !ot_attribute_method(a, here, class_value, "__call__")) {
        ot_class_make(a, here, class_value, arguments, ast);
        return;
    }
    size_t methods = a->top;
    ot_call_values(a, here, base, methods - base, arguments, ast, OT_E_METHOD);
    ot_stack_drop(a, base, methods);
}

void ot_instance_call(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top, first = a->edge_count;
    if (ot_attribute_method(a, here, instance, "__call__"))
        call_methods(a, here, instance, base, arguments, ast, OT_E_METHOD);
    else if (ot_mro_call_runs(a, instance))
        run(a, here, instance, arguments, ast);
    else if (a->values[instance].kind == OT_V_ENUM)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else if (ot_mro_is_open(a, a->values[instance].a))
        ot_instance_mark(a, first, a->values[instance].a,
                         call_outside(a, here, instance, "__call__", arguments, ast, OT_E_MODULE_CALL));
}

bool ot_instance_is_call(struct ot_analysis *a, uint32_t external)
{
    const struct ot_model *model = ot_library_model(a, a->values[external].a);
    return model && model->behaviour == OT_DOES_CALL;
}

bool ot_instance_call_by_name(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t receiver,
                              const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_model *model =
        a->values[callee].kind == OT_V_EXTERNAL ? ot_library_model(a, a->values[callee].a) : NULL;
    enum ot_value_kind kind = a->values[receiver].kind;
    bool is_called = model && model->behaviour == OT_DOES_CALL;
    if (is_called && kind == OT_V_CLASS)
        ot_class_make(a, here, receiver, arguments, ast);
    else if (is_called && kind == OT_V_INSTANCE && ot_mro_call_runs(a, receiver))
        run(a, here, receiver, arguments, ast);
    else
        return false;
    return true;
}

void ot_instance_effect(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0);
    struct ot_arguments others = *e->arguments;
    if (!object || object != others.items) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    others.items++;
    others.count--;
    others.is_written = false;
    for (size_t i = 0; i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        if (!ot_instance_call_by_name(a, e->here, e->callee, value, &others, e->ast))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
}
