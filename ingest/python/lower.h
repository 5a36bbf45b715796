/*
 * lower.h: tree-sitter's syntax tree of a file -> ours (ingest/facts/ast.h).
 *
 * Total: what has no kind of its own becomes OT_OTHER with its named children, so that every
 * call node of tree-sitter becomes one OT_CALL. What error recovery left in odd places is put
 * behind the statement it stands in.
 *
 * Must not know: SQL, files.
 */
#ifndef OT_LOWER_H
#define OT_LOWER_H

#include <tree_sitter/api.h>
#include "ingest/facts/ast.h"
#include "tools/base/intern.h"

/* Where a node of our tree stands in the text. */
struct ot_span {
    uint32_t start; /* bytes; of the whole expression or statement, with its parentheses */
    uint32_t end;
    uint32_t column; /* 1-based byte column of the name for CALL and ATTRIBUTE;
                        last line for MODULE, CLASS, FUNCTION and LAMBDA */
};

/* Something that could not be read. */
struct ot_trouble {
    uint32_t line;
    const char *kind; /* static */
    char *text;       /* belongs to the arena */
};

struct ot_lowered {
    struct ot_ast ast;     /* its strings belong to the intern table */
    struct ot_span *spans; /* by node */
    uint32_t call_count;
    struct ot_trouble *troubles;
    size_t trouble_count;
};

struct ot_lower; /* what one thread needs, reused from file to file */

/* New is never NULL; free takes NULL, and the last result goes with it. */
struct ot_lower *ot_lower_new(void);
void ot_lower_free(struct ot_lower *lower);

/* Lowers the tree of source. The result is valid until the next call. */
const struct ot_lowered *ot_lower_tree(struct ot_lower *lower, TSNode root, const char *source,
                                       size_t length);

#endif
