/*
 * page.h: cells as a page for a terminal: what a reader can follow where a box is wider than it.
 *
 * Where a box has room, it is one. Else the one of these that takes the fewest lines:
 *   - an aligned table, its cells wrapped between words, by itself or below headings (group.h), which are leading
 *     columns that repeat from row to row;
 *   - records (record.h): the first column, with what is short beside it, the others below it; so below headings, too.
 * No word is broken, so that a path can be copied and file:line is a link. Columns that hold nothing are left out.
 */
#ifndef OT_PAGE_H
#define OT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_err;
struct ot_table;

struct ot_page {
    size_t width;
    bool has_header, is_coloured;
};

/* Draws the table. */
int ot_page_draw(const struct ot_page *page, const struct ot_table *table, struct ot_buf *out, struct ot_err *err);

#endif
