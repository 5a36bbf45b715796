/*
 * named.h: names that hold what a test came to.
 */
#ifndef OT_LINK_NAMED_H
#define OT_LINK_NAMED_H

#include "ingest/link/base/analysis.h"

/* Notes of an assignment in code, a function whose names are being computed, that behind it, in its block, its name
 * holds what a test came to, and the names of the test what they held then. */
void ot_named_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t assignment);
/* Is a name in a function one of its module, or bound by one import in the function alone? */
bool ot_named_is_of_module(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, ot_sym name);
/* Where the block ends behind an assignment in which its one name, of the function's own, holds what it was given; 0
 * where something there may bind it, or one of those in what it was given. */
uint32_t ot_named_end(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t assignment);
/* Does syntax node n stand behind an assignment in its block, first .. end, and run there and then? */
bool ot_named_is_behind(const struct ot_ast *ast, uint32_t first, uint32_t end, uint32_t n);
/* The test that the NAME node name of a function holds the outcome of, if the path, a name of the function's own,
 * stands in it and is where it stands what it was when the test was evaluated; 0 if not. */
uint32_t ot_named_test(const struct ot_code *code, const struct ot_ast *ast, uint32_t name, uint32_t path);
/* Does the path stand somewhere in a syntax node, or in a test that a name there holds the outcome of? */
bool ot_named_stands_in(const struct ot_code *code, const struct ot_ast *ast, uint32_t within, uint32_t path);
/* Bloom filter, as in ot_region, of the names in tests that names in a test hold the outcomes of. */
uint64_t ot_named_mentions(const struct ot_code *code, const struct ot_ast *ast, uint32_t test);

#endif
