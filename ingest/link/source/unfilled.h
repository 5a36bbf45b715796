/*
 * unfilled.h: lists, sets and dicts of modules into which nothing in the tree puts anything.
 */
#ifndef OT_LINK_UNFILLED_H
#define OT_LINK_UNFILLED_H

#include "ingest/link/base/analysis.h"

/* Does all of the tree bind a name once, in a module, to a display of nothing, and else only look at what it holds, or
 * add to it in functions of modules that nothing names but what imports them? Such a function is there for code outside
 * the tree. False where that is not known. */
bool ot_unfilled_is(struct ot_analysis *a, ot_sym name);

#endif
