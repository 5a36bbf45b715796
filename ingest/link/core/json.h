/*
 * json.h: JSON as values of the program.
 */
#ifndef OT_LINK_JSON_H
#define OT_LINK_JSON_H

#include "ingest/link/base/analysis.h"

/* The value that a JSON text stands for: a constant, a list, a dict. Returns 0, or -1 with *err set. */
int ot_json_value(struct ot_analysis *a, const char *text, uint32_t *value, struct ot_err *err);

#endif
