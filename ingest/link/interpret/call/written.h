/*
 * written.h: what a dict that is written out is sure to have where it is handed on, under a configuration.
 */
#ifndef OT_LINK_WRITTEN_H
#define OT_LINK_WRITTEN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/interpret/call/parameter.h"

/* Adds the keys, texts, that the dict behind ** is written with, in a display or a call of dict(), where the function
 * does nothing with it but read it and put more into it; else none. */
void ot_written_keys(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                     struct ot_map *keys);

#endif
