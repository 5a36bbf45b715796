/*
 * lines.h: text for people, folded to the width of a page.
 */
#ifndef OT_LINES_H
#define OT_LINES_H

#include "tools/base/buf.h"

enum { OT_LINES_WIDTH = 80 };

/* Appends a line of text, indented by so many columns; what does not fit goes on in the next lines, four columns
 * further in. A word that is too long for a line is not broken. What could act on a terminal is made visible. */
void ot_lines_add(struct ot_buf *out, size_t indent, const char *text);

/* The same in a page of so many columns. */
void ot_lines_add_within(struct ot_buf *out, size_t width, size_t indent, const char *text);

/* Folds lines that begin with a name: what does not fit in a page of so many columns goes on in the next lines,
 * indented by so many; a line that is indented so far goes on with the one before. */
void ot_lines_fold(struct ot_buf *out, size_t width, size_t indent, const char *text);

#endif
