/*
 * fitting.h: which of the values that a call gives a parameter can be given there.
 */
#ifndef OT_LINK_FITTING_H
#define OT_LINK_FITTING_H

#include "ingest/link/interpret/call/parameter.h"

/* Pushes the values that a call of a function gives a parameter. Under a configuration those that are such as it
 * declares; and where others are given and it declares what is of a library, a tensor, not None nor objects that lack
 * an attribute which the function reads. All, where that leaves none. */
void ot_fitting_push(struct ot_analysis *a, const struct ot_call *call, int index, const struct ot_argument *argument);

#endif
