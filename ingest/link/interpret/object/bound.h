/*
 * bound.h: what an attribute of a class is where it is read through an object or the class.
 */
#ifndef OT_LINK_BOUND_H
#define OT_LINK_BOUND_H

#include "ingest/link/base/analysis.h"

/* Pushes what a class attribute becomes when it is read through receiver, 0: through the class, at syntax node ast; 0:
 * by nothing that is written, so that no property is run. */
void ot_bound_push(struct ot_analysis *a, const struct ot_here *here, uint32_t found, uint32_t receiver,
                   uint32_t class_value, uint32_t ast);

#endif
