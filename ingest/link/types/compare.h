/*
 * compare.h: equality and isinstance between values.
 */
#ifndef OT_LINK_COMPARE_H
#define OT_LINK_COMPARE_H

#include "ingest/link/base/analysis.h"

enum { OT_MAY_BE_TRUE = 1, OT_MAY_BE_FALSE = 2, OT_MAY_BE_BOTH = 3 };
/* The outcome of the negation. */
int ot_compare_swap(int outcome);
/* Comes one value out equal to another? Bits as above. */
int ot_compare_equal(struct ot_analysis *a, uint32_t left, uint32_t right);
/* Is the value an instance of the class, or one of the tuple, that is among stack[base .. base + count); is_union: of
 * one of all of these? Bits as above. */
int ot_compare_isinstance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t base, size_t count,
                          bool is_union);

/* Is a class operand, which has count values, "A | B" of one class each? */
bool ot_compare_is_union(const struct ot_ast *ast, uint32_t classes, size_t count);

#endif
