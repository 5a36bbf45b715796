/*
 * comprehension.c: "[f(x) for x in y]", sets, dicts and generator expressions.
 *
 * What it makes has no order, but under a configuration where each element that it goes through has its place.
 */
#include "ingest/link/interpret/lang/comprehension.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/assign.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/pin.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/names.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

static void eval_clauses(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container);

/* Under a configuration: has the target of a comprehension, whose name is its own, the name of a parameter? */
static bool shadows(struct ot_analysis *a, const struct ot_here *here, uint32_t target)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[target];
    return ot_given_is_run(a) && node->kind == OT_NAME &&
           ot_scan_param(ot_scan_code(a, a->nodes[here->node].code), node->text) >= 0;
}

/* The rest of a comprehension whose clause c binds such a name, for each of stack[base .. top). */
static void eval_shadowed(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container,
                          size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    for (size_t i = base, end = a->top; i < end; i++) {
        size_t pinned = ot_name_pins(a);
        ot_name_pin(a, here, ast->nodes[ast->nodes[c + 1].end].text, a->stack[i]);
        eval_clauses(a, here, n, ast->nodes[c].end, container);
        ot_name_unpin(a, pinned);
    }
}

enum { PAIRS_AT_MOST = 32 }; /* of a dict that are told apart */

/* The rest of a comprehension whose clause c goes through the items of a dict, for each of them. */
static bool eval_items(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container,
                       uint32_t dict)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[c + 1].end, key = target + 1;
    size_t base = a->top;
    if (ast->nodes[target].kind != OT_TUPLE || ot_ast_child_count(ast, target) != 2)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
    size_t end = a->top;
    bool is_known = end > base && end - base <= PAIRS_AT_MOST;
    for (size_t i = base; i < end && is_known; i++) {
        size_t pinned = ot_name_pins(a);
        ot_stack_push(a, a->stack[i]);
        ot_pin_name(a, here, key, end);
        a->top = end;
        ot_container_get(a, here, dict, a->stack[i]);
        ot_pin_target(a, here, ast->nodes[key].end, end);
        a->top = end;
        eval_clauses(a, here, n, ast->nodes[c].end, container);
        ot_name_unpin(a, pinned);
    }
    a->top = base;
    return is_known;
}

/* The same of "Class.__dict__.items()", which may have others, too: what they are is not known. */
static bool eval_members(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container,
                         uint32_t class_value)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t target = ast->nodes[c + 1].end, key = target + 1;
    struct ot_list names = {0};
    size_t base = a->top;
    bool is_pair = ast->nodes[target].kind == OT_TUPLE && ot_ast_child_count(ast, target) == 2;
    if (is_pair)
        ot_names_own(a, class_value, &names);
    bool is_known = names.count && names.count <= PAIRS_AT_MOST;
    for (size_t i = 0; i <= names.count && is_known; i++, a->top = base) {
        size_t pinned = ot_name_pins(a);
        bool is_other = i == names.count;
        ot_stack_push(a, is_other ? OT_UNKNOWN_VALUE : ot_value(a, OT_V_STRING, names.items[i], 0, 0));
        ot_pin_name(a, here, key, base);
        if (!is_other)
            ot_var_push(a, here, ot_var(a, OT_S_CLASS, class_value, names.items[i]));
        ot_pin_target(a, here, ast->nodes[key].end, is_other ? base : base + 1);
        a->top = base;
        eval_clauses(a, here, n, ast->nodes[c].end, container);
        ot_name_unpin(a, pinned);
    }
    ot_list_release(&names);
    return is_known;
}

/* The rest of a comprehension that makes a dict, for each of stack[base .. top) that its clause c goes through: what
 * stands under a key is what is made of the same element. False, and nothing, where these are not told apart. */
