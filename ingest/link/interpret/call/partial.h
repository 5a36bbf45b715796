/*
 * partial.h: calling what functools.partial made.
 */
#ifndef OT_LINK_PARTIAL_H
#define OT_LINK_PARTIAL_H

#include "ingest/link/base/analysis.h"

/* Calls what functools.partial made. */
void ot_partial_call(struct ot_analysis *a, const struct ot_here *here, uint32_t partial,
                     const struct ot_arguments *arguments, uint32_t ast);

#endif
