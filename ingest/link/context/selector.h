/*
 * selector.h: parameters that choose what a function does.
 */
#ifndef OT_LINK_SELECTOR_H
#define OT_LINK_SELECTOR_H

#include "ingest/link/base/analysis.h"

/* Index of the parameter that selects what the function does: called, returned, or an enum. -1: none. */
int ot_selector_param(struct ot_analysis *a, ot_id code);
enum { OT_CONTEXTS_NESTED = 8 }; /* closures and arguments of contexts in one another */
/* Does a value of the tested parameter get a context of its own? */
bool ot_selector_has_context(const struct ot_analysis *a, const struct ot_code *code, uint32_t value);

#endif
