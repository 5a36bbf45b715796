/*
 * held.h: what objects hold whose class derives from a container: "class Registry(dict)".
 */
#ifndef OT_LINK_HELD_H
#define OT_LINK_HELD_H

#include "ingest/link/base/analysis.h"

/* The container that holds what an object of such a class holds; 0 for any other value. */
uint32_t ot_held_of(struct ot_analysis *a, uint32_t value);
/* The object is made with these arguments: the constructor of the container gets them, where its class has none. */
void ot_held_construct(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                       const struct ot_arguments *arguments, uint32_t ast);
/* The constructor of a container. */
void ot_held_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                  const struct ot_arguments *arguments, uint32_t ast);
/* Pushes an attribute that the object has of the container; false if it is none. */
bool ot_held_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name);
/* Pushes what going through the object gives; false if it holds nothing. */
bool ot_held_iterate(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, uint32_t ast);
/* Puts into the place of each object in stack[base .. end) whose class has no such method, "__getitem__", the
 * container that its items are taken from. Pushes what its __missing__ gives for keys, stack[keys .. keys_end). */
void ot_held_items(struct ot_analysis *a, const struct ot_here *here, const char *method, size_t base, size_t end,
                   size_t keys_end, uint32_t ast);
/* Is it a method of a class outside the tree that is a container? */
bool ot_held_is_method(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Calls "dict.get(x, key)", a method by its class, of a container or such an object; false if it is none. */
bool ot_held_call_by_name(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted,
                          const struct ot_arguments *arguments, uint32_t ast);

#endif
