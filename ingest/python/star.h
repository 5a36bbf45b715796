/*
 * star.h: what the grammar does not take: "a, *(b) * n" without brackets around it.
 *
 * It reads "*" before a name and an operator as (*b) * n, and not at all before a bracket, a
 * sign or a literal. lower_star puts the first right; for the second, the text is parsed with a
 * "~" in place of the "*", which as a sign goes with the same operands.
 *
 * Must not know: tree-sitter.
 */
#ifndef OT_STAR_H
#define OT_STAR_H

#include <stdbool.h>
#include <stddef.h>

/* Makes "~" of each such "*". What looks like one in a string or comment may be changed, too:
 * the tree is read with the text as it was. Returns whether there are any. */
bool ot_star_replace(char *text, size_t length);

#endif
