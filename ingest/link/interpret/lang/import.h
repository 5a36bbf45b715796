/*
 * import.h: import statements.
 */
#ifndef OT_LINK_IMPORT_H
#define OT_LINK_IMPORT_H

#include "ingest/link/base/analysis.h"

/* Runs an import statement. */
void ot_import_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);

#endif
