/*
 * one_of.h: where a name is what one of a few assignments made it.
 *
 *     run = None
 *     if is_fast:
 *         run = Fast()
 *     elif is_slow:
 *         run = Slow()
 *     else:
 *         return
 *     run.start()                            Fast or Slow, never None
 *
 * Reaching definitions of structured code (Aho, Lam, Sethi, Ullman: Compilers, 9.2.4), by its syntax alone.
 */
#ifndef OT_LINK_ONE_OF_H
#define OT_LINK_ONE_OF_H

#include "ingest/link/base/analysis.h"

enum { OT_ONE_OF_AT_MOST = 4 }; /* assignments that are told apart */

/* Tells of the syntax nodes first .. end of a function, a code object whose names are being computed, in which a name
 * is what one of count assignments made it, by the NAMEs that these bind; of none where it can be anything else. */
void ot_one_of_each(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, ot_sym name,
                    void (*found)(void *context, const uint32_t *targets, uint32_t count, uint32_t first, uint32_t end),
                    void *context);

#endif
