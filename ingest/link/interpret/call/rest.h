/*
 * rest.h: what **kwargs of a function is sure to have, under a configuration.
 */
#ifndef OT_LINK_REST_H
#define OT_LINK_REST_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/interpret/call/parameter.h"

/* The call has filled the dict that a node's ** parameter is. */
void ot_rest_note(struct ot_analysis *a, const struct ot_call *call, uint32_t dict);
/* Does each call pass the key, of a dict that its function does nothing with but pass it on? Subscribes here's task. */
bool ot_rest_always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key);

#endif
