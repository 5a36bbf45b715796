/*
 * setting.h: the names of a configuration become objects of the source.
 */
#ifndef OT_LINK_SETTING_H
#define OT_LINK_SETTING_H

#include "ingest/link/base/analysis.h"

/* Reads table configuration and says of each name what it means. To be called before anything runs. Returns 0, or -1
 * with *err set: a name that meets nothing in the source, a value that is none of those there are. */
int ot_setting_open(struct ot_analysis *a, struct ot_err *err);

#endif
