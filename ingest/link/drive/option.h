/*
 * option.h: what link was asked for.
 */
#ifndef OT_LINK_OPTION_H
#define OT_LINK_OPTION_H

#include "ingest/link/base/analysis.h"

/* Starts the modules that link was asked for; where they name nothing, that lies outside. */
int ot_option_start(struct ot_analysis *a, struct ot_err *err);
/* When all is linked: fails, for a cause outside, if there is no root although no entries were given. */
int ot_option_check(struct ot_analysis *a, struct ot_err *err);
/* Writes what was asked for to table meta, a GLOB a line in the order given, and the model files. */
int ot_option_write(struct ot_analysis *a, struct ot_err *err);

#endif
