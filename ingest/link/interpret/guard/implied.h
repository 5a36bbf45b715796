/*
 * implied.h: what the conditions around a name say of its truth where its value is not known.
 */
#ifndef OT_LINK_IMPLIED_H
#define OT_LINK_IMPLIED_H

#include "ingest/link/base/analysis.h"

/* Under a configuration, what something unknown that a name holds, asked whether it is true where it stands, can come
 * to by the tests that it stands under, as bits OT_MAY_BE_…; 0 while what else they ask has not come. */
int ot_implied(struct ot_analysis *a, const struct ot_here *here, uint32_t name);

#endif
