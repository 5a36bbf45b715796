/*
 * overwritten.h: None that a constructor stores in a field and that nobody reads, as each step stores it anew before.
 */
#ifndef OT_LINK_OVERWRITTEN_H
#define OT_LINK_OVERWRITTEN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Is what an object's constructor stores, stack[base .. base + count), such a None for all that is known? Then it is
 * kept here, and the field does not get it. */
bool ot_overwritten_keeps(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, size_t base,
                          size_t count);
/* At quiescence: gives back to their fields those that may be read after all. True if there were any. */
bool ot_overwritten_look(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_overwritten_init(struct ot_analysis *a);
void ot_overwritten_release(struct ot_analysis *a);

#endif
