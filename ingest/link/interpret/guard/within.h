/*
 * within.h: whether something is in a container.
 */
#ifndef OT_LINK_WITHIN_H
#define OT_LINK_WITHIN_H

#include "ingest/link/base/analysis.h"

/* What "value in container" comes to for the container at stack[position], as bits OT_MAY_BE_…: what stands somewhere
 * in a list may be missing, and so may what a dict has that is read through a view. */
int ot_within_has(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t position);

#endif
