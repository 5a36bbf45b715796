/*
 * after_call.h: an attribute of what a call gave, read behind what the call stored.
 */
#ifndef OT_LINK_AFTER_CALL_H
#define OT_LINK_AFTER_CALL_H

#include "ingest/link/core/here.h"

/* Pushes the values of a field that syntax node ast (0: none) reads under a name and subscribes here's task, as
 * ot_var_push_earlier does; with what the statement itself put there if ast stands behind a call, "replace(x, f=g).f",
 * and the statement assigns to no attribute of that name. */
void ot_after_call_push(struct ot_analysis *a, const struct ot_here *here, ot_id field, ot_sym name, uint32_t ast);

#endif
