/*
 * known.h: what functions of Python give for values that are known.
 */
#ifndef OT_LINK_KNOWN_H
#define OT_LINK_KNOWN_H

#include "ingest/link/base/analysis.h"

/* Under a configuration: pushes what a builtin function, 'len', gives for the values stack[base .. base + count) of its
 * only argument, or its arguments, of which there is one value each. False, and pushes nothing, where one is not
 * known. */
bool ot_known_call(struct ot_analysis *a, const struct ot_here *here, const char *function,
                   const struct ot_arguments *arguments, uint32_t ast);
/* True or False, whether a value can be called; 0 where that is not known. */
uint32_t ot_known_callable(const struct ot_analysis *a, uint32_t value);

#endif
