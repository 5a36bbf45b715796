/*
 * write.h: the analysis as rows.
 */
#ifndef OT_LINK_WRITE_H
#define OT_LINK_WRITE_H

#include "ingest/link/base/analysis.h"

/* Writes all that was found. */
int ot_write_all(struct ot_analysis *a, struct ot_err *err);

#endif
