/*
 * partial.h: calling what functools.partial made.
 */
#ifndef OT_LINK_PARTIAL_H
#define OT_LINK_PARTIAL_H

#include "ingest/link/base/analysis.h"

/* Calls what functools.partial made; as a method of receiver where that is not 0. */
void ot_partial_call(struct ot_analysis *a, const struct ot_here *here, uint32_t partial, uint32_t receiver,
                     const struct ot_arguments *arguments, uint32_t ast);

#endif
