/*
 * handed.h: functions that are handed to code that is not followed.
 */
#ifndef OT_LINK_HANDED_H
#define OT_LINK_HANDED_H

#include "ingest/link/interpret/call/call.h"

/* Code that is not followed gets the arguments, and may run the functions among them any number of times: what these
 * count or set in names and attributes that are not their own may have been counted and set. A dict that it gets, or
 * that such a function hands on, may hold any key and lack any; an object may hold anything else. */
void ot_handed_note(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments);

#endif
