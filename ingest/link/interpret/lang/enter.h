/*
 * enter.h: what a with statement enters, and what is entered by hand.
 */
#ifndef OT_LINK_ENTER_H
#define OT_LINK_ENTER_H

#include "ingest/link/base/analysis.h"

struct ot_effect;

/* Runs the methods of a context manager that is entered at a syntax node, and left again; pushes what entering it
 * gives. made: the expression that gives the manager. */
void ot_enter(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t made, uint32_t ast,
              bool is_async);
/* stack.enter_context(manager): enters its first argument. */
void ot_enter_effect(struct ot_analysis *a, const struct ot_effect *e);
/* stack.push(manager): leaves its first argument, or calls it. */
void ot_enter_leave(struct ot_analysis *a, const struct ot_effect *e);
/* stack.callback(function, *arguments): calls its first argument with the others. */
void ot_enter_callback(struct ot_analysis *a, const struct ot_effect *e);
/* A context manager that decorates a function, its second argument, which it gives back. */
void ot_enter_decorate(struct ot_analysis *a, const struct ot_effect *e);
/* Enters those that decorate a function which a call at a syntax node calls. */
void ot_enter_decorated(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t ast);

#endif
