/*
 * spare.h: parameters that something else stands in for where nothing is given.
 */
#ifndef OT_LINK_SPARE_H
#define OT_LINK_SPARE_H

#include "ingest/link/context/candidate.h"

/* The parameter of "f(param or other, …)" that is declared as a callable, or None; -1 if there is none. */
int ot_spare_is_called(struct ot_analysis *a, struct ot_candidate *c);

#endif
