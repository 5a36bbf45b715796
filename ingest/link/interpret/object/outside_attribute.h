/*
 * outside_attribute.h: attributes of names and objects that lie outside the tree.
 */
#ifndef OT_LINK_OUTSIDE_ATTRIBUTE_H
#define OT_LINK_OUTSIDE_ATTRIBUTE_H

#include "ingest/link/base/analysis.h"

/* Pushes what a library has under a name below that of value, or what the tree put there. */
void ot_outside_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* The same of an object of a library's class: first what the tree stored on objects of the class. */
void ot_outside_attribute_of_object(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);

#endif
