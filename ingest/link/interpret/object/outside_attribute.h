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
/* Pushes the variables of the environment that stack[keys .. keys + key_count) name; false if dotted is not that of
 * the environment. */
bool ot_outside_environment(struct ot_analysis *a, ot_sym dotted, size_t keys, size_t key_count);

#endif
