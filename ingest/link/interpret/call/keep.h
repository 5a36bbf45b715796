/*
 * keep.h: what a call gives an object that keeps flags.
 */
#ifndef OT_LINK_KEEP_H
#define OT_LINK_KEEP_H

#include "ingest/link/interpret/call/call.h"

/* Where the method sets flags of the object: the attributes that keywords name, and the one that the first argument
 * names, get what is given. */
void ot_keep_flags(struct ot_analysis *a, const struct ot_here *here, uint32_t object,
                   ot_sym method, const struct ot_arguments *arguments);

#endif
