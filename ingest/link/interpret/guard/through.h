/*
 * through.h: whether control comes through an if without an assignment.
 */
#ifndef OT_LINK_THROUGH_H
#define OT_LINK_THROUGH_H

#include "ingest/link/base/analysis.h"

/* What an operand, or the test of an if, has come to in the region of here. */
int ot_through_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t of);
/* The outcomes of the test of an if for which a way through the arm does not assign a name, by what the tests in it
 * have come to so far. here's task is run again when they come to more. */
int ot_through_if(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint32_t name);
/* Is what the operands of the test of owner come to noted, and may yet come? */
bool ot_through_awaits(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);

#endif
