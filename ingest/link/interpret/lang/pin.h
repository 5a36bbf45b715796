/*
 * pin.h: the elements of what is gone through, and the names that each is pinned to.
 */
#ifndef OT_LINK_PIN_H
#define OT_LINK_PIN_H

#include "ingest/link/base/analysis.h"

enum { OT_PIN_PLACES = 256 }; /* elements at most that are told apart */

/* The number of elements of a tuple or list of which each has its place, 0 if it is none. */
uint32_t ot_pin_places(struct ot_analysis *a, const struct ot_here *here, uint32_t value);
/* Pins a NAME to the only value of stack[base .. top), until ot_name_unpin. */
void ot_pin_name(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base);
/* Pins the names of a target to the only value that stack[base .. top) gives each of them. */
void ot_pin_target(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base);
/* The dict that is gone through by "dict.items()" and of which all keys are constants, 0 if there is none. */
uint32_t ot_pin_items(struct ot_analysis *a, const struct ot_here *here, uint32_t iterable);
/* The class that is gone through by "Class.__dict__.items()", 0 if there is none. */
uint32_t ot_pin_class(struct ot_analysis *a, const struct ot_here *here, uint32_t iterable);

#endif
