/*
 * setting_run.h: does a configuration tell of one run, or of less?
 */
#ifndef OT_LINK_SETTING_RUN_H
#define OT_LINK_SETTING_RUN_H

#include "ingest/link/base/analysis.h"

struct ot_err;
struct ot_setting_rows;

/* Says how much the configuration tells: of a run (ot_given_is_run) where a file of it names a field of what the server
 * is started with, or the source declares none; of its model, too (ot_given_is_whole), where it names a key of that, or
 * the source keeps none. Before anything is told of. Returns 0, or -1 with *err set. */
int ot_setting_run(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err);

/* Is a name of the family given, in a file if it is to close it? */
bool ot_setting_is_given(const struct ot_setting_rows *settings, const char *prefix, bool closes);

#endif
