/*
 * setting_object.h: a name of a configuration that names one object of the source.
 */
#ifndef OT_LINK_SETTING_OBJECT_H
#define OT_LINK_SETTING_OBJECT_H

#include "ingest/link/base/analysis.h"

struct ot_given;
struct ot_nearest;

/* 'module:qualname' is a variable of a module, an attribute of a class, or what a function returns: it is the value and
 * nothing else. False where the source has no such name; the nearest that it has are offered, if nearest is there. */
bool ot_setting_object(struct ot_analysis *a, const char *name, const struct ot_given *given,
                       struct ot_nearest *nearest);

#endif
