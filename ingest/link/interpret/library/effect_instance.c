/*
 * effect_instance.c: isinstance and issubclass.
 */
#include "ingest/link/interpret/library/effect_instance.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/types/compare.h"

/* Has each class come that "isinstance(x, (A, (module.B, C), D | E))" names? */
static bool have_come(struct ot_analysis *a, const struct ot_here *here, uint32_t classes)
{
    const struct ot_ast *ast = &here->file->ast;
    bool have = true, is_inside;
    for (uint32_t n = classes; have && n < ast->nodes[classes].end; n = is_inside ? n + 1 : ast->nodes[n].end) {
        size_t base = a->top;
        is_inside = ast->nodes[n].kind == OT_TUPLE || ast->nodes[n].kind == OT_BINARY;
        if (ast->nodes[n].kind != OT_NAME && ast->nodes[n].kind != OT_ATTRIBUTE)
            continue;
        ot_eval(a, here, n);
        have = a->top > base;
        a->top = base;
    }
    return have;
}

void ot_effect_ask_classes(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *object,
                           const struct ot_argument *classes, const char *method, uint32_t ast)
{
    struct ot_argument item = {.base = object->base, .count = object->count};
    const struct ot_arguments arguments = {.items = &item, .count = 1};
    size_t base = a->top;
    for (size_t i = 0; i < classes->count; i++)
        if (a->values[a->stack[classes->base + i]].kind == OT_V_CLASS)
            ot_attribute_method(a, here, a->stack[classes->base + i], method);
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], &arguments, ast, "operator");
    a->top = base;
}

void ot_effect_isinstance(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *classes = ot_effect_positional(e, 1);
    bool is_subclass = e->model->behaviour == OT_DOES_ISSUBCLASS;
    int outcome = 0;
    for (size_t i = 0; object && classes && i < object->count; i++) {
        uint32_t value = a->stack[object->base + i];
        if (is_subclass)
            value = a->values[value].kind == OT_V_CLASS ? ot_value(a, OT_V_INSTANCE, value, 0, 0) : OT_UNKNOWN_VALUE;
        outcome |= ot_compare_isinstance(a, e->here, value, classes->base, classes->count);
    }
    if (object && classes && !a->is_peeking)
        ot_effect_ask_classes(a, e->here, object, classes, is_subclass ? "__subclasscheck__" : "__instancecheck__",
                              e->ast);
    if (outcome & OT_MAY_BE_FALSE && !a->is_peeking && e->here->task && classes->ast &&
        !have_come(a, e->here, classes->ast) && !ot_guard_is_awaited(a, e->here, e->ast))
        outcome &= OT_MAY_BE_TRUE; /* it may be one of those */
    ot_effect_push_outcome(a, outcome);
}
