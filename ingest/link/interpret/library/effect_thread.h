/*
 * effect_thread.h: threads and processes that run a function once they are started.
 */
#ifndef OT_LINK_EFFECT_THREAD_H
#define OT_LINK_EFFECT_THREAD_H

#include "ingest/link/interpret/library/effect.h"

/* Pushes a thread of its own for each place that makes one; it keeps the function and what that is to be called with,
 * which the row names by place and name: "1:target 3:args 4:kwargs". With "0:self" that is an object which keeps them,
 * of a class derived from one of threads. */
void ot_effect_thread(struct ot_analysis *a, const struct ot_effect *e);
/* Runs a thread, the object that the method is of or its first argument: its run(), where its class has one and the row
 * does not say "own", or the function that it keeps. */
void ot_effect_start(struct ot_analysis *a, const struct ot_effect *e);
/* Is it a method of what a call gives that another thread makes: result, or add_done_callback, which calls its argument
 * with the future? */
bool ot_effect_future_has(struct ot_analysis *a, ot_sym name);
/* Pushes what such a method gives. */
void ot_effect_future_method(struct ot_analysis *a, const struct ot_here *here, uint32_t future, ot_sym name,
                             const struct ot_arguments *arguments, uint32_t ast);

#endif
