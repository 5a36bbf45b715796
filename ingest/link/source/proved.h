/*
 * proved.h: where a name is not None, by what was done with it before.
 */
#ifndef OT_LINK_PROVED_H
#define OT_LINK_PROVED_H

#include "ingest/link/base/analysis.h"

/* Was an attribute of a name of the function, or an element, read or stored on each way to syntax node n, and the name
 * bound by nothing since? Of None there is none: Python would have raised an AttributeError or a TypeError. */
bool ot_proved_is(struct ot_analysis *a, ot_id code, ot_sym name, uint32_t n);

#endif
