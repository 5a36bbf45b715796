/*
 * place.h: tests that ask for one element of a tuple.
 */
#ifndef OT_LINK_PLACE_H
#define OT_LINK_PLACE_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* Is an expression "x[0]", a number that is written out? */
bool ot_place_is(const struct ot_ast *ast, uint32_t expression);
/* Under a configuration, pushes what a tuple holds at the place of such an expression so far; nothing of other values,
 * and where what it holds has no places. */
void ot_place_push(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, uint32_t value);

#endif
