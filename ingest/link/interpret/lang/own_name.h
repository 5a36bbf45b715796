/*
 * own_name.h: what is kept under the name by which it was read: f = getattr(x, E), then d[E] = f.
 */
#ifndef OT_LINK_OWN_NAME_H
#define OT_LINK_OWN_NAME_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* The expression that a statement of the loop or function around n gives local, if nothing else in it binds local; 0
 * if there is none. */
uint32_t ot_own_name_bound(const struct ot_ast *ast, uint32_t n, ot_sym local);
/* Puts stack[base .. base + count) into a container under the keys stack[keys .. end), any where there are none, as
 * the target of an assignment has it: d[E]. Where it is what getattr(x, E) read just before by the same E, each
 * function of a package of kernels stands under its own name. */
void ot_own_name_store(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t target,
                       size_t keys, size_t end, size_t base, size_t count);

/* Is what the expression callee gives getattr? */
bool ot_own_name_is_getattr(struct ot_analysis *a, const struct ot_here *here, uint32_t callee);

#endif
