/*
 * behaviour.h: what the rows of library_function mean.
 */
#ifndef OT_LINK_BEHAVIOUR_H
#define OT_LINK_BEHAVIOUR_H

#include "ingest/link/base/analysis.h"

/* Calls a name from outside; pushes what it gives. */
void ot_behaviour_call(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                       const struct ot_arguments *arguments, uint32_t ast);
/* Pushes what a call that model describes gives. callee is the called value. */
void ot_behaviour_apply(struct ot_analysis *a, const struct ot_here *here, const struct ot_model *model,
                        uint32_t callee, const struct ot_arguments *arguments, uint32_t ast);

#endif