static bool eval_apart(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container,
                       size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t end = a->top;
    uint32_t dict = a->is_peeking ? 0 : ot_pin_items(a, here, c + 1);
    if (dict)
        return eval_items(a, here, n, c, container, dict);
    uint32_t class_value = a->is_peeking ? 0 : ot_pin_class(a, here, c + 1);
    if (class_value)
        return eval_members(a, here, n, c, container, class_value);
    if (a->is_peeking || end == base || end - base > PAIRS_AT_MOST)
        return false;
    for (size_t i = base; i < end; i++) {
        size_t pinned = ot_name_pins(a);
        ot_stack_push(a, a->stack[i]);
        ot_pin_target(a, here, ast->nodes[c + 1].end, end);
        a->top = end;
        eval_clauses(a, here, n, ast->nodes[c].end, container);
        ot_name_unpin(a, pinned);
    }
    return true;
}

/* The clauses of a comprehension from c on, then its element. */
static void eval_clauses(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t c, uint32_t container)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    if (ast->nodes[c].kind == OT_COMP_FOR) {
        ot_eval(a, here, c + 1);
        size_t end = a->top;
        ot_iterate(a, here, base, end - base, c);
        if (ot_given_is_run(a) && end > base && a->top == end) { /* of nothing comes nothing */
            a->top = base;
            return;
        }
        if (shadows(a, here, ast->nodes[c + 1].end)) {
            eval_shadowed(a, here, n, c, container, end);
            a->top = base;
            return;
        }
        ot_assign(a, here, ast->nodes[c + 1].end, end, a->top - end);
        bool is_apart = ast->nodes[n].kind == OT_DICT_COMP && eval_apart(a, here, n, c, container, end);
        a->top = base;
        if (!is_apart)
            eval_clauses(a, here, n, ast->nodes[c].end, container);
    } else if (ast->nodes[c].kind == OT_COMP_IF) {
        if (!(ot_guard_decide(a, here, c, c + 1) & OT_MAY_BE_TRUE))
            return;
        struct ot_here inner = *here;
        inner.region = ot_region_arm(a, here->region, c, 0, c + 1);
        eval_clauses(a, &inner, n, ast->nodes[c].end, container);
    } else if (ast->nodes[c].kind == OT_PAIR) {
        ot_eval_pair(a, here, container, c);
    } else {
        ot_eval(a, here, c);
        if (ast->nodes[n].kind == OT_SET_COMP)
            ot_ordered_key(a, here, base, a->top - base, container, c);
        ot_container_put(a, here, container, 0, base, a->top - base);
        a->top = base;
    }
}

/* Evaluates the element of a comprehension for each value of its target, stack[base .. top), and puts what comes of it
 * at a place. */
static void eval_element(struct ot_analysis *a, const struct ot_here *here, uint32_t element, uint32_t target,
                         uint32_t container, uint32_t place, size_t base)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        size_t pinned = ot_name_pins(a), results = a->top;
        ot_name_pin(a, here, here->file->ast.nodes[target].text, a->stack[i]);
        ot_eval(a, here, element);
        ot_name_unpin(a, pinned);
        ot_container_put(a, here, container, ot_value_integer(a, place), results, a->top - results);
        a->top = results;
    }
}

/* What the tests of a comprehension, those from c on, come to for one value of its target; 0 while one is not decided.
 * *inner: where its element stands. */
static int test_value(struct ot_analysis *a, struct ot_here *inner, uint32_t c, uint32_t target, uint32_t value)
{
    const struct ot_ast *ast = &inner->file->ast;
    int outcome = OT_MAY_BE_TRUE;
    size_t pinned = ot_name_pins(a);
    ot_name_pin(a, inner, ast->nodes[target].text, value);
    for (; outcome == OT_MAY_BE_TRUE && ast->nodes[c].kind == OT_COMP_IF; c = ast->nodes[c].end) {
        outcome = ot_guard_outcome(a, inner, c + 1);
        if (!outcome)
            outcome = ot_guard_is_forced(a, inner, c) ? OT_MAY_BE_BOTH : 0;
        if (outcome)
            ot_guard_decide(a, inner, c, c + 1);
        if (outcome & OT_MAY_BE_TRUE)
            inner->region = ot_region_arm(a, inner->region, c, 0, c + 1);
    }
    ot_name_unpin(a, pinned);
    return outcome;
}

