/*
 * order.c: what comparing two known values comes to: numbers, texts, sequences of them.
 */
#include "ingest/link/interpret/guard/order.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/record.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"
#include "ingest/link/types/set.h"

enum { ELEMENTS_AT_MOST = 32 };

static bool is_sequence(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_TUPLE_KEY || (v->kind == OT_V_CONTAINER && (v->a == OT_TUPLE_OF || v->a == OT_LIST_VALUE));
}

static bool is_list_value(const struct ot_value *v)
{
    return v->kind == OT_V_CONTAINER && v->a == OT_LIST_VALUE;
}

bool ot_order_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence)
{
    size_t base = a->top;
    if (!is_sequence(a, sequence))
        return false;
    if (a->values[sequence].kind == OT_V_TUPLE_KEY) {
        uint32_t *room = ot_stack_room(a, OT_RANK_AT_MOST);
        size_t rank = ot_extent_read(a, sequence, room);
        a->top = base + rank;
        return rank > 0;
    }
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, 0));
    bool is_known = a->top == base;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, sequence, 0));
    size_t length = a->top - base;
    a->top = base;
    for (size_t i = 0; is_known && i < length; i++) {
        size_t before = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, ot_value_integer(a, (uint32_t)i)));
        is_known = a->top == before + 1 && length <= ELEMENTS_AT_MOST;
    }
    if (!is_known)
        a->top = base;
    return is_known;
}

void ot_order_at(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t place)
{
    if (a->values[sequence].kind == OT_V_TUPLE_KEY)
        ot_stack_push(a, ot_extent_at(a, sequence, (long)place));
    else
        ot_container_get(a, here, sequence, ot_value_integer(a, place));
}

int ot_order_places(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, bool *is_ready)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t base = a->top;
    int count = (int)ot_extent_read(a, sequence, sizes);
    *is_ready = true;
    if (!is_sequence(a, sequence) || a->values[sequence].kind == OT_V_TUPLE_KEY)
        return count ? count : -1;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, 0));
    bool is_any = a->top > base;
    a->top = base;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, sequence, 0));
    count = (int)(a->top - base);
    a->top = base;
    for (int i = 0; i < count && i < ELEMENTS_AT_MOST; i++) {
        ot_order_at(a, here, sequence, (uint32_t)i);
        *is_ready = *is_ready && a->top > base;
        a->top = base;
    }
    return is_any || count > ELEMENTS_AT_MOST ? -1 : count;
}

/* The first elements that differ decide, then the lengths. */
static int compare_sequences(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t left,
                             uint32_t right)
{
    size_t base = a->top, middle, end;
    int outcome = OT_MAY_BE_BOTH;
    bool is_known = ot_order_elements(a, here, left);
    middle = a->top;
    is_known = is_known && ot_order_elements(a, here, right);
    end = a->top;
    if (is_known) {
        size_t lefts = middle - base, rights = end - middle, i = 0;
        int equal = OT_MAY_BE_TRUE;
        while (i < lefts && i < rights && equal == OT_MAY_BE_TRUE) {
            equal = ot_compare_equal(a, a->stack[base + i], a->stack[middle + i]);
            i += equal == OT_MAY_BE_TRUE;
        }
        if (equal == OT_MAY_BE_TRUE)
            outcome = ot_number_order(operator, lefts < rights ? -1 : lefts > rights);
        else if (equal == OT_MAY_BE_FALSE && (operator == OT_EQ || operator == OT_NE))
            outcome = operator == OT_NE ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
        else if (equal == OT_MAY_BE_FALSE)
            outcome = ot_order_compare(a, here, operator, a->stack[base + i], a->stack[middle + i]);
    }
    a->top = base;
    return outcome;
}

int ot_order_compare(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t left, uint32_t right)
{
    const struct ot_value l = a->values[left], r = a->values[right];
    if (!ot_given_is_run(a))
        return ot_number_compare(a, operator, left, right);
    if (l.kind == OT_V_STRING && r.kind == OT_V_STRING)
        return ot_number_order(operator, strcmp(ot_text(a, l.a), ot_text(a, r.a)));
    bool is_list = is_list_value(&l) || is_list_value(&r);
    if (is_sequence(a, left) && is_sequence(a, right) && (!is_list || l.a == r.a))
        return compare_sequences(a, here, operator, left, right);
    if (l.kind == OT_V_INSTANCE && r.kind == OT_V_INSTANCE && (operator == OT_EQ || operator == OT_NE)) {
        int equal = ot_record_equal(a, here, left, right);
        return operator == OT_NE ? ot_outcome_swap(equal) : equal;
    }
    if (ot_frozen_is(a, left) && ot_frozen_is(a, right))
        return ot_set_compare(a, operator, left, right);
    return ot_number_compare(a, operator, left, right);
}

int ot_order_within(const struct ot_analysis *a, uint32_t part, uint32_t whole)
{
    const struct ot_value *p = &a->values[part], *w = &a->values[whole];
    enum ot_given_form form = OT_GIVEN_CONSTANT;
    bool is_environment = w->kind == OT_V_EXTERNAL && ot_given_of_outside(a, w->a, &form) && form == OT_GIVEN_ENVIRON;
    if (is_environment && p->kind == OT_V_STRING)
        return ot_given_environment(a, p->a) == OT_NONE_VALUE ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    if (p->kind != OT_V_STRING || w->kind != OT_V_STRING)
        return OT_MAY_BE_BOTH;
    return strstr(ot_text(a, w->a), ot_text(a, p->a)) ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}
