/*
 * frozen_set.c: which frozensets code makes of constants.
 *
 * "frozenset(axis for axis in axes if sizes[axis] > 1)" is the set of those that pass, where each element and what the
 * test comes to is known. What is not known makes a set at its place, which holds what may be in it.
 */
#include "ingest/link/interpret/library/frozen_set.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/rest.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/set.h"

enum { PAIRS_AT_MOST = 64 }; /* of operands */

/* The set of the elements stack[base .. top), which end here; 0 where it is not known. */
static uint32_t set_of(struct ot_analysis *a, size_t base)
{
    size_t count = a->top - base;
    a->top = base;
    if (count && a->values[a->stack[base]].kind == OT_V_ENUM &&
        !ot_member_are_distinct(a, a->values[a->stack[base]].a))
        return 0;
    return ot_frozen_set(a, a->stack + base, count);
}

/* The set that a display of one holds; 0 where an element is not one value alone. *is_ready: each has a value. */
static uint32_t display_of(struct ot_analysis *a, const struct ot_here *here, uint32_t display, bool *is_ready)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    bool is_known = true;
    *is_ready = true;
    for (uint32_t c = display + 1; is_known && c < ast->nodes[display].end; c = ast->nodes[c].end) {
        size_t element = a->top;
        is_known = ast->nodes[c].kind != OT_STAR && element - base < OT_FROZEN_AT_MOST;
        if (!is_known)
            break;
        ot_eval(a, here, c);
        *is_ready = *is_ready && a->top > element;
        is_known = a->top == element + 1;
    }
    if (is_known)
        return set_of(a, base);
    a->top = base;
    return 0;
}

/* Has a tuple the same number of elements in each run: is it written out, or a * parameter of which each call passes
 * all places? */
static bool is_whole(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, int count)
{
    uint32_t least, most;
    if (a->values[tuple].kind != OT_V_CONTAINER || a->values[tuple].a != OT_TUPLE_OF || count < 0)
        return false;
    if (ot_container_length(a, tuple, &least, &most))
        return least == most && least == (uint32_t)count;
    if (!ot_rest_is_noted(a, tuple))
        return false;
    for (int i = 0; i < count; i++)
        if (!ot_rest_always_has(a, here, tuple, ot_value_integer(a, (uint32_t)i)))
            return false;
    return true;
}

/* The same of what a comprehension or generator expression goes through. */
static bool is_whole_comprehension(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t clause = n + 1, element = ast->nodes[clause].end, iterable = clause + 1;
    uint8_t kind = ast->nodes[iterable].kind;
    bool is_ready;
    size_t base = a->top;
    while (ast->nodes[element].kind == OT_COMP_IF)
        element = ast->nodes[element].end;
    if (ast->nodes[clause].kind != OT_COMP_FOR || ast->nodes[element].kind == OT_COMP_FOR)
        return false;
    ot_eval(a, here, iterable);
    bool is = a->top == base + 1;
    if (is && kind != OT_LIST)
        is = is_whole(a, here, a->stack[base], ot_order_places(a, here, a->stack[base], &is_ready));
    a->top = base;
    for (uint32_t c = iterable + 1; kind == OT_LIST && c < ast->nodes[iterable].end; c = ast->nodes[c].end)
        is = is && ast->nodes[c].kind != OT_STAR;
    return is;
}

/* The set of the elements of a sequence, each of which has its place; 0 where they are not known. */
static uint32_t sequence_of(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, bool *is_ready)
{
    size_t base = a->top;
    int count = ot_order_places(a, here, sequence, is_ready);
    if (count < 0 || !*is_ready)
        return 0;
    for (int i = 0; i < count; i++)
        ot_order_at(a, here, sequence, (uint32_t)i);
    if (a->top - base == (size_t)count)
        return set_of(a, base);
    a->top = base;
    return 0;
}

