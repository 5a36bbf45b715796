/*
 * settled.h: attributes that a constructor alone stores, from a parameter declared as an object of one class.
 */
#ifndef OT_LINK_SETTLED_H
#define OT_LINK_SETTLED_H

#include "ingest/link/base/analysis.h"

struct ot_here;

/* Replaces what is not known among stack[base ..), the values of an attribute of an object, by the objects of the class
 * that its constructor declares, and None, where these are all that there are. Here comes to know where one is made. */
void ot_settled_apply(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, size_t base);

/* Makes and frees what the module keeps. */
void ot_settled_init(struct ot_analysis *a);
void ot_settled_release(struct ot_analysis *a);

#endif
