/*
 * union.h: unions of classes as values, "A | B", Union[A, B] and Optional[A].
 */
#ifndef OT_LINK_UNION_H
#define OT_LINK_UNION_H

#include "ingest/link/base/analysis.h"

/* Replaces the operands of the "|" at n, stack[base .. rights) and stack[rights .. top), by the union of them; false
 * where one of them is no class, union, None or name outside the tree, or none is known to be a class or a union. */
bool ot_union_join(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights);
/* Pushes the union that a subscript of a name outside the tree makes; false where rows say nothing of the kind. */
bool ot_union_subscript(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted, uint32_t subscript);

#endif
