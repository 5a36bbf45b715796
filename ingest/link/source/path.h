/*
 * path.h: names and attribute chains as they are written.
 */
#ifndef OT_LINK_PATH_H
#define OT_LINK_PATH_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* Is it a call of a name without arguments: "get_backend()"? */
bool ot_path_is_asked(const struct ot_ast *ast, uint32_t call);
/* Are two expressions the same path: a name, what a call of one without arguments gives, or attributes of them? */
bool ot_path_equal(const struct ot_ast *ast, uint32_t left, uint32_t right);
/* Adds a path to text as it is written, 'os.getenv'; nothing of what is none. */
void ot_path_print(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t path, struct ot_buf *text);
/* Does a NAME in the pattern of a case bind? */
bool ot_path_binds(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t name);
/* Bloom filter of the names that a test mentions, as in ot_region. */
uint64_t ot_path_mentions(struct ot_analysis *a, struct ot_file *file, uint32_t test);
/* Does the path stand somewhere in a syntax node? */
bool ot_path_stands_in(const struct ot_ast *ast, uint32_t within, uint32_t path);
/* May a syntax node run code that is not written there, as a call does? */
bool ot_path_runs_code(const struct ot_ast *ast, uint32_t n);
/* Is no code run behind syntax node first and before node n, in the same scope, that is not written there? */
bool ot_path_is_quiet(const struct ot_ast *ast, uint32_t first, uint32_t n);
/* The same where control did not come through without, a syntax node between them. */
bool ot_path_is_quiet_without(const struct ot_ast *ast, uint32_t first, uint32_t n, uint32_t without);
/* Does a syntax node run what it holds again, or later? */
bool ot_path_repeats(const struct ot_ast *ast, uint32_t n);
/* Is no more than a part of n read, "n[i]" or "n.part", compared, computed with or passed: neither stored, called, nor
 * bound to a name? What a function does to a part that it is passed is not asked. */
bool ot_path_reads_part(const struct ot_ast *ast, uint32_t n);
/* Does a statement put into a path what a method of what that holds gives: "self.state = self.state.next()"? */
bool ot_path_is_step(const struct ot_ast *ast, uint32_t statement);

#endif
