/*
 * order.h: what comparing two known values comes to: numbers, texts, sequences.
 */
#ifndef OT_LINK_ORDER_H
#define OT_LINK_ORDER_H

#include "ingest/link/base/analysis.h"

/* Under a configuration, what a comparison by ==, !=, <, <=, > or >= comes to, as bits OT_MAY_BE_…; both where it is
 * not known. */
int ot_order_compare(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t left,
                     uint32_t right);
/* Does a text stand in another one, a name in the environment? Both where they are no texts. */
int ot_order_within(const struct ot_analysis *a, uint32_t part, uint32_t whole);
/* Pushes the elements of a list or tuple in order, or the characters of no text; false, and pushes nothing, where one
 * of them is not one known value. */
bool ot_order_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence);
/* The number of elements of a tuple or list of which each has its place, -1 where that is not known; *is_ready: each
 * has a value. */
int ot_order_places(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, bool *is_ready);
/* Pushes what stands at a place of such a sequence. */
void ot_order_at(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t place);

#endif
