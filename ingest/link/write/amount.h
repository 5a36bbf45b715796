/*
 * amount.h: what in a function is how much there is of something, by its syntax.
 */
#ifndef OT_LINK_AMOUNT_H
#define OT_LINK_AMOUNT_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"
#include "ingest/link/base/map.h"

/* A function, and what its names are bound to. */
struct ot_amounts {
    const struct ot_analysis *a;
    const struct ot_ast *ast;
    uint32_t scope;
    struct ot_map names; /* filled when a name is first asked for */
    bool is_filled;
};

/* Is an expression an amount: len(x), x.numel(), x.size(0), x.shape[0], x.shape, or a name that the function binds to
 * such alone, or to 0? amounts is released by ot_map_release(&amounts->names). */
bool ot_amount_is(struct ot_amounts *amounts, uint32_t expression);

#endif
