/*
 * kept.h: objects that keep a record of what they were given, and these records.
 */
#ifndef OT_LINK_KEPT_H
#define OT_LINK_KEPT_H

#include "ingest/link/base/analysis.h"

/* Without a configuration: what an object of class_value that the call at ast makes is told apart by, where it keeps
 * such a record or is one: the call, in its context. 0 for all others. */
uint32_t ot_kept_identity(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t ast);
/* Pushes the objects that value, an object which is not told apart from the others of such a class, may be. */
void ot_kept_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value);
/* Pushes what an attribute of these objects holds. */
void ot_kept_push_field(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);

#endif
