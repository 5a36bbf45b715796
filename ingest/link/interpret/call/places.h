/*
 * places.h: how many positional arguments a call gives, and what at a place.
 */
#ifndef OT_LINK_PLACES_H
#define OT_LINK_PLACES_H

#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/source/program.h"

enum { OT_PLACES_AT_MOST = 32 }; /* a context tells no more places of *args apart */

/* Is all that the call gives written there? What a library calls back, or Python itself, may get more. */
bool ot_places_are_known(const struct ot_call *call);
/* Counts the positional arguments of a call, its receiver with them; false where they are not known to be as many in
 * each run: *sequence of a length that is not known. */
bool ot_places_given(struct ot_analysis *a, const struct ot_call *call, uint32_t *count);
/* How many elements a tuple has that is the *args of a context of its own; false where that is not known. */
bool ot_places_length(struct ot_analysis *a, uint32_t tuple, uint32_t *length);
/* Pushes what a call gives at a place, its receiver counted; false where that is not known. */
bool ot_places_push(struct ot_analysis *a, const struct ot_call *call, uint32_t place);
/* What tells calls of a function apart that hands its *args on: how many of them there are, an integer; 0: it hands
 * none on, or that is not known. */
uint32_t ot_places_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code);

#endif
