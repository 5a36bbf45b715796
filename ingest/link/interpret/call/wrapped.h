/*
 * wrapped.h: the function that a wrapper wraps, and what calls of the wrapper are told apart by for its sake.
 */
#ifndef OT_LINK_WRAPPED_H
#define OT_LINK_WRAPPED_H

#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/source/program.h"

/* The function that the call's, one within another, was made for: what a decorator wraps, through wrappers that take
 * any *args, or what the tree registers under the name that it wraps; 0 if that is not known. here's task is run again
 * when more is registered. */
ot_id ot_wrapped(struct ot_analysis *a, const struct ot_call *call);
/* The object that a call of "def wrapper(*args): return function(*args)" gives, where the function, or the one that it
 * wraps itself, has a context for it since it calls a part of it; 0 if none, or if it may give another one. */
uint32_t ot_wrapped_object(struct ot_analysis *a, const struct ot_call *call);

#endif
