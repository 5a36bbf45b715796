/*
 * pattern.h: the patterns of match statements.
 */
#ifndef OT_LINK_PATTERN_H
#define OT_LINK_PATTERN_H

#include "ingest/link/base/analysis.h"

/* May the pattern let one of stack[base .. base + count) through? Binds its names to those it does. */
bool ot_pattern_match(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count);

#endif
