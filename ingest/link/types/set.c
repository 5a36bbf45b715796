/*
 * set.c: operators and comparisons of frozensets that are known (core/frozen.h).
 */
#include "ingest/link/types/set.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/core/frozen.h"

/* Is what two sets have in common known? */
static bool are_comparable(const struct ot_analysis *a, uint32_t left, uint32_t right)
{
    uint32_t l = a->values[left].b, r = a->values[right].b;
    return !l || !r || ot_frozen_are_alike(a, a->values[l].a, a->values[r].a);
}

static bool holds(const struct ot_analysis *a, uint32_t set, uint32_t element)
{
    uint32_t part = a->values[set].b;
    while (part && a->values[part].a != element)
        part = a->values[part].b;
    return part != 0;
}

/* Puts those elements of a set into others that another one has, or has not; gives their count. */
static size_t choose(const struct ot_analysis *a, uint32_t set, uint32_t other, bool has, uint32_t *chosen)
{
    uint32_t elements[OT_FROZEN_AT_MOST];
    size_t count = ot_frozen_read(a, set, elements), kept = 0;
    for (size_t i = 0; i < count; i++)
        if (holds(a, other, elements[i]) == has)
            chosen[kept++] = elements[i];
    return kept;
}

uint32_t ot_set_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right)
{
    uint32_t chosen[2 * OT_FROZEN_AT_MOST];
    size_t count;
    if (!*operator || operator[1] || !strchr("|&-^", *operator) || !are_comparable(a, left, right))
        return 0;
    if (*operator == '|')
        count = ot_frozen_read(a, left, chosen);
    else
        count = choose(a, left, right, *operator == '&', chosen);
    if (*operator == '|' || *operator == '^')
        count += choose(a, right, left, false, chosen + count);
    return ot_frozen_set(a, chosen, count);
}

int ot_set_compare(const struct ot_analysis *a, uint8_t operator, uint32_t left, uint32_t right)
{
    uint32_t unused[OT_FROZEN_AT_MOST];
    if (!are_comparable(a, left, right))
        return OT_MAY_BE_BOTH;
    bool is_below = choose(a, left, right, false, unused) == 0, is_above = choose(a, right, left, false, unused) == 0;
    bool is = false;
    switch (operator) {
    case OT_EQ: is = is_below && is_above; break;
    case OT_NE: is = !is_below || !is_above; break;
    case OT_LT: is = is_below && !is_above; break;
    case OT_LE: is = is_below; break;
    case OT_GT: is = is_above && !is_below; break;
    case OT_GE: is = is_above; break;
    default: return OT_MAY_BE_BOTH;
    }
    return is ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}
