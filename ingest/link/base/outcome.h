/*
 * outcome.h: what a test may come out as.
 */
#ifndef OT_LINK_OUTCOME_H
#define OT_LINK_OUTCOME_H

enum { OT_MAY_BE_TRUE = 1, OT_MAY_BE_FALSE = 2, OT_MAY_BE_BOTH = 3 };

/* The outcome of the negation. */
static inline int ot_outcome_swap(int outcome)
{
    return ((outcome & OT_MAY_BE_TRUE) ? OT_MAY_BE_FALSE : 0) | ((outcome & OT_MAY_BE_FALSE) ? OT_MAY_BE_TRUE : 0);
}

#endif
