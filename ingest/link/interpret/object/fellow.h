/*
 * fellow.h: what a function stores in an attribute of its parameter belongs to the object that it gives back.
 */
#ifndef OT_LINK_FELLOW_H
#define OT_LINK_FELLOW_H

#include "ingest/link/core/here.h"

/* Pushes the values of a field that syntax node ast (0: none) reads under a name, as ot_after_call_push does; in a
 * method, without what a function stored in its parameter that gives back an alternative to the method's object, an
 * object of another class with a base in common, and no object of its class. */
void ot_fellow_push(struct ot_analysis *a, const struct ot_here *here, ot_id field, ot_sym name, uint32_t ast);

#endif
