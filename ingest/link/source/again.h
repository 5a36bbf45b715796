/*
 * again.h: where a name is what an assignment in an arm made it, since the same is asked again.
 *
 *     if is_fast:                            if is_fast:
 *         run = Fast()                           run.start()
 *     else:
 *         run = Slow()
 *
 * The tests must come to the same: nothing in between binds a name that they ask of, or is handed what it holds.
 */
#ifndef OT_LINK_AGAIN_H
#define OT_LINK_AGAIN_H

#include "ingest/link/base/analysis.h"

/* Tells of the syntax nodes first .. end, behind the ifs that an assignment of code, a function whose names are being
 * computed, stands in, in which its name is what it was given. */
void ot_again_each(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t assignment,
                   ot_sym name, void (*found)(void *context, uint32_t first, uint32_t end), void *context);

#endif
