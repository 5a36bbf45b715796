/*
 * held_flag.h: what "if part.name" comes to for one object.
 */
#ifndef OT_LINK_HELD_FLAG_H
#define OT_LINK_HELD_FLAG_H

#include "ingest/link/base/analysis.h"

struct ot_here;

/* Is it an instance with fields of its own? */
bool ot_held_flag_is_own(const struct ot_analysis *a, uint32_t value);
/* What a test "path.name" comes to for an object, by what it, or those of its class, hold under the name, or by what
 * its property, which is called, has given; 0 where that is not known. *is_pending where it has given nothing. */
int ot_held_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t test, bool *is_pending);

#endif
