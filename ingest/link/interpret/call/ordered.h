/*
 * ordered.h: the calls that putting values in order makes.
 */
#ifndef OT_LINK_ORDERED_H
#define OT_LINK_ORDERED_H

#include "ingest/link/interpret/call/protocol.h"

/* Calls what comparing each of stack[base .. top) with each other by the operator of an event calls, at ast: methods of
 * the objects among them; of tuples, those of their elements, which are first asked whether they are the same. */
void ot_ordered_compare(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t base,
                        uint32_t ast);

/* The same of all that is put into a set or dict one after the other, stack[base .. top): these may be equal, too. */
void ot_ordered_keys(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t container, uint32_t ast);
/* Calls what looking for stack[base .. base + count) in a list or tuple calls, at ast: methods of the elements, each of
 * which is asked whether it is equal, and of what is looked for; in a dict or a set what ot_ordered_key calls. */
void ot_ordered_find(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                     uint32_t ast);

/* Calls what looking stack[base .. base + count) up in a container calls, at ast, or putting it there: in a dict or set
 * the __hash__ of objects, and their __eq__, where other objects were put there; in a list or tuple their __index__. */
void ot_ordered_key(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t container,
                    uint32_t ast);
/* Calls what a method of a list, dict or set calls that looks for its first argument, or puts it there as a key. */
void ot_ordered_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, const char *name,
                       const struct ot_arguments *arguments, uint32_t ast);

#endif
