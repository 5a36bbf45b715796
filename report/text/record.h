/*
 * record.h: rows of a table as records: the first column, with what is short beside it, the others below.
 *
 * A cell has its column's name before it, "name: value", but for that of the table's first column, which a header
 * names, and for a file. Empty cells are left out. What stands below is indented further than the first column's own
 * text.
 */
#ifndef OT_RECORD_H
#define OT_RECORD_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_page;
struct ot_table;

/* Which cells of a row are a record, and how it looks. */
struct ot_record {
    size_t from, to;      /* columns, to: behind the last */
    const bool *is_short; /* of each column: what it holds is short in every row */
    size_t indent;
    bool is_bold;         /* its first cell */
};

/* Which columns are short. The caller frees them. */
bool *ot_record_short(const struct ot_table *table);

/* Appends the record of the row that begins at this cell. */
void ot_record_add(const struct ot_page *page, const struct ot_table *table, size_t row,
                   const struct ot_record *record, struct ot_buf *out);

/* Appends all rows, with a header that names the first column. */
void ot_record_draw(const struct ot_page *page, const struct ot_table *table, struct ot_buf *out);

/* Appends the name of a column, with a line below. */
void ot_record_add_header(const char *name, struct ot_buf *out);

#endif
