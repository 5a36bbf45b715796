/*
 * trial.h: what a test comes to for each value of a path.
 */
#ifndef OT_LINK_TRIAL_H
#define OT_LINK_TRIAL_H

#include "ingest/link/base/analysis.h"

/* Values of a path, stack[base .. base + count), and the statement or expression that tests what it comes to for each
 * of them. */
struct ot_trial {
    uint32_t path, owner;
    ot_id region; /* in which it does */
    size_t base, count;
    bool is_named; /* by a name that holds the outcome of the test */
    uint8_t depth; /* of functions that the test asks of the values, in one another */
};

/* Does a test, or one that a name in it holds the outcome of, speak of the path? */
bool ot_trial_speaks(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path);
/* What a test that stands in the region of here can come to for each value, as bits OT_MAY_BE_…. */
void ot_trial_run(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes);
/* The same of any expression, of a function that is asked of the values, too; nothing is kept of it. */
void ot_trial_try(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes);

#endif
