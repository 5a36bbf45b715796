/*
 * frozen.c: frozensets of texts, or of members of one enum, told apart by what they hold.
 *
 * Two of them with the same elements are one value: a container that no code makes at a place of its own. Texts and
 * members do not meet in one, for a member may equal a text.
 */
#include "ingest/link/core/frozen.h"

#include <stdlib.h>

static int by_number(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return (l > r) - (l < r);
}

bool ot_frozen_are_alike(const struct ot_analysis *a, uint32_t left, uint32_t right)
{
    const struct ot_value *l = &a->values[left], *r = &a->values[right];
    return l->kind == r->kind && (l->kind == OT_V_STRING || (l->kind == OT_V_ENUM && l->a == r->a));
}

uint32_t ot_frozen_set(struct ot_analysis *a, uint32_t *elements, size_t count)
{
    uint32_t content = 0;
    for (size_t i = 0; i < count; i++)
        if (count > OT_FROZEN_AT_MOST || !ot_frozen_are_alike(a, elements[0], elements[i]))
            return 0;
    if (count)
        qsort(elements, count, sizeof(*elements), by_number);
    for (size_t i = count; i-- > 0;)
        if (i + 1 == count || elements[i] != elements[i + 1])
            content = ot_value(a, OT_V_TUPLE_KEY, elements[i], content, 0);
    return ot_value(a, OT_V_CONTAINER, OT_SET_OF, content, 0);
}

size_t ot_frozen_read(const struct ot_analysis *a, uint32_t set, uint32_t *elements)
{
    size_t count = 0;
    for (uint32_t part = a->values[set].b; part && count < OT_FROZEN_AT_MOST; part = a->values[part].b)
        elements[count++] = a->values[part].a;
    return count;
}
