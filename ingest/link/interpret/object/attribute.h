/*
 * attribute.h: reading attributes.
 */
#ifndef OT_LINK_ATTRIBUTE_H
#define OT_LINK_ATTRIBUTE_H

#include "ingest/link/base/analysis.h"

/* Pushes the values of value.name. ast is the syntax node of the access (for implicit calls). */
void ot_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast);
/* Pushes the bound method name of an instance looked up along its MRO; false if there is none. */
bool ot_attribute_method(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *name);
/* Is the value a named tuple without a field or method of that name? Nothing can be stored in one later. */
bool ot_attribute_lacks(struct ot_analysis *a, uint32_t value, ot_sym name);

#endif
