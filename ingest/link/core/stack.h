/*
 * stack.h: the stack of values.
 *
 * Evaluation pushes values on a.stack; a function that evaluates leaves its result on top and says nothing else.
 * The convention throughout:
 *   size_t base = a->top; ot_eval(a, here, expression); … a->stack[base .. a->top) …
 */
#ifndef OT_LINK_STACK_H
#define OT_LINK_STACK_H

#include "ingest/link/base/analysis.h"

/* Pushes as many values as are wanted, for the caller to fill in at once: the place of the first. */
uint32_t *ot_stack_room(struct ot_analysis *a, size_t count);
/* Pushes one value. */
void ot_stack_push(struct ot_analysis *a, uint32_t value);
/* Removes values that stand twice in stack[base .. top). */
void ot_stack_unique(struct ot_analysis *a, size_t base);
/* Keeps the objects of stack[base .. top), each once. */
void ot_stack_keep_objects(struct ot_analysis *a, size_t base);
/* Moves stack[from .. top) down to base. */
void ot_stack_drop(struct ot_analysis *a, size_t base, size_t from);
/* Drops what is not known from stack[base .. top); was there any? */
bool ot_stack_drop_unknown(struct ot_analysis *a, size_t base);
/* Is the value in stack[base .. top)? */
bool ot_stack_has(const struct ot_analysis *a, size_t base, uint32_t value);

/* Makes and frees what the module keeps. */
void ot_stack_init(struct ot_analysis *a);
void ot_stack_release(struct ot_analysis *a);

#endif
