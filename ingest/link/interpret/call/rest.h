/*
 * rest.h: what *args and **kwargs of a function are sure to have, under a configuration.
 */
#ifndef OT_LINK_REST_H
#define OT_LINK_REST_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/interpret/call/parameter.h"

/* The call has filled the dict that a node's ** parameter is. */
void ot_rest_note(struct ot_analysis *a, const struct ot_call *call, uint32_t dict);
/* The same of the tuple that its * parameter is. */
void ot_rest_note_places(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t tuple);
/* Is the tuple or dict one that a * or ** parameter is, and was it filled by a call? */
bool ot_rest_is_noted(struct ot_analysis *a, uint32_t container);
/* Does each call pass the key of such a dict, which its function only reads and passes on, or the place of such a
 * tuple? Subscribes here's task. */
bool ot_rest_always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key);

#endif
