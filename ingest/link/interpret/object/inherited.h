/*
 * inherited.h: attributes that an object has from classes outside the tree.
 */
#ifndef OT_LINK_INHERITED_H
#define OT_LINK_INHERITED_H

#include "ingest/link/base/analysis.h"

/* Pushes a method that a row of library_function names, as an attribute of the receiver, 0: of its class. */
void ot_inherited_method(struct ot_analysis *a, ot_sym dotted, uint32_t receiver);
/* Pushes the method name that a row of library_function gives to a base outside the tree. */
void ot_inherited_listed(struct ot_analysis *a, uint32_t instance, ot_sym name);
/* Pushes a method of the container that an instance is by a base outside the tree; or what forward runs, where such a
 * base is called through another method: its forward is that call, though something else may be stored there. False if
 * it is none. */
bool ot_inherited_runs(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name);
/* Pushes what an instance has that no class of the tree gives it: a method that rows give each object, something
 * unknown, or nothing where all its bases are known; is_open: one is not. */
void ot_inherited_push(struct ot_analysis *a, uint32_t instance, ot_sym name, bool is_open);

#endif
