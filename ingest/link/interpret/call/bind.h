/*
 * bind.h: calling a function of the tree.
 */
#ifndef OT_LINK_BIND_H
#define OT_LINK_BIND_H

#include "ingest/link/base/analysis.h"

/* Calls a function of the tree: binds its parameters in the context of the call, pushes what it returns. */
void ot_bind_call(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                  const struct ot_arguments *arguments, uint32_t ast, uint8_t kind, uint32_t callee_value);

#endif
