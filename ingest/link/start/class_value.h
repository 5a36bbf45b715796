/*
 * class_value.h: the class that a class statement makes, before the statement was run.
 */
#ifndef OT_LINK_CLASS_VALUE_H
#define OT_LINK_CLASS_VALUE_H

#include "ingest/link/base/analysis.h"

/* Class value of a class code at module or function level, started if it was not. 0 if it cannot be had. */
uint32_t ot_class_value(struct ot_analysis *a, ot_id code);

#endif
