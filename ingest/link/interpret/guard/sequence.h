/*
 * sequence.h: lists and tuples that are not equal, whatever else is known.
 */
#ifndef OT_LINK_SEQUENCE_H
#define OT_LINK_SEQUENCE_H

#include "ingest/link/base/analysis.h"

/* Are two values for sure not equal, because both are lists or tuples, and one that is written out has an element more
 * often than the other one; or because one is a list or tuple that the other, of which nothing or not all is known,
 * never is (table never_text)? */
bool ot_sequence_differs(struct ot_analysis *a, const struct ot_here *here, uint32_t left, uint32_t right);

#endif
