/*
 * setting_outside.h: what a configuration says of libraries, the environment, packages and the model.
 */
#ifndef OT_LINK_SETTING_OUTSIDE_H
#define OT_LINK_SETTING_OUTSIDE_H

#include "ingest/link/base/analysis.h"

struct ot_setting_rows;

/* Says of the objects of table setting_object what they are. Returns 0, or -1 with *err set. */
int ot_setting_outside(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err);

#endif
