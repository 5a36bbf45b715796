/*
 * predicate.h: functions that a test asks of a value.
 *
 *     if is_row(part):                       def is_row(part):
 *         part.pack()                            return part.kind == Kind.ROW
 *
 * For each value that is given, the function comes to what the tests in its code come to for that one. It is none where
 * its code does more than to test and to return: loops, tries, or binds the parameter again.
 */
#ifndef OT_LINK_PREDICATE_H
#define OT_LINK_PREDICATE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"
#include "ingest/link/interpret/guard/trial.h"

/* What a call of functions of the tree that is given the path comes to for each value, as bits OT_MAY_BE_…; false where
 * it is no such call, or not known. */
bool ot_predicate_try(struct ot_analysis *a, const struct ot_here *here, uint32_t call, const struct ot_trial *trial,
                      uint8_t *outcomes);

#endif
