/*
 * iterate.h: what going through a value gives.
 */
#ifndef OT_LINK_ITERATE_H
#define OT_LINK_ITERATE_H

#include "ingest/link/base/analysis.h"

/* Pushes what iterating over each of stack[base .. base + count) yields. */
void ot_iterate(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);
/* Notes that a call of a library function runs the generators among stack[base .. base + count): list(generate()). */
void ot_iterate_generators(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);
/* The same of the __len__, or else __length_hint__, of the objects among them: a list or tuple is made of each. */
void ot_iterate_length(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);

#endif
