/*
 * assign.h: what an assignment binds.
 */
#ifndef OT_LINK_ASSIGN_H
#define OT_LINK_ASSIGN_H

#include "ingest/link/base/analysis.h"

/* Binds stack[base .. base + count) to a target expression. */
void ot_assign(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);

#endif
