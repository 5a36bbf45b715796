/*
 * rows.h: rows of a query as text: the one way for every program that prints rows.
 *
 *   struct ot_rows rows;
 *   ot_rows_init(&rows, ot_rows_format("csv"), true, &out);
 *   ot_rows_start(&rows, statement);
 *   while ((row = ot_db_step(statement, err)) == 1)
 *       if (ot_rows_add(&rows, statement, err) < 0) …
 *   ot_rows_end(&rows, err);
 *   ot_rows_release(&rows);
 *
 * The formats have the names and the shape of the modes of the sqlite3 shell. csv quotes as RFC 4180 does and has
 * its header also where there is no row; json is an array of objects, [] for no row: integers and reals are
 * numbers, NULL is null, a blob is its bytes in hexadecimal.
 */
#ifndef OT_ROWS_H
#define OT_ROWS_H

#include <sqlite3.h>
#include <stdbool.h>
#include "report/text/table.h"
#include "tools/base/buf.h"

struct ot_err;
struct ot_rows_shape;

struct ot_rows {
    const struct ot_rows_shape *shape;
    bool has_header;
    bool is_shown;      /* on a terminal: control characters are written as \x1b */
    size_t width;       /* of the terminal, 0 for none */
    struct ot_buf *out; /* the caller's; it may be emptied between two calls */
    struct ot_table table; /* names, and the rows where all are needed before the first can be written */
    size_t count;       /* rows so far */
    struct ot_buf value;
};

/* The shape with that name, NULL where there is none. */
const struct ot_rows_shape *ot_rows_format(const char *word);

/* The shape for a terminal that nobody chose: a box, or what is readable where it is too wide (page.h). */
extern const struct ot_rows_shape ot_rows_page;

/* The names of all, separated by ", ". Valid until the program ends. */
extern const char ot_rows_formats[];

/* Init takes the shape and the buffer, which must stay; release frees what rows holds of its own. */
void ot_rows_init(struct ot_rows *rows, const struct ot_rows_shape *shape, bool has_header, struct ot_buf *out);
/* From now on the rows have the columns of statement, which need not have been stepped. */
void ot_rows_start(struct ot_rows *rows, sqlite3_stmt *statement);
/* Writes the current row of statement. -1 where too many rows are held for a table. */
int ot_rows_add(struct ot_rows *rows, sqlite3_stmt *statement, struct ot_err *err);
int ot_rows_end(struct ot_rows *rows, struct ot_err *err);
void ot_rows_release(struct ot_rows *rows);

/* Appends text as a string of JSON, with its quotes. */
void ot_rows_add_json(struct ot_buf *out, const char *text, size_t length);

/* Appends names, one a line, as an array of strings; NULL: of none. */
void ot_rows_add_json_list(struct ot_buf *out, const char *names);

#endif
