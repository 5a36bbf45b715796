/*
 * context.h: which parameter of a function makes contexts of it.
 */
#ifndef OT_LINK_CONTEXT_H
#define OT_LINK_CONTEXT_H

#include "ingest/link/context/candidate.h"

enum { OT_CONTEXTS_NESTED = 8 }; /* closures and arguments of contexts in one another */

/* Index of the parameter whose values get contexts of their own; -1 if there is none. */
int ot_context_param(struct ot_analysis *a, ot_id code);
/* Which of its values; asked for after ot_context_param. */
enum ot_selects ot_context_selects(const struct ot_analysis *a, ot_id code);
/* Is it a parameter of which the function calls a part? Asked for after ot_context_param. */
bool ot_context_is_of_part(const struct ot_analysis *a, ot_id code);
/* Does a value of that parameter get a context of its own? Not what is plain or unknown;
 * nor one that was itself made deep in such contexts: "def f(g): f(lambda: g())" has no end. */
bool ot_context_takes(struct ot_analysis *a, ot_id code, uint32_t value);

/* What makes the context of such a value: of a copy, what it is a copy of. */
uint32_t ot_context_value(struct ot_analysis *a, ot_id code, uint32_t value);
/* The parameter by which contexts are made and that the call at n copies, "dict(param)"; -1: it copies none. */
int ot_context_copied(struct ot_analysis *a, ot_id code, uint32_t n);

/* Makes and frees what the module keeps. */
void ot_context_init(struct ot_analysis *a);
void ot_context_release(struct ot_analysis *a);

#endif
