/*
 * setting_type.h: a value that is none of the type that its field is declared with is refused.
 */
#ifndef OT_LINK_SETTING_TYPE_H
#define OT_LINK_SETTING_TYPE_H

#include "ingest/link/base/analysis.h"

struct ot_err;
struct ot_setting_rows;

/* Has each field that people give a value of the type that its class declares: a whole number, a number, a text, true
 * or false? null fits any, and of other types nothing is asked. Returns 0, or -1 with *err set: the first that has
 * none, where it stands and where it is declared. */
int ot_setting_type_check(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err);

#endif
