/*
 * below.h: attributes that only classes below an object's class store.
 */
#ifndef OT_LINK_BELOW_H
#define OT_LINK_BELOW_H

#include "ingest/link/base/analysis.h"

/* Of an attribute that no class along the order of a module's class binds or stores, nor any code through something
 * other than self: do classes below one of these store it through self, so that it is theirs, and an object of the
 * class itself lacks it? False where a base outside the tree may have it, where something is stored to such objects
 * under a text that is not known, and where one that no call in reach made may be of a class below. Here comes to know
 * where that changes. */
bool ot_below_stores(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_below_init(struct ot_analysis *a);
void ot_below_release(struct ot_analysis *a);

#endif
