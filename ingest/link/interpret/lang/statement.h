/*
 * statement.h: running statements.
 */
#ifndef OT_LINK_STATEMENT_H
#define OT_LINK_STATEMENT_H

#include "ingest/link/base/analysis.h"

/* Runs the statement of a task. */
void ot_statement_run(struct ot_analysis *a, ot_id task);

#endif
