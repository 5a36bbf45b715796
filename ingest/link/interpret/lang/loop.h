/*
 * loop.h: for loops over what is known element by element.
 */
#ifndef OT_LINK_LOOP_H
#define OT_LINK_LOOP_H

#include "ingest/link/base/analysis.h"

/* Notes that the loop s over stack[base .. end) may run more than once, unless each holds one element
 * only, and runs the statements again that have read names in it as if it did not. */
void ot_loop_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end);
/* Evaluates the body of the loop s in the code of a module for each element of stack[base .. end) by itself.
 * Returns false, and does nothing, where the elements are not known one by one or are too many, the body holds
 * more than expressions, assignments, ifs and loops without loops in them, or there is an else. Returns true,
 * and does nothing, while there is nothing to go through yet. */
bool ot_loop_unroll(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end);
enum { OT_LOOP_BODY = 4 }; /* of struct ot_task started: the body of a loop, which may be followed by the rest */

/* Runs a loop s over stack[base .. top) that an element may end. One that looks for the first that a test is true of
 * (ot_ast_is_search): by what the tests come to for one element after the other, its body for those that one may be
 * true of, and what follows it where they may be true of none. Any other of one element: its body once. Returns false
 * where the elements are not known one by one; true, and does nothing, while there is nothing to go through or to say
 * of an element yet. */
bool ot_loop_search(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base);

#endif
