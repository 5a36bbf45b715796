/*
 * container_method.h: methods of what Python itself defines.
 */
#ifndef OT_LINK_CONTAINER_METHOD_H
#define OT_LINK_CONTAINER_METHOD_H

#include "ingest/link/base/analysis.h"

/* Calls a method of a list, set, dict, string, generator or property; pushes what it gives. */
void ot_container_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, ot_sym name,
                         const struct ot_arguments *arguments, uint32_t ast);
/* Does a list, set, dict, string, generator or property have a method of that name? */
bool ot_container_has_method(struct ot_analysis *a, uint32_t container, ot_sym name);
/* Under a configuration: of a list of which an element is taken out, or that is put in another order, none has its
 * place any more. */
void ot_container_lose_places(struct ot_analysis *a, const struct ot_here *here, uint32_t list);
/* list[first:end] = each of stack[base .. base + count), a statement at ast: what these have is somewhere in the list,
 * and so is what was there before. */
void ot_container_store_slice(struct ot_analysis *a, const struct ot_here *here, uint32_t list, size_t base,
                              size_t count, uint32_t ast);

#endif
