/*
 * shape.h: calls that look the sizes of a weight up in tables.
 */
#ifndef OT_LINK_SHAPE_H
#define OT_LINK_SHAPE_H

#include "ingest/link/base/analysis.h"

/* Does a call of a function of the tree ask whether sizes of a weight are a key of tables that name none which a weight
 * of the linked models has? Then it gives False. */
bool ot_shape_is_foreign(struct ot_analysis *a, const struct ot_here *here, uint32_t call, uint32_t function);

#endif
