/*
 * subscript.h: x[i], read and stored.
 */
#ifndef OT_LINK_SUBSCRIPT_H
#define OT_LINK_SUBSCRIPT_H

#include "ingest/link/base/analysis.h"

/* Pushes the values of x[i]. */
void ot_subscript_push(struct ot_analysis *a, const struct ot_here *here, uint32_t subscript);
/* Stores stack[base .. base + count) in the subscript target. */
void ot_subscript_store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);
/* del x[i] */
void ot_subscript_delete(struct ot_analysis *a, const struct ot_here *here, uint32_t target);

#endif
