/*
 * ordered.h: the calls that putting values in order makes.
 */
#ifndef OT_LINK_ORDERED_H
#define OT_LINK_ORDERED_H

#include "ingest/link/interpret/call/protocol.h"

/* Calls what comparing each of stack[base .. top) with each other by the operator of an event calls, at ast: methods of
 * the objects among them; of tuples, those of their elements, which are first asked whether they are the same. */
void ot_ordered_compare(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base,
                        uint32_t ast);

/* Calls what looking for stack[base .. base + count) in a list or tuple calls, at ast: methods of the elements, each of
 * which is asked whether it is equal, and of what is looked for. */
void ot_ordered_find(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                     uint32_t ast);

#endif
