/*
 * work.h: what was done, counted in units, and how far it may go (core/budget.c).
 */
#ifndef OT_LINK_WORK_H
#define OT_LINK_WORK_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/base/limits.h"

/* More may be done: a file of so many syntax nodes has come in reach. */
static inline void ot_work_extend(struct ot_analysis *a, uint32_t syntax_nodes)
{
    a->work_limit += (uint64_t)syntax_nodes * OT_WORK_PER_NODE;
}

/* Has what is run now done more than it may? Then all it still asks for is unknown. */
static inline bool ot_work_is_cut(const struct ot_analysis *a)
{
    return a->work > a->task_end;
}

#endif