/* "[x for x in y if test(x)]" over a sequence of which each element has its place: those that pass have theirs. False
 * where it is not known of one whether it does; *is_waiting: where that is not known yet. */
static bool eval_tested(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t element,
                        uint32_t container, uint32_t sequence, bool *is_waiting)
{
    uint32_t clause = n + 1, test = here->file->ast.nodes[clause].end;
    uint32_t target = here->file->ast.nodes[clause + 1].end, place = 0;
    bool is_ready;
    size_t base = a->top;
    int count = ot_order_places(a, here, sequence, &is_ready);
    for (int k = 0; k < count; k++) {
        struct ot_here inner = *here;
        ot_order_at(a, here, sequence, (uint32_t)k);
        int outcome = a->top == base + 1 ? test_value(a, &inner, test, target, a->stack[base]) : OT_MAY_BE_BOTH;
        if (outcome == 0) {
            *is_waiting = true;
            a->top = base;
            return true;
        }
        if (outcome == OT_MAY_BE_BOTH)
            return false;
        if (outcome == OT_MAY_BE_TRUE)
            eval_element(a, &inner, element, target, container, place++, base);
        a->top = base;
    }
    return true;
}

/* "[f(x) for x in y]" over sequences of which each element has its place: what comes of it has the same. False where it
 * is no such thing; *is_waiting: there is nothing to go through yet. */
static bool eval_by_place(struct ot_analysis *a, const struct ot_here *here, uint32_t n, uint32_t container,
                          bool *is_waiting)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t clause = n + 1, test = ast->nodes[clause].end, element = test, target = ast->nodes[clause + 1].end;
    size_t base = a->top;
    while (ast->nodes[element].kind == OT_COMP_IF)
        element = ast->nodes[element].end;
    if (ast->nodes[clause].kind != OT_COMP_FOR || ast->nodes[target].kind != OT_NAME || a->is_peeking ||
        ast->nodes[element].kind == OT_COMP_FOR)
        return false;
    ot_eval(a, here, clause + 1);
    size_t end = a->top;
    bool is_known = end > base, is_ready = true;
    *is_waiting = !is_known && element == test && !ot_guard_is_awaited(a, here, n);
    if (*is_waiting)
        return true;
    for (size_t i = base; i < end && is_known; i++)
        is_known = ot_order_places(a, here, a->stack[i], &is_ready) >= 0;
    if (is_known && element != test) {
        is_known = end == base + 1 && eval_tested(a, here, n, element, container, a->stack[base], is_waiting);
        a->top = base;
        return is_known;
    }
    for (size_t i = base; i < end && is_known; i++) {
        int count = ot_order_places(a, here, a->stack[i], &is_ready);
        for (int k = 0; k < count; k++) {
            ot_order_at(a, here, a->stack[i], (uint32_t)k);
            eval_element(a, here, element, target, container, (uint32_t)k, end);
            a->top = end;
        }
    }
    a->top = base;
    return is_known;
}

void ot_comprehension_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    static const uint8_t kinds[] = {OT_LIST_VALUE, OT_SET_OF, OT_LIST_VALUE, OT_DICT_OF};
    uint32_t container = ot_container_make(a, here, kinds[here->file->ast.nodes[n].kind - OT_LIST_COMP], n);
    bool is_waiting = false;
    if (here->file->ast.nodes[n].kind != OT_GENERATOR_EXP && !a->is_peeking) {
        ot_edge_frame(a, here, n, n);
        ot_edge_implicit(a, here, n, "comprehension");
    }
    if (!ot_given_is_run(a) || kinds[here->file->ast.nodes[n].kind - OT_LIST_COMP] != OT_LIST_VALUE ||
        !eval_by_place(a, here, n, container, &is_waiting))
        eval_clauses(a, here, n, n + 1, container);
    if (!is_waiting)
        ot_stack_push(a, container);
}
