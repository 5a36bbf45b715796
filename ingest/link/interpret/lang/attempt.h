/*
 * attempt.h: try statements.
 */
#ifndef OT_LINK_ATTEMPT_H
#define OT_LINK_ATTEMPT_H

#include "ingest/link/base/analysis.h"

/* Runs a try statement: its body, and the handlers of what may be raised there. */
void ot_attempt_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);

#endif
