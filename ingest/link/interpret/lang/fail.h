/*
 * fail.h: expressions that raise, whatever else they are given: what is done to None.
 */
#ifndef OT_LINK_FAIL_H
#define OT_LINK_FAIL_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* In a node that runs for what a call leaves out or gives as None: is an expression sure to raise, because it takes an
 * attribute or an element of a name that is None and nothing else there, or calls it, or puts it before an operator?
 * Such a value is no more than what has come so far: here's task is run again when more does. Elsewhere false. */
bool ot_fail_is_sure(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);
/* May a handler of the function take what is raised at a syntax node, or the __exit__ of a "with"? */
bool ot_fail_is_tried(const struct ot_ast *ast, uint32_t n);

#endif
