/*
 * slice.h: x[first:end] of a tensor of which sizes are known.
 */
#ifndef OT_LINK_SLICE_H
#define OT_LINK_SLICE_H

#include "ingest/link/base/analysis.h"

struct ot_here;

/* Pushes what the subscript gives for a tensor: with its rows from first up to end where the subscript is one slice
 * without a step, of unknown sizes where it is anything else. Nothing while a bound has not come. */
void ot_slice_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t tensor, uint32_t subscript);

#endif
