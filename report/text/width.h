/*
 * width.h: how many columns of a terminal text takes, and where a line of it may end.
 *
 * The text is UTF-8 that ot_visible_add has made harmless; wcwidth must know UTF-8 (LC_CTYPE).
 */
#ifndef OT_WIDTH_H
#define OT_WIDTH_H

#include <stddef.h>

/* The columns that the character at text takes; *size is how many bytes it has. */
size_t ot_width_measure(const char *text, size_t length, size_t *size);

/* Of all of it. */
size_t ot_width_of(const char *text);

/* Of the widest word: it ends before a blank, or behind a comma. Blanks before the first word belong to it. */
size_t ot_width_of_word(const char *text);

/* How many bytes of text a line of this width takes, to behind a word; one that is wider is not broken. */
size_t ot_width_line(const char *text, size_t width);

/* How many of these bytes are shown: not the blanks at the end of a line that another follows. */
size_t ot_width_shown(const char *text, size_t part);

/* Makes the widths of columns fit: what needs less than an equal share leaves it to the others; none gets less than
 * its least, and the share is not below at_least. 0, or -1 where they can not. */
int ot_width_share(size_t *widths, const size_t *least, size_t columns, size_t width, size_t at_least);

#endif
