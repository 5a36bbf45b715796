/*
 * refine.h: which values of a path survive the conditions that they stand under.
 */
#ifndef OT_LINK_REFINE_H
#define OT_LINK_REFINE_H

#include "ingest/link/base/analysis.h"

/* Drops from stack[base .. top) the values of path that the guards of here's region rule out. */
void ot_refine(struct ot_analysis *a, const struct ot_here *here, uint32_t path, size_t base);
/* Drops from stack[base .. top) the values of path for which the expression test, evaluated where here stands, can not
 * be true. */
void ot_refine_by(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, size_t base);
/* Drops from stack[base .. top) the values of path that the test of an arm, in the region above it, rules out there. */
void ot_refine_arm(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t path,
                   size_t base);

#endif
