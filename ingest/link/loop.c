/*
 * loop.c: for loops over what is known element by element.
 *
 * The body of a loop is evaluated once, for all elements together. Not so in the code of a module, where a
 * table of constants is gone through to register each of its rows: there the elements are kept apart.
 */
#include "ingest/link/analysis.h"

enum { ELEMENTS_AT_MOST = 256 }; /* of a table whose rows are kept apart */

/* Does a container hold one element at most, at a known place? */
static bool has_one_element(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, container, 0));
    size_t count = a->top - base;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    bool is_any = a->top - base > count;
    a->top = base;
    return count <= 1 && !is_any;
}

void ot_loop_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_once = true;
    for (size_t i = base; i < end && is_once; i++)
        is_once = a->values[a->stack[i]].kind == OT_V_CONTAINER && has_one_element(a, here, a->stack[i]);
    if (is_once || !ot_map_add(&a->repeating, ot_map_pair(here->node, s)))
        return;
    for (ot_id t = a->nodes[here->node].tasks; t; t = a->tasks[t].next)
        if (a->tasks[t].ast > s && a->tasks[t].ast < ast->nodes[s].end)
            ot_task_queue(a, t);
}

/* Is every statement of the body an expression? */
static bool is_plain(const struct ot_ast *ast, uint32_t body)
{
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind != OT_EXPRESSION)
            return false;
    return true;
}

/* The number of elements of a tuple or list of which each has its place, 0 if it is none. */
static uint32_t count_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
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
    return is_any || count > ELEMENTS_AT_MOST ? 0 : (uint32_t)count;
}

/* Pins the names of a target to the only value that stack[base .. top) gives each of them. */
static void pin_target(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[target].kind;
    uint32_t position = 0;
    if (a->top != base + 1)
        return;
    if (kind == OT_NAME)
        ot_name_pin(a, here, ast->nodes[target].text, a->stack[base]);
    for (uint32_t c = target + 1; kind == OT_TUPLE && c < ast->nodes[target].end; c = ast->nodes[c].end, position++) {
        size_t part = a->top;
        if (count_elements(a, here, a->stack[base]) == 0)
            return;
        ot_container_get(a, here, a->stack[base], ot_value_integer(a, position));
        pin_target(a, here, c, part);
        a->top = part;
    }
}

bool ot_loop_unroll(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, body = ast->nodes[target].end;
    if (a->codes[a->nodes[here->node].code]->kind != OT_MODULE || !is_plain(ast, body) || end != base + 1 || a->iteration)
        return false;
    uint32_t count = count_elements(a, here, a->stack[base]);
    for (uint32_t position = 0; position < count; position++) {
        size_t element = a->top, pinned = a->pin_count;
        a->iteration = position + 1;
        ot_container_get(a, here, a->stack[base], ot_value_integer(a, position));
        pin_target(a, here, target, element);
        for (uint32_t c = body + 1; c < ast->nodes[body].end; c = ast->nodes[c].end)
            ot_eval_discard(a, here, c + 1);
        ot_name_unpin(a, pinned);
        a->top = element;
    }
    a->iteration = 0;
    return count > 0;
}
