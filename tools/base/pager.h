/*
 * pager.h: text that is longer than the terminal, shown by the user's pager.
 */
#ifndef OT_PAGER_H
#define OT_PAGER_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_err;

/* Columns of the terminal that standard output is; otherwise if it is none. */
size_t ot_pager_width(size_t otherwise);

/* Whether what goes to standard output may be coloured: it is a terminal, and NO_COLOR is not set. */
bool ot_pager_has_colour(void);

/* Shows text with PAGER (less, where it is not set) and waits for it. False, and nothing is shown: standard output is
 * no terminal, the text has room on it, or there is no pager; the caller prints it then. */
bool ot_pager_show(const char *text, size_t length);

/* Writes the text to the file of that name; with NULL or "-" to standard output, by the pager unless there is to be
 * none. */
int ot_pager_write(const struct ot_buf *text, const char *path, bool has_no_pager, struct ot_err *err);

#endif
