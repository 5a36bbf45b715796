/*
 * factory.h: which parameter of a function makes contexts of it.
 */
#ifndef OT_LINK_FACTORY_H
#define OT_LINK_FACTORY_H

#include "ingest/link/base/analysis.h"

/* Index of the parameter that makes a factory of this function, -1 if it is none. */
int ot_factory_param(struct ot_analysis *a, ot_id code);
/* Do several parameters together select, as the key of a table, so that each call is for itself? */
bool ot_factory_is_keyed(struct ot_analysis *a, ot_id code);

#endif
