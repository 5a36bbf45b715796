/*
 * mapping.h: objects that are gone through as mappings.
 */
#ifndef OT_LINK_MAPPING_H
#define OT_LINK_MAPPING_H

#include "ingest/link/base/analysis.h"

/* Calls keys() and __getitem__ of the objects among stack[base .. top) whose classes in the tree have both, as Python
 * does behind "**", and puts a dict, made at ast, of what they give in the place of each. */
void ot_mapping_open(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t ast);

#endif
