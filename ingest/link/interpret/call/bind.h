/*
 * bind.h: calling a function of the tree.
 */
#ifndef OT_LINK_BIND_H
#define OT_LINK_BIND_H

#include "ingest/link/core/edge.h"

/* Calls a function of the tree: binds its parameters in the context of the call, pushes what it returns. */
void ot_bind_call(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                  const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind, uint32_t callee_value);
/* From here on, ot_bind_comes_back tells of the call at ast (0: of none). */
void ot_bind_watch(struct ot_analysis *a, uint32_t ast);
/* The call at ast is put off: what follows it waits, too. */
void ot_bind_put_off(struct ot_analysis *a, uint32_t ast);
/* Can the call that is watched come back, so that what follows it runs? It can not when each of the functions that it
 * could enter refuses what it is given, or runs into nothing but failing assertions and exceptions. */
bool ot_bind_comes_back(const struct ot_analysis *a);
/* A default of a parameter got a new value: what was bound may be bound again. */
void ot_bind_renew(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_bind_init(struct ot_analysis *a);
void ot_bind_release(struct ot_analysis *a);

#endif
