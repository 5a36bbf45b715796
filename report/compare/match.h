/*
 * match.h: which function of one version is which of the other.
 */
#ifndef OT_COMPARE_MATCH_H
#define OT_COMPARE_MATCH_H

#include "report/compare/side.h"

/* Sets partner and likeness of the functions of both sides. A function that stands where it stood is the same one,
 * whatever became of its body. Of the others, one moved to where its body stands unchanged and no second choice is
 * left; then to where most of it stands (likeness); last, with the class or file that most of its neighbours went to.
 * Modules and classes have partners by their place alone. */
void ot_compare_match(struct ot_compare_side *old, struct ot_compare_side *new_side);

/* How much of two functions is the same, in hundredths: pairs of neighbouring words that both have, of all. */
unsigned ot_compare_likeness(struct ot_compare_side *old, const struct ot_compare_function *here,
                             struct ot_compare_side *new_side, const struct ot_compare_function *there);

/* Pairs functions that have most of their statements in common; those of the same name may differ more. Uses what has
 * no partner yet. */
void ot_compare_match_alike(struct ot_compare_side *old, struct ot_compare_side *new_side);

#endif
