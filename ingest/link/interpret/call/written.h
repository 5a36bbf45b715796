/*
 * written.h: what a dict that is written out is sure to have where it is handed on.
 */
#ifndef OT_LINK_WRITTEN_H
#define OT_LINK_WRITTEN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/interpret/call/parameter.h"

/* Adds the keys, texts, that the dict behind ** is written with, in a display or a call of dict(), here or in a
 * function that gives it back, where the function that hands it on does nothing with it but read it and put more into
 * it; else none. */
void ot_written_keys(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                     struct ot_map *keys);

/* Is a dict that may stand behind ** written out, where nothing else holds it, and nothing takes a key out of it? */
bool ot_written_is(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                   uint32_t dict);

/* Makes and frees what the module keeps. */
void ot_written_init(struct ot_analysis *a);
void ot_written_release(struct ot_analysis *a);

#endif
