/*
 * storing.h: what the text says of a place that stores an attribute through something other than self.
 */
#ifndef OT_LINK_STORING_H
#define OT_LINK_STORING_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/source/foreign.h"

/* The function that stores there through a name alone; NULL where its module is not run, or there is none. */
const struct ot_code *ot_storing_code(struct ot_analysis *a, const struct ot_foreign_place *place);
/* The only call "name = call" that binds that name in the function; 0 if it is bound otherwise, or there is none. */
uint32_t ot_storing_call(struct ot_analysis *a, const struct ot_foreign_place *place);

/* Makes and frees what the module keeps. */
void ot_storing_init(struct ot_analysis *a);
void ot_storing_release(struct ot_analysis *a);

#endif
