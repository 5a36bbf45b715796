/*
 * pager.h: text that is longer than the terminal, shown by the user's pager.
 */
#ifndef OT_PAGER_H
#define OT_PAGER_H

#include <stdbool.h>
#include <stddef.h>

/* Columns of the terminal that standard output is; otherwise if it is none. */
size_t ot_pager_width(size_t otherwise);

/* Whether what goes to standard output may be coloured: it is a terminal, and NO_COLOR is not set. */
bool ot_pager_has_colour(void);

/* Shows text with PAGER (less, where it is not set) and waits for it. False, and nothing is shown: standard output is
 * no terminal, the text has room on it, or there is no pager; the caller prints it then. */
bool ot_pager_show(const char *text, size_t length);

#endif
