/*
 * budget.h: the work that the analysis may do, and what happens where that is not enough.
 */
#ifndef OT_LINK_BUDGET_H
#define OT_LINK_BUDGET_H

#include "ingest/link/base/analysis.h"

/* Allows the work of an analysis without files; each file that is read allows more. */
void ot_budget_open(struct ot_analysis *a);
/* Around what is run: a task of node (0: none) that was begun when a.work was before. */
void ot_budget_begin(struct ot_analysis *a);
void ot_budget_end(struct ot_analysis *a, ot_id node, uint64_t before);
/* Is nothing run any more? */
bool ot_budget_is_stopped(const struct ot_analysis *a);
/* Was anything given up? */
bool ot_budget_was_short(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_budget_init(struct ot_analysis *a);
void ot_budget_release(struct ot_analysis *a);

#endif
