/*
 * pin.c: the elements of what is gone through, and the names that each is pinned to.
 */
#include "ingest/link/interpret/lang/pin.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/source/program.h"

uint32_t ot_pin_places(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (v.kind != OT_V_CONTAINER || (v.a != OT_TUPLE_OF && v.a != OT_LIST_VALUE))
        return 0;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, value, 0));
    bool is_any = a->top > base;
    a->top = base;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    size_t count = a->top - base;
    a->top = base;
    return is_any || count > OT_PIN_PLACES ? 0 : (uint32_t)count;
}

void ot_pin_name(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base)
{
    if (a->top == base + 1 && here->file->ast.nodes[target].kind == OT_NAME)
        ot_name_pin(a, here, here->file->ast.nodes[target].text, a->stack[base]);
}

void ot_pin_target(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_tuple = ast->nodes[target].kind == OT_TUPLE && a->top == base + 1;
    uint32_t count = is_tuple ? ot_pin_places(a, here, a->stack[base]) : 0, position = 0;
    ot_pin_name(a, here, target, base);
    for (uint32_t c = target + 1; count && c < ast->nodes[target].end; c = ast->nodes[c].end) {
        size_t part = a->top;
        ot_container_get(a, here, a->stack[base], ot_value_integer(a, position++));
        ot_pin_target(a, here, c, part);
        a->top = part;
    }
}

/* Pushes what stands before ".items()"; nothing where the iterable is no such call. */
static void push_whose_items(struct ot_analysis *a, const struct ot_here *here, uint32_t iterable)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t callee = iterable + 1;
    if (ast->nodes[iterable].kind == OT_CALL && ast->nodes[callee].kind == OT_ATTRIBUTE &&
        ast->nodes[callee].end == ast->nodes[iterable].end && !strcmp(ot_text(a, ast->nodes[callee].text), "items"))
        ot_eval(a, here, callee + 1);
}

uint32_t ot_pin_items(struct ot_analysis *a, const struct ot_here *here, uint32_t iterable)
{
    size_t base = a->top;
    uint32_t dict = 0;
    push_whose_items(a, here, iterable);
    if (a->top == base + 1 && ot_value_has_keys(a, a->stack[base]))
        dict = a->stack[base];
    a->top = base;
    if (dict)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
    for (size_t i = base; i < a->top; i++)
        dict = ot_value_is_constant(a, a->stack[i]) ? dict : 0;
    a->top = base;
    return dict;
}

uint32_t ot_pin_class(struct ot_analysis *a, const struct ot_here *here, uint32_t iterable)
{
    size_t base = a->top;
    uint32_t class_value = 0, others = 0;
    push_whose_items(a, here, iterable);
    for (; a->top > base; a->top--) {
        const struct ot_value *v = &a->values[a->stack[a->top - 1]];
        bool is_class = v->kind == OT_V_NAMESPACE && v->b && a->values[v->b].kind == OT_V_CLASS && !class_value;
        class_value = is_class ? v->b : class_value;
        others += !is_class && a->stack[a->top - 1] != OT_UNKNOWN_VALUE;
    }
    return others ? 0 : class_value;
}
