/*
 * narrow.h: what something unknown is where a guard tells its class.
 */
#ifndef OT_LINK_NARROW_H
#define OT_LINK_NARROW_H

#include "ingest/link/base/analysis.h"

/* Where something unknown is among stack[base .. top), the values of path, and a test that came out as wanted (true or
 * false) says "isinstance(path, C)", the objects of C that calls in reach made take its place, if those are all. */
void ot_narrow(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, bool wanted,
               size_t base);
/* Does a loop that holds the path, but not the test, bind the name, the root's or that of an attribute? What that then
 * holds came round, past the test. */
bool ot_narrow_comes_round(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path,
                           ot_sym name);

#endif
