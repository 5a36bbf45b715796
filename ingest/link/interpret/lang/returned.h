/*
 * returned.h: "return value" in a function.
 */
#ifndef OT_LINK_RETURNED_H
#define OT_LINK_RETURNED_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Runs the statement: what a function gives back is what it evaluates to, and of the types that it declares. */
void ot_returned_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);

#endif
