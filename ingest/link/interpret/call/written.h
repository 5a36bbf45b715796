/*
 * written.h: what a dict that is written out is sure to have where it is handed on, under a configuration.
 */
#ifndef OT_LINK_WRITTEN_H
#define OT_LINK_WRITTEN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/interpret/call/parameter.h"

/* The display or the call of dict() that makes the dict behind **, where the function does nothing with it but read it
 * and put more into it; 0: another. */
uint32_t ot_written_dict(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument);
/* Is the key, a text, written in the display or the call? */
bool ot_written_has(struct ot_analysis *a, const struct ot_call *call, uint32_t dict, uint32_t key);

#endif
