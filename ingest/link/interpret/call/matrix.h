/*
 * matrix.h: expressions that give a tensor or a matrix whatever they are made of.
 */
#ifndef OT_LINK_MATRIX_H
#define OT_LINK_MATRIX_H

#include "ingest/link/base/analysis.h"

/* Has the tensor that the expression at n gives two dimensions at most, as it is written: "weight.T", "x.view(-1, k)",
 * or a name that is bound to such a one alone? */
bool ot_matrix_is(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* Is it a tensor, and so not None, as it is written: "x.view(…)", or a name that is bound to such a one alone? */
bool ot_matrix_is_tensor(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

#endif
