/*
 * sequence.c: lists and tuples that are not equal, whatever else is known.
 *
 * Which place an element has does not count, how often it is there does: code may move those of a list, but what it
 * adds is known. Code that is not followed is supposed to add nothing.
 */
#include "ingest/link/interpret/guard/sequence.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/guard/within.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/never.h"

static bool is_sequence(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_CONTAINER && (v->a == OT_LIST_VALUE || v->a == OT_TUPLE_OF);
}

/* What "element in sequence" comes to. */
static int has(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t element)
{
    size_t base = a->top;
    ot_stack_push(a, sequence);
    int outcome = ot_within_has(a, here, element, base);
    a->top = base;
    return outcome;
}

/* At how many places may a sequence have an element, or (is_sure) has it for sure? SIZE_MAX where code may put it at
 * any. */
static size_t count(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t element,
                    bool is_sure)
{
    size_t base = a->top, result = 0;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, 0));
    for (size_t i = base; i < a->top && !is_sure; i++)
        if (ot_compare_equal(a, a->stack[i], element) != OT_MAY_BE_FALSE)
            result = SIZE_MAX;
    a->top = base;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, sequence, 0));
    size_t end = a->top;
    for (size_t k = base; k < end && result < SIZE_MAX; k++) {
        int outcome = 0;
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, a->stack[k]));
        for (size_t i = end; i < a->top; i++)
            outcome |= ot_compare_equal(a, a->stack[i], element);
        result += is_sure ? outcome == OT_MAY_BE_TRUE : (outcome & OT_MAY_BE_TRUE) != 0;
        a->top = end;
    }
    a->top = base;
    return result;
}

/* Is a sequence written out, element by element? Of one that was copied, in whole or in part, not all need be there. */
static bool is_display(struct ot_analysis *a, uint32_t sequence)
{
    uint32_t display;
    const struct ot_ast *ast = ot_container_display(a, sequence, &display);
    bool is = ast != NULL;
    for (uint32_t c = is ? display + 1 : 0; is && c < ast->nodes[display].end; c = ast->nodes[c].end)
        is = ast->nodes[c].kind != OT_STAR;
    return is;
}

/* Has one sequence, which is written out, for sure an element more often than the other one may have it? */
static bool has_more(struct ot_analysis *a, const struct ot_here *here, uint32_t whole, uint32_t other)
{
    size_t base = a->top;
    bool is = false;
    if (!is_display(a, whole))
        return false;
    ot_container_all(a, here, whole);
    for (size_t i = base, end = a->top; i < end && !is; i++)
        is = has(a, here, whole, a->stack[i]) == OT_MAY_BE_TRUE &&
             count(a, here, whole, a->stack[i], true) > count(a, here, other, a->stack[i], false);
    a->top = base;
    return is;
}

/* Has a sequence for sure the elements of a list, in the same places, and no others? */
static bool is_like(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t list)
{
    size_t base = a->top;
    bool is = ot_order_elements(a, here, sequence);
    size_t middle = a->top;
    is = is && ot_order_elements(a, here, list) && a->top - middle == middle - base;
    for (size_t i = base; i < middle && is; i++)
        is = ot_compare_equal(a, a->stack[i], a->stack[middle + i - base]) == OT_MAY_BE_TRUE &&
             has(a, here, sequence, a->stack[i]) == OT_MAY_BE_TRUE;
    a->top = base;
    return is;
}

/* Has a list an element that a sequence has not, as far as its elements are known? */
static bool has_another(struct ot_analysis *a, const struct ot_here *here, uint32_t list, uint32_t sequence)
{
    size_t base = a->top;
    bool is_another = false;
    ot_container_all(a, here, sequence);
    size_t end = a->top;
    ot_container_all(a, here, list);
    for (size_t i = end; i < a->top && !is_another; i++) {
        is_another = true;
        for (size_t k = base; k < end && is_another; k++)
            is_another = a->values[a->stack[k]].kind == OT_V_UNKNOWN || a->stack[k] == OT_SCALAR_VALUE ||
                         ot_compare_equal(a, a->stack[i], a->stack[k]) == OT_MAY_BE_FALSE;
    }
    a->top = base;
    return is_another;
}

/* Is a sequence for sure one of the lists that the other value, if what is not known of it decides, never is? */
static bool is_never(struct ot_analysis *a, const struct ot_here *here, uint32_t other, uint32_t sequence)
{
    size_t next = 0;
    bool is = false;
    for (uint32_t list; !is && (list = ot_never_list(a, other, &next)) != 0;)
        is = is_like(a, here, sequence, list) && (!is_sequence(a, other) || has_another(a, here, list, other));
    return is;
}

bool ot_sequence_differs(struct ot_analysis *a, const struct ot_here *here, uint32_t left, uint32_t right)
{
    bool is_left = is_sequence(a, left), is_right = is_sequence(a, right);
    if (is_left && is_right && (has_more(a, here, left, right) || has_more(a, here, right, left)))
        return true;
    return (is_right && is_never(a, here, left, right)) || (is_left && is_never(a, here, right, left));
}
