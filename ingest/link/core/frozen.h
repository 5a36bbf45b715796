/*
 * frozen.h: frozensets of texts, or of members of one enum, told apart by what they hold.
 */
#ifndef OT_LINK_FROZEN_H
#define OT_LINK_FROZEN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/value.h"

enum { OT_FROZEN_AT_MOST = 16 }; /* elements */

/* Is the value such a set? The empty one is. */
static inline bool ot_frozen_is(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_CONTAINER && v->a == OT_SET_OF && v->c == 0;
}

/* The set of count elements, which are sorted; 0 where they are of different kinds, others or too many. */
uint32_t ot_frozen_set(struct ot_analysis *a, uint32_t *elements, size_t count);
/* Reads a set into room for OT_FROZEN_AT_MOST; gives their count. */
size_t ot_frozen_read(const struct ot_analysis *a, uint32_t set, uint32_t *elements);
/* Are both texts, or members of one enum? */
bool ot_frozen_are_alike(const struct ot_analysis *a, uint32_t left, uint32_t right);

#endif
