/*
 * passed.h: what calls passed for a parameter that the code of its function binds again.
 */
#ifndef OT_LINK_PASSED_H
#define OT_LINK_PASSED_H

#include "ingest/link/base/analysis.h"

/* Under a configuration, notes that a call passes stack[base .. top), or some of it, for a parameter of a node. */
void ot_passed_note(struct ot_analysis *a, ot_id node, ot_sym name, size_t base);
/* Pushes what the parameter of here's node holds but for what its own code alone has bound to it. */
void ot_passed_push(struct ot_analysis *a, const struct ot_here *here, ot_id var);

/* Makes and frees what the module keeps. */
void ot_passed_init(struct ot_analysis *a);
void ot_passed_release(struct ot_analysis *a);

#endif
