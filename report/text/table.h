/*
 * table.h: cells drawn as a table, by libsmartcols.
 *
 * Cells are text that ot_visible_add has made harmless. A table that is wider than its terminal has its cells
 * wrapped, but for markdown; where little would be left of them, each row is written as lines "name = value".
 */
#ifndef OT_TABLE_H
#define OT_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_err;

enum ot_table_style { OT_TABLE_BOX, OT_TABLE_ASCII, OT_TABLE_COLUMN, OT_TABLE_MARKDOWN };

struct ot_table {
    char **cells; /* row by row; the first row holds the names */
    size_t columns, count, capacity;
    size_t bytes; /* in all cells */
};

/* Empties the table; it then has as many columns. */
void ot_table_start(struct ot_table *table, size_t columns);
/* Appends a cell, a copy of text. */
void ot_table_add(struct ot_table *table, const char *text);
/* Draws it; width of the terminal, 0 for none. */
int ot_table_draw(const struct ot_table *table, enum ot_table_style style, bool has_header, size_t width,
                  struct ot_buf *out, struct ot_err *err);
void ot_table_release(struct ot_table *table);

/* Appends a row as lines "name = value". */
void ot_table_add_lines(const char *const *names, const char *const *values, size_t columns, struct ot_buf *out);

#endif
