/*
 * extent.h: tensors of which something is known: their dtype and their sizes. A configuration makes them, and rows of
 * model_tensor without one, of which sizes are known alone, or, where a number above zero stands for those, that there
 * are elements.
 */
#ifndef OT_LINK_EXTENT_H
#define OT_LINK_EXTENT_H

#include "ingest/link/base/analysis.h"

enum { OT_RANK_AT_MOST = 6 };

/* A tensor of a dtype (a value; 0: not known) and a tuple of sizes (0: not known). */
uint32_t ot_extent_tensor(struct ot_analysis *a, uint32_t dtype, uint32_t sizes);
/* The tensor that a value is, or that an object of a class derived from a tensor's holds; 0: none is known. */
uint32_t ot_extent_of(const struct ot_analysis *a, uint32_t value);
/* The value of a dtype by one of its names; 0 if the name is of none. */
uint32_t ot_extent_dtype(struct ot_analysis *a, ot_sym dotted);
/* Is the value a dtype? */
bool ot_extent_is_dtype(const struct ot_analysis *a, uint32_t value);
/* The tuple of count sizes, numbers or anything else, which is a size that is not known; 0 where there are none or too
 * many. */
uint32_t ot_extent_sizes(struct ot_analysis *a, const uint32_t *sizes, size_t count);
/* Reads a tuple of sizes into room for OT_RANK_AT_MOST; a size that is not known is OT_SCALAR_VALUE. Gives their count,
 * 0 where it is not known. */
size_t ot_extent_read(const struct ot_analysis *a, uint32_t tuple, uint32_t *sizes);
/* The part of a tuple of sizes from first up to end, of which a negative one counts from its end; 0 where that is
 * nothing. */
uint32_t ot_extent_part(struct ot_analysis *a, uint32_t tuple, long first, long end);
/* The size at a place, negative from the end; 0 where the tuple has none there. */
uint32_t ot_extent_at(const struct ot_analysis *a, uint32_t tuple, long place);
/* What an operator gives for two values of which one is a tensor; 0 where none is. */
uint32_t ot_extent_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right);

#endif
