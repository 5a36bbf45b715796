/*
 * compare.h: equality and isinstance between values.
 */
#ifndef OT_LINK_COMPARE_H
#define OT_LINK_COMPARE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/base/outcome.h"

/* Comes one value out equal to another? Bits of outcome.h. */
int ot_compare_equal(struct ot_analysis *a, uint32_t left, uint32_t right);
/* Is the value an instance of the class, or of one of the tuple or union, that is among stack[base .. base + count)?
 * The same bits. */
int ot_compare_isinstance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t base, size_t count);

#endif