/* The set of what is given, written at ast, 0: not there; 0 where it is not known. */
static uint32_t given_of(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast,
                         bool *is_ready)
{
    uint8_t kind = ast ? here->file->ast.nodes[ast].kind : OT_NAME;
    if (ot_frozen_is(a, value))
        return value;
    if (kind == OT_SET || kind == OT_LIST || kind == OT_TUPLE)
        return display_of(a, here, ast, is_ready);
    bool is_comprehension = kind == OT_GENERATOR_EXP || kind == OT_LIST_COMP;
    bool is_exact = is_comprehension ? is_whole_comprehension(a, here, ast)
                                     : is_whole(a, here, value, ot_order_places(a, here, value, is_ready));
    return is_exact ? sequence_of(a, here, value, is_ready) : 0;
}

bool ot_frozen_set_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                        uint32_t ast)
{
    const struct ot_argument *argument = arguments->count == 1 ? ot_call_argument(arguments, 0, 0) : NULL;
    bool is_ready = true;
    if (!ot_given_is_run(a) || !argument || argument->count != 1 || a->is_peeking)
        return false;
    uint32_t set = given_of(a, here, a->stack[argument->base], arguments->is_written ? argument->ast : 0, &is_ready);
    if (set)
        ot_stack_push(a, set);
    return set || (!is_ready && !ot_guard_is_awaited(a, here, ast));
}

void ot_frozen_set_display(struct ot_analysis *a, const struct ot_here *here, uint32_t display, size_t base)
{
    bool is_ready = true;
    uint32_t set = 0;
    if (ot_given_is_run(a) && here->file->ast.nodes[display].kind == OT_SET)
        set = display_of(a, here, display, &is_ready);
    if (set) {
        a->top = base;
        ot_stack_push(a, set);
    }
}

void ot_frozen_set_thaw(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t ast)
{
    for (size_t i = base; i < a->top && ot_given_is_run(a); i++)
        if (ot_frozen_is(a, a->stack[i])) {
            uint32_t thawed = ot_container_thawed(a, here, a->stack[i], ast); /* may move the stack */
            a->stack[i] = thawed;
        }
}

/* Pushes what an operator gives for each pair of stack[base .. rights) and [rights .. top); false where that is not
 * known. */
static bool operate_all(struct ot_analysis *a, const char *operator, size_t base, size_t rights)
{
    size_t end = a->top;
    bool is_known = rights > base && end > rights && (rights - base) * (end - rights) <= PAIRS_AT_MOST;
    for (size_t l = base; is_known && l < rights; l++)
        for (size_t r = rights; is_known && r < end; r++) {
            uint32_t result = ot_set_operate(a, operator, a->stack[l], a->stack[r]);
            is_known = result != 0;
            ot_stack_push(a, result);
        }
    if (!is_known)
        a->top = end;
    return is_known;
}

/* Are all of stack[base .. end) frozensets? */
static bool are_frozen(const struct ot_analysis *a, size_t base, size_t end)
{
    for (size_t i = base; i < end; i++)
        if (!ot_frozen_is(a, a->stack[i]))
            return false;
    return end > base;
}

bool ot_frozen_set_operate(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t right = ast->nodes[n + 1].end, set = 0;
    bool is_ready = true, is_known = are_frozen(a, base, rights);
    size_t end = a->top;
    if (!ot_given_is_run(a) || a->is_peeking)
        return false;
    if (is_known && ast->nodes[right].kind == OT_SET)
        set = display_of(a, here, right, &is_ready);
    if (!is_ready && !ot_guard_is_awaited(a, here, n)) {
        a->top = base;
        return true;
    }
    if (set) {
        a->stack[rights] = set;
        a->top = rights + 1;
    }
    if (is_known && are_frozen(a, rights, a->top) && operate_all(a, ot_text(a, ast->nodes[n].text), base, rights)) {
        ot_stack_drop(a, base, set ? rights + 1 : end);
        ot_stack_unique(a, base);
        return true;
    }
    ot_frozen_set_thaw(a, here, base, n);
    return false;
}
