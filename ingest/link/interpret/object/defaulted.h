/*
 * defaulted.h: dicts that make what stands under a key that is missing.
 */
#ifndef OT_LINK_DEFAULTED_H
#define OT_LINK_DEFAULTED_H

#include "ingest/link/base/analysis.h"

/* "dict[key]" of a dict with defaults: what its factory gives stands there from now on. */
void ot_defaulted_put(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key, uint32_t ast);
/* The same of a key that is not known, of a container that is filled there: "dict[key].append(x)". It stands under any
 * key. Where one is only read, it holds what was put there. */
void ot_defaulted_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t ast);

#endif
