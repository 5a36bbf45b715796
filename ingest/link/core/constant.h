/*
 * constant.h: what rows say that a name from outside is.
 */
#ifndef OT_LINK_CONSTANT_H
#define OT_LINK_CONSTANT_H

#include "ingest/link/base/analysis.h"

/* The value of a dotted name: what library_value says, else an external value. */
uint32_t ot_constant_value(struct ot_analysis *a, ot_sym dotted);

#endif
