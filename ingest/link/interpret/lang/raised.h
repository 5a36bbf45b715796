/*
 * raised.h: what is raised, and the handlers that take it, under a configuration.
 */
#ifndef OT_LINK_RAISED_H
#define OT_LINK_RAISED_H

#include "ingest/link/base/analysis.h"

/* Notes what the raise statement s raises: to the try statement around it, else to those that call its function. */
void ot_raised_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s);
/* The call at ast enters node: what its own code raises comes to the try statement around the call. */
void ot_raised_pass(struct ot_analysis *a, const struct ot_here *here, ot_id node, uint32_t ast);
/* Does a handler of the try statement s take something that is raised in its body? *is_any: something is. */
bool ot_raised_takes(struct ot_analysis *a, const struct ot_here *here, uint32_t s, uint32_t handler, bool *is_any);

#endif
