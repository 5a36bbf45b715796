/*
 * loop.c: for loops over what is known element by element.
 *
 * The body of a loop is evaluated once, for all elements together. Not so in the code of a module, where a
 * table of constants is gone through to register each of its rows, or each of the parts of a row: there the elements
 * are kept apart.
 */
#include "ingest/link/interpret/lang/loop.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/assign.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/pin.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/lineage.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/block.h"

enum {
    ELEMENTS_AT_MOST = OT_PIN_PLACES, /* of a table whose rows are kept apart */
    PARTS_AT_MOST = 16 /* rows of a table whose parts are kept apart, and parts of a row */
};

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
    if (is_once || !ot_node_repeat(a, here->node, s))
        return;
    for (ot_id t = a->nodes[here->node].tasks; t; t = a->tasks[t].next)
        if (a->tasks[t].ast > s && a->tasks[t].ast < ast->nodes[s].end)
            ot_task_queue(a, t);
}

/* May the statements of a block be evaluated where they stand: expressions, assignments, ifs of such, and (may_loop)
 * loops of such? */
static bool is_plain(const struct ot_ast *ast, uint32_t block, bool may_loop)
{
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        bool is_loop = kind == OT_FOR && may_loop;
        uint32_t next = ast->nodes[s + 1].end, body = is_loop ? ast->nodes[next].end : kind == OT_IF ? next : 0;
        if (body && ast->nodes[ast->nodes[body].end].kind != OT_BLOCK && is_plain(ast, body, may_loop && !is_loop))
            continue;
        if (kind != OT_EXPRESSION && kind != OT_ASSIGN)
            return false;
    }
    return true;
}

/* How many elements may be kept apart by a loop with that body? */
static size_t most_elements(const struct ot_ast *ast, uint32_t body)
{
    for (uint32_t n = body; n < ast->nodes[body].end; n++)
        if (ast->nodes[n].kind == OT_FOR)
            return PARTS_AT_MOST;
    return ELEMENTS_AT_MOST;
}

static void run_block(struct ot_analysis *a, const struct ot_here *here, uint32_t block, bool is_sure);
static void run_rows(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, uint32_t count);

/* Runs the body of an inner loop for all elements together: what is made in it is not one object an iteration, and what
 * it binds may be read when it comes round, so it is run twice. */
static void run_together(struct ot_analysis *a, const struct ot_here *here, uint32_t body)
{
    struct ot_here inner = *here;
    inner.iteration = 0;
    run_block(a, &inner, body, false);
    run_block(a, &inner, body, false);
}

/* A loop in the body of a loop: over one value that is known element by element it runs for each. */
static void run_inner(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end;
    size_t base = a->top;
    ot_eval(a, here, s + 1);
    size_t end = a->top;
    uint32_t count = end == base + 1 ? ot_pin_places(a, here, a->stack[base]) : 0;
    ot_loop_note(a, here, s, base, end);
    ot_iterate(a, here, base, end - base, s);
    ot_assign(a, here, target, end, a->top - end);
    a->top = end;
    if (count > 0 && count <= PARTS_AT_MOST)
        run_rows(a, here, s, base, count);
    else if (end > base || ot_guard_is_forced(a, here, s))
        run_together(a, here, ast->nodes[target].end);
    a->top = base;
}

/* Names that an arm may or may not have bound are not pinned. */
static void run_block(struct ot_analysis *a, const struct ot_here *here, uint32_t block, bool is_sure)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        size_t base = a->top;
        if (ast->nodes[s].kind == OT_IF) {
            int outcome = ot_guard_decide(a, here, s, s + 1);
            if (outcome & OT_MAY_BE_TRUE)
                run_block(a, here, ast->nodes[s + 1].end, is_sure && outcome == OT_MAY_BE_TRUE);
            continue;
        }
        if (ast->nodes[s].kind == OT_FOR) {
            run_inner(a, here, s);
            continue;
        }
        ot_eval(a, here, s + 1);
        for (uint32_t t = ast->nodes[s + 1].end; ast->nodes[s].kind == OT_ASSIGN && t < ast->nodes[s].end;
             t = ast->nodes[t].end) {
            ot_assign(a, here, t, base, a->top - base);
            if (is_sure)
                ot_pin_name(a, here, t, base);
        }
        a->top = base;
    }
}

/* Runs the body once, as iteration number position, for the row on stack[base .. top). Iterations of the outer loop
 * have the numbers from 1 to ELEMENTS_AT_MOST, those of one within it greater ones. */
static void run_row(struct ot_analysis *a, const struct ot_here *here, uint32_t s, uint32_t position, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end;
    struct ot_here inner = *here;
    inner.iteration = here->iteration * (ELEMENTS_AT_MOST + 1) + position + 1;
    ot_pin_target(a, &inner, target, base);
    run_block(a, &inner, ast->nodes[target].end, true);
}

/* Runs the body for each of the count elements of stack[base]. */
static void run_rows(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, uint32_t count)
{
    for (uint32_t position = 0; position < count; position++) {
        size_t element = a->top, pinned = ot_name_pins(a);
        ot_container_get(a, here, a->stack[base], ot_value_integer(a, position));
        run_row(a, here, s, position, element);
        ot_name_unpin(a, pinned);
        a->top = element;
    }
}

