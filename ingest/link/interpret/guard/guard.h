/*
 * guard.h: what a condition can come to.
 */
#ifndef OT_LINK_GUARD_H
#define OT_LINK_GUARD_H

#include "ingest/link/base/analysis.h"

/* What the test can come to, as bits OT_MAY_BE_…; 0 while no value decides. */
int ot_guard_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t test);
/* The same, remembering the outcome for (region, owner), and forced to both once it was
 * undecided at quiescence. */
int ot_guard_decide(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint32_t test);
/* Is the value true? Bits as above. */
int ot_guard_truth(struct ot_analysis *a, uint32_t value);
/* Calls what the objects among stack[base .. end) are asked with whether they are true, in the test at ast. */
void ot_guard_ask(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, size_t base, size_t end);
/* True once owner was undecided at quiescence; else notes that it is undecided. */
bool ot_guard_is_forced(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* The same where something is done with a value that has not come: true once it is known that none will, and it is
 * to be taken as unknown. */
bool ot_guard_is_awaited(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* The same of an attribute that may yet be stored. */
bool ot_guard_is_sought(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* In the worlds at hand the value has come: those without it do nothing, and are not forced to. */
void ot_guard_came(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* Was the statement owner forced, since what its test waits for does not come? here is told when it is. */
bool ot_guard_is_settled(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* At quiescence: forces what is undecided. Returns true if there was anything. */
bool ot_guard_force(struct ot_analysis *a);
/* What comparing value with each of stack[base .. top) by an operator comes to. */
int ot_guard_compare(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t value, size_t base);
/* Where the right operand of the and, or at test is evaluated. */
struct ot_here ot_guard_right(struct ot_analysis *a, const struct ot_here *here, uint32_t test);
/* (region, owner) → the bits of its outcomes, 4 if it was forced. */
const struct ot_map *ot_guard_states(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_guard_init(struct ot_analysis *a);
void ot_guard_release(struct ot_analysis *a);

#endif
