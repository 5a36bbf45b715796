/*
 * op_wait.h: operators of torch that the tree may register yet.
 */
#ifndef OT_LINK_OP_WAIT_H
#define OT_LINK_OP_WAIT_H

#include "ingest/link/base/analysis.h"

/* Under a configuration: is what a call of a library's function gives to wait, for it is an operator that a module in
 * reach may register yet? The statement runs again when it does, or when nothing is left to run. */
bool ot_op_waits(struct ot_analysis *a, const struct ot_here *here, uint32_t external);
/* At quiescence: what waits was registered by nobody. True if there is any such. */
bool ot_op_end(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_op_init(struct ot_analysis *a);
void ot_op_release(struct ot_analysis *a);

#endif
