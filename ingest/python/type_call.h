/*
 * type_call.h: what the grammar takes for a type alias: "type(x).size = 1", "type(x)[0] = 1".
 *
 * It reads "type" at the beginning of a statement as the keyword, whatever follows; Python only where a name does. So
 * the text is parsed with another word in its place where a bracket follows.
 *
 * Must not know: tree-sitter.
 */
#ifndef OT_TYPE_CALL_H
#define OT_TYPE_CALL_H

#include <stdbool.h>
#include <stddef.h>

/* The place of the first such "type" in text[from .. length), length if there is none. What looks like one in a string
 * or behind a ":" that ends no clause is one, too: the tree is read with the text as it was. */
size_t ot_type_call_find(const char *text, size_t length, size_t from);
/* Puts a word as long in the place of each from text[at] on. */
void ot_type_call_hide(char *text, size_t length, size_t at);

#endif
