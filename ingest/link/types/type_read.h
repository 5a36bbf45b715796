/*
 * type_read.h: what annotations mean.
 */
#ifndef OT_LINK_TYPE_READ_H
#define OT_LINK_TYPE_READ_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/types/type.h"

/* Adds what an annotation in a file, in the scope of code, names; one in quotes is read as one without, but for
 * dotted names, which tell nothing there. */
void ot_type_read(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation, struct ot_type *type);

#endif
