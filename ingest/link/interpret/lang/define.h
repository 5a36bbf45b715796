/*
 * define.h: function statements, lambdas and decorators.
 */
#ifndef OT_LINK_DEFINE_H
#define OT_LINK_DEFINE_H

#include "ingest/link/base/analysis.h"

/* Runs a function statement. */
void ot_define_function(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
/* The function that a function statement or lambda in here makes. */
uint32_t ot_define_value(struct ot_analysis *a, const struct ot_here *here, uint32_t ast);
/* Binds the function or class value at stack[base] through the decorators; leaves the results at base. */
void ot_define_decorate(struct ot_analysis *a, const struct ot_here *here, uint32_t decorators, size_t base);

#endif
