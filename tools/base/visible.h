/*
 * visible.h: names as people can see them.
 *
 * Names come out of source files and documents, and may hold line breaks, control characters of a terminal,
 * characters that turn the direction of text, and bytes that are no UTF-8.
 */
#ifndef OT_VISIBLE_H
#define OT_VISIBLE_H

#include <stddef.h>

struct ot_buf;

/* Appends text with these written as Python would: \n, \t, \r, \x1b, \x85, \u2028, \xff for a byte that is no UTF-8.
 * A backslash stays one: the result is to be looked at, not to be read back. */
void ot_visible_add(struct ot_buf *out, const char *text, size_t length);

/* Length in bytes of the UTF-8 character at text, of which left bytes are there; 0 if there is none. *code is its
 * code point. */
size_t ot_visible_decode(const char *text, size_t left, unsigned *code);

#endif
