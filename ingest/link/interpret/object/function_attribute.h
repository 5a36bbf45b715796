/*
 * function_attribute.h: attributes of functions and bound methods.
 */
#ifndef OT_LINK_FUNCTION_ATTRIBUTE_H
#define OT_LINK_FUNCTION_ATTRIBUTE_H

#include "ingest/link/base/analysis.h"

/* Pushes the values of an attribute of a function, of one that launches, or of a bound method. */
void ot_function_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);

#endif
