/*
 * alternative.h: a call that hands on one of several dicts that are written out.
 */
#ifndef OT_LINK_ALTERNATIVE_H
#define OT_LINK_ALTERNATIVE_H

#include "ingest/link/interpret/call/call.h"

/* Calls each of stack[base .. base + count) with arguments as ot_call_values does: once for each dict that may stand
 * behind the only **, where all of them are written out. */
void ot_alternative_call(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                         const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind);

#endif
