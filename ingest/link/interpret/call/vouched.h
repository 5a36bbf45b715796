/*
 * vouched.h: what a function is told of a part of what it is given, by a guard that its call stands under.
 */
#ifndef OT_LINK_VOUCHED_H
#define OT_LINK_VOUCHED_H

#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"

/* The context of a call "gather(layer)" under "if is_packed(layer)", where gather calls a part of the layer, and
 * is_packed is a function that tests it: the values of the part that pass. 0 if the guard tells nothing. *is_pending:
 * none that passes has come. */
uint32_t ot_vouched(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                    bool *is_pending);
/* Drops from stack[base .. top), the values of expression n, those that the context of here's node rules out; what is
 * not known is one of those that it lets through. */
void ot_vouched_keep(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base);

#endif
