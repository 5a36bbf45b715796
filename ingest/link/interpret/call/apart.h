/*
 * apart.h: what tells the contexts of a function apart.
 */
#ifndef OT_LINK_APART_H
#define OT_LINK_APART_H

#include "ingest/link/interpret/call/parameter.h"

/* The value by which the context is known in which a call runs a function: of the tested parameter, of the function
 * that is decorated, the call itself, the keywords that are handed on, what it gives the switches. 0: the function runs
 * as for all others. *waits: under a configuration, that is not known before a switch has what it is given. */
uint32_t ot_apart(struct ot_analysis *a, const struct ot_call *call, bool *waits);

#endif
