/*
 * frozen.h: classes of which nothing changes once an object is made.
 */
#ifndef OT_LINK_FROZEN_H
#define OT_LINK_FROZEN_H

#include "ingest/link/base/analysis.h"

/* "class C(Struct, frozen=True)" or "@dataclass(frozen=True)", as the statement of the class says it. */
bool ot_frozen_is(struct ot_analysis *a, uint32_t class_value);

#endif
