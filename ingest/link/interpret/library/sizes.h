/*
 * sizes.h: the sizes that arguments of a call name.
 */
#ifndef OT_LINK_SIZES_H
#define OT_LINK_SIZES_H

#include "ingest/link/base/analysis.h"

struct ot_arguments;

/* Pushes the tuples of sizes that the arguments from a position on may be: numbers, *tuples, or one tuple. Pushes 0
 * where that is not known. With is_part, -1 is a size that the others leave. */
void ot_sizes_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                   size_t position, bool is_part);

#endif
