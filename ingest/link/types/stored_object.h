/*
 * stored_object.h: which object a place stores to that stores an attribute through something other than self.
 */
#ifndef OT_LINK_STORED_OBJECT_H
#define OT_LINK_STORED_OBJECT_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/source/foreign.h"

/* Is it seen to be no object that is not followed? Code that is not followed may run what no call in reach enters. Here
 * comes to know where that changes. */
bool ot_stored_object_is_elsewhere(struct ot_analysis *a, const struct ot_here *here,
                                   const struct ot_foreign_place *place);
/* Is it, as it is declared, no object of the class? */
bool ot_stored_object_is_other(struct ot_analysis *a, const struct ot_foreign_place *place, uint32_t class_value);
/* Is it one that code out of reach makes, and all objects of the class that are known, ones that calls in reach made?
 * Here comes to know where that changes. */
bool ot_stored_object_is_unseen(struct ot_analysis *a, const struct ot_here *here,
                                const struct ot_foreign_place *place, uint32_t class_value);

#endif
