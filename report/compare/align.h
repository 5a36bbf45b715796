/*
 * align.h: which call of a function is which in its other version.
 */
#ifndef OT_COMPARE_ALIGN_H
#define OT_COMPARE_ALIGN_H

#include "report/compare/side.h"

/* Two calls, by their index in the two functions. */
struct ot_compare_couple {
    uint32_t here, there;
};

/* Couples of the calls of two functions, in their order in both: those that call the same and are together worth the
 * most, each of them by that, and more by the same arguments, then by the same tests; and between two of them a
 * call in the place of another, where each is alone there or both have most of their arguments in common. couples has
 * room for the calls of the shorter one. Returns how many there are. */
uint32_t ot_compare_align(const struct ot_compare_side *old, const struct ot_compare_function *here,
                          const struct ot_compare_side *new_side, const struct ot_compare_function *there,
                          struct ot_compare_couple *couples);

/* Have two calls of these files most of their arguments in common, two at least? */
bool ot_compare_is_alike(const struct ot_compare_file *old_file, const struct ot_compare_call *a,
                         const struct ot_compare_file *new_file, const struct ot_compare_call *b);

#endif