static bool run_items(struct ot_analysis *a, const struct ot_here *here, uint32_t s, uint32_t dict)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, name = target + 1, value = ast->nodes[name].end;
    size_t keys = a->top;
    if (ast->nodes[target].kind != OT_TUPLE || ot_ast_child_count(ast, target) != 2)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
    size_t end = a->top, most = most_elements(ast, ast->nodes[target].end);
    for (size_t k = keys; k < end && end - keys <= most; k++) {
        size_t pinned = ot_name_pins(a);
        ot_stack_push(a, a->stack[k]);
        ot_pin_name(a, here, name, end);
        a->top = end;
        ot_container_get(a, here, dict, a->stack[k]);
        ot_pin_target(a, here, value, end);
        a->top = end;
        run_row(a, here, s, (uint32_t)(k - keys), end);
        ot_name_unpin(a, pinned);
    }
    a->top = keys;
    return end > keys && end - keys <= most;
}

bool ot_loop_unroll(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t body = ast->nodes[ast->nodes[s + 1].end].end;
    if (a->codes[a->nodes[here->node].code]->kind != OT_MODULE || here->iteration || !is_plain(ast, body, true) ||
        ast->nodes[ast->nodes[body].end].kind == OT_BLOCK)
        return false;
    if (end == base && !ot_guard_is_forced(a, here, s))
        return true; /* nothing to go through yet */
    if (end != base + 1)
        return false;
    uint32_t count = ot_pin_places(a, here, a->stack[base]), dict = ot_pin_items(a, here, s + 1);
    if (dict)
        return run_items(a, here, s, dict);
    if (count > most_elements(ast, body))
        return false;
    run_rows(a, here, s, base, count);
    return count > 0;
}

/* What the ifs of the body, each of which leaves the loop, come to of the element that the target is pinned to: true of
 * one, of none, both, or 0 while that is not known. */
static int test_element(struct ot_analysis *a, const struct ot_here *here, uint32_t body)
{
    const struct ot_ast *ast = &here->file->ast;
    int all = OT_MAY_BE_FALSE;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end) {
        int outcome = ot_guard_outcome(a, here, s + 1);
        if (outcome == 0 || outcome == OT_MAY_BE_TRUE)
            return outcome;
        all |= outcome;
    }
    return all;
}

/* Goes through the elements stack[base .. top) up to the first that a test is true of, and pushes those that one may
 * be true of; what the tests come to of all of them: true of one, of none, or 0 while that is not known. */
static int test_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t target, uint32_t body, size_t base)
{
    size_t end = a->top;
    int last = OT_MAY_BE_FALSE, all = OT_MAY_BE_FALSE;
    for (size_t i = base; i < end && last != OT_MAY_BE_TRUE; i++) {
        size_t pinned = ot_name_pins(a);
        ot_name_pin(a, here, here->file->ast.nodes[target].text, a->stack[i]);
        last = test_element(a, here, body);
        ot_name_unpin(a, pinned);
        if (last == 0)
            return 0;
        if (last & OT_MAY_BE_TRUE) {
            ot_stack_push(a, a->stack[i]);
            all = last;
        }
    }
    return last == OT_MAY_BE_TRUE ? last : all == OT_MAY_BE_FALSE ? all : OT_MAY_BE_BOTH;
}

static bool search(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, body = ast->nodes[target].end;
    size_t elements = a->top;
    bool is_whole = ot_order_elements(a, here, a->stack[base]);
    if (!is_whole && !ot_lineage_elements(a, here, a->stack[base]))
        return false;
    size_t end = a->top;
    int outcome = test_elements(a, here, target, body, elements);
    if (outcome == 0 && !ot_guard_is_awaited(a, here, s))
        return true;
    if (outcome == 0 || (!is_whole && outcome != OT_MAY_BE_TRUE))
        return false;
    ot_loop_note(a, here, s, base, elements);
    ot_assign(a, here, target, end, a->top - end);
    if (outcome & OT_MAY_BE_TRUE)
        ot_block_start_body(a, here->region, ast, body, NULL);
    if (outcome & OT_MAY_BE_FALSE)
        ot_block_go_on(a, here->task);
    return true;
}

/* A loop over a tuple that is written out with one element is its body, and what follows it where that comes to its
 * end. */
static bool run_once(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[s + 1].end, least = 0, most = 0;
    size_t elements = a->top;
    if (!ot_container_length(a, a->stack[base], &least, &most) || least != 1 || most != 1)
        return false;
    ot_container_get(a, here, a->stack[base], ot_value_integer(a, 0));
    ot_assign(a, here, target, elements, a->top - elements);
    if (!a->tasks[here->task].started)
        ot_block_start_body(a, here->region, ast, ast->nodes[target].end, a->tasks[here->task].rest);
    a->tasks[here->task].started |= OT_LOOP_BODY;
    return true;
}

bool ot_loop_search(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base)
{
    size_t end = a->top;
    if (end == base)
        return !ot_guard_is_awaited(a, here, s);
    if (end != base + 1)
        return false;
    bool is_run = ot_ast_is_search(&here->file->ast, s) ? search(a, here, s, base) : run_once(a, here, s, base);
    a->top = end;
    return is_run;
}
