/*
 * own_store.h: attributes of self that a method reads right behind its store of them.
 */
#ifndef OT_LINK_OWN_STORE_H
#define OT_LINK_OWN_STORE_H

#include "ingest/link/base/analysis.h"

/* Notes of code, a function whose names are being computed, where it reads "self.name" behind a statement
 * "self.name = …", and nothing that may store it anew, no call, stands between them. */
void ot_own_store_note(const struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast);
/* The target of that statement, for a read at syntax node n; 0 if there is none. */
uint32_t ot_own_store_before(const struct ot_code *code, uint32_t n);
/* Is a target one of those? */
bool ot_own_store_is_target(const struct ot_code *code, uint32_t target);

#endif
