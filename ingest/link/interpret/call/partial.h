/*
 * partial.h: calling what functools.partial made.
 */
#ifndef OT_LINK_PARTIAL_H
#define OT_LINK_PARTIAL_H

#include "ingest/link/base/analysis.h"

/* What a partial holds besides its function and what is given by place: what *iterables unpack, by their place, what
 * **mappings do, and the keywords, by their names. */
enum { OT_PARTIAL_STAR = 1 << 22, OT_PARTIAL_DOUBLE_STAR = 1 << 23, OT_PARTIAL_KEYWORD = 1 << 24 };

/* Calls what functools.partial made; as a method of receiver where that is not 0. */
void ot_partial_call(struct ot_analysis *a, const struct ot_here *here, uint32_t partial, uint32_t receiver,
                     const struct ot_arguments *arguments, uint32_t ast);

#endif
