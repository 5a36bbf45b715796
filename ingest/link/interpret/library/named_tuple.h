/*
 * named_tuple.h: collections.namedtuple, the classes that it makes and their objects.
 */
#ifndef OT_LINK_NAMED_TUPLE_H
#define OT_LINK_NAMED_TUPLE_H

#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/types/mro.h"

/* namedtuple("Pair", "left right"): pushes the class; what its call, _make and _replace give, as the row says. */
void ot_named_tuple_effect(struct ot_analysis *a, const struct ot_effect *e);
/* Pushes an attribute of a tuple, by which an element goes. */
void ot_named_tuple_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, ot_sym name);
/* Pushes _make of such a class; false of what is none. */
bool ot_named_tuple_of_class(struct ot_analysis *a, uint32_t partial, ot_sym name);
/* Pushes _replace of an object of which such a class is a base; false of what is none. */
bool ot_named_tuple_of_object(struct ot_analysis *a, uint32_t instance, ot_sym name);
/* Stores what the elements of an object are of which such a class is a base. */
void ot_named_tuple_construct(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                              const struct ot_arguments *arguments);
/* Is one of the classes along an order from start on such a class? */
bool ot_named_tuple_is_base(struct ot_analysis *a, const struct ot_mro *mro, size_t start);
/* Stores these as the elements of an object, as "super().__new__(cls, left, right)" does; false if it is none. */
bool ot_named_tuple_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                         const struct ot_arguments *arguments);
/* Pushes the element at a place of an object of which such a class is a base, SIZE_MAX: all; false if it is none. */
bool ot_named_tuple_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, size_t place);

#endif
