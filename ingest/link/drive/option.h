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
/* The model files, in the order of the report. */
const struct ot_list *ot_option_files(const struct ot_analysis *a);
/* The code objects of the functions that entries name, FILE:QUALNAME: of modules and of classes. */
const struct ot_list *ot_option_functions(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_option_init(struct ot_analysis *a);
void ot_option_release(struct ot_analysis *a);

#endif
