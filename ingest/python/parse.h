/*
 * parse.h: the text of a file -> tree-sitter's tree, without errors in it.
 *
 * tree-sitter goes on behind a syntax error with a guess at what was meant, which may put the
 * rest of a function outside of it. Here a statement that cannot be parsed is left out instead,
 * with a trouble that names its lines, and all else stands where it belongs. Which statement it
 * is does not depend on anything but the text: steps are counted, not timed.
 *
 * Must not know: SQL.
 */
#ifndef OT_PARSE_H
#define OT_PARSE_H

#include <stddef.h>
#include <tree_sitter/api.h>

struct ot_rows;
struct ot_parser; /* what one thread needs, reused from file to file */

/* New is never NULL; free takes NULL. */
struct ot_parser *ot_parser_new(void);
void ot_parser_free(struct ot_parser *parser);

/* Parses text; adds a trouble to rows for each statement that is left out. The tree is to be
 * read with text: it is the tree of text, but for what is left out, and a "~" may stand for a
 * "*" (see lower_display.c). NULL, with a trouble, if nothing can be read. */
TSTree *ot_parser_run(struct ot_parser *parser, const char *text, size_t length, struct ot_rows *rows);

#endif
