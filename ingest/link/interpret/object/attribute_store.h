/*
 * attribute_store.h: x.name = value.
 */
#ifndef OT_LINK_ATTRIBUTE_STORE_H
#define OT_LINK_ATTRIBUTE_STORE_H

#include "ingest/link/base/analysis.h"

/* Stores stack[base .. base + count) as value.name; ast is the syntax node of the target. is_plain: past a
 * __setattr__ of the class, as object.__setattr__ does. */
void ot_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name,
                        uint32_t ast, size_t base, size_t count, bool is_plain);
/* del value.name of a property with a deleter, or a descriptor: calls these. */
void ot_attribute_delete(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast);
/* Has the class a __setattr__ that may keep what is stored elsewhere than in the attribute? */
bool ot_attribute_kept_elsewhere(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);

#endif
