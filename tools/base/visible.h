/*
 * visible.h: names from outside, shown so that they can not act.
 *
 * A name out of a source, a document or the command line may hold what moves a terminal's cursor,
 * colours it, ends a line or turns the direction of writing.
 */
#ifndef OT_VISIBLE_H
#define OT_VISIBLE_H

#include <stddef.h>

struct ot_buf;

/* Appends length bytes of text; control characters, line separators, marks of direction and bytes
 * that are no UTF-8 are written as \n, \x1b or \u202e. Other text stays as it is. */
void ot_visible_add(struct ot_buf *out, const char *text, size_t length);

/* Says "subject: message" on standard error, as one line, which a terminal shows folded; the subject is the program, or
 * what the message is of; NULL: the message alone. */
void ot_visible_say(const char *subject, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Decodes one character of UTF-8. Returns its bytes, 0 where there is no valid one. */
size_t ot_visible_decode(const char *text, size_t length, unsigned *character);

#endif
