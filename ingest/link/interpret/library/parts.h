/*
 * parts.h: the sizes of the parts of a tensor.
 */
#ifndef OT_LINK_PARTS_H
#define OT_LINK_PARTS_H

#include "ingest/link/base/analysis.h"

struct ot_arguments;

/* Pushes the parts of a tensor, each in its place of a tuple as far as that is known: those of argument 1, a number of
 * elements or a sequence of such numbers, or where is_count a number of parts; along argument 2. */
void ot_parts_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                   uint32_t tensor, bool is_count, uint32_t ast);
/* The sizes of a tensor that has one of 1 more in the place of argument 1; 0: not known. */
uint32_t ot_parts_unsqueezed(struct ot_analysis *a, const struct ot_arguments *arguments, uint32_t tuple);

#endif
