/*
 * pattern.h: the patterns of match statements.
 */
#ifndef OT_LINK_PATTERN_H
#define OT_LINK_PATTERN_H

#include "ingest/link/base/analysis.h"

/* May the pattern let one of stack[base .. base + count) through? Binds its names to those it does. */
bool ot_pattern_match(struct ot_analysis *a, const struct ot_here *here, uint32_t pattern, size_t base, size_t count);
/* Drops from stack[base .. top), the values of path, those that a pattern for the subject does not let through, where
 * path is a name of the function that nothing else binds: what a call in the body stores elsewhere is not asked. */
void ot_pattern_keep(struct ot_analysis *a, const struct ot_here *here, uint32_t subject, uint32_t pattern,
                     uint32_t path, size_t base);

#endif
