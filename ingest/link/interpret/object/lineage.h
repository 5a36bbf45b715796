/*
 * lineage.h: what a class says of its order and of its own dict.
 */
#ifndef OT_LINK_LINEAGE_H
#define OT_LINK_LINEAGE_H

#include "ingest/link/base/analysis.h"

/* Under a configuration: does the order of a class follow from the class statements: do the names of the bases stand
 * for what it consists of, each for one, and is there no keyword, which may be a metaclass? */
bool ot_lineage_is_told(struct ot_analysis *a, uint32_t class_value);
/* Pushes what a class says of itself, "Class.__name__" and "Class.__mro__" at ast; false, and pushes nothing, of any
 * other name. The order is the classes of the tree one after the other, and behind them what is not known where a base
 * lies outside; it is unknown without a configuration, and where a base or a metaclass may make it another. */
bool ot_lineage_push(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                     uint32_t ast);
/* Pushes the first elements of such an order, in order; false, and pushes nothing, of anything else. */
bool ot_lineage_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence);
/* Under a configuration: what comparing the text at stack[base .. others) by in or not in with "Class.__dict__" or
 * "vars(Class)" behind the operator at with comes to, as bits OT_MAY_BE_…; 0 of anything else, and while there is no
 * class yet. */
int ot_lineage_compare(struct ot_analysis *a, const struct ot_here *here, uint32_t with, size_t base, size_t others);

#endif
