/*
 * setting_check.h: a configuration that says what nobody knows is refused.
 */
#ifndef OT_LINK_SETTING_CHECK_H
#define OT_LINK_SETTING_CHECK_H

#include "ingest/link/base/analysis.h"

struct ot_err;
struct ot_setting_rows;

/* Are the names those that a configuration may have, and are their values such as they may be? Returns 0, or -1 with
 * *err set: the first that is not, where it stands and what comes nearest. */
int ot_setting_check(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err);

#endif
