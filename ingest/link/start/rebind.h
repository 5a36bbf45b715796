/*
 * rebind.h: which values reach what stands behind an if that assigns a name or a field.
 */
#ifndef OT_LINK_REBIND_H
#define OT_LINK_REBIND_H

#include "ingest/link/base/analysis.h"

/* The region after an if that stands in region before: below region, one for each name or field of an object that it
 * rebinds in one arm, if its test speaks of it, or under a configuration. */
ot_id ot_rebind_after_if(struct ot_analysis *a, ot_id region, ot_id before, const struct ot_ast *ast, uint32_t s);
/* Is one of these regions, of the if that is owner, for the name? */
bool ot_rebind_holds(const struct ot_analysis *a, ot_id region, uint32_t owner, ot_sym name);
/* Is the name one that only the code of the function binds: no global, and none that a function in it binds? */
bool ot_rebind_is_own(const struct ot_code *code, ot_sym name);
/* Does no other code run in the arms of if s behind what they assign to the path? */
bool ot_rebind_is_last(const struct ot_ast *ast, uint32_t s, uint32_t path);

#endif
