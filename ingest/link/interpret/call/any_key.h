/*
 * any_key.h: parameters that a call gives under keys that are not known.
 */
#ifndef OT_LINK_ANY_KEY_H
#define OT_LINK_ANY_KEY_H

#include "ingest/link/interpret/call/parameter.h"

/* Where a call gives something that may have any key behind two stars, and nothing behind one: a parameter of the code
 * without a default that nothing else gives, so that its bit in bound is not set, is under one of those keys, and may
 * be anything. */
void ot_any_key_bind(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                     uint64_t bound);

#endif
