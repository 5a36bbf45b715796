/*
 * writer_batch.c: rows of one table, many in a statement: what a statement costs beside its rows is paid once.
 */
#include "ingest/python/writer_internal.h"

#include <stdlib.h>
#include <string.h>
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

/* Rows of a statement: as many as fit are written by the first, the rest by the next. */
static const size_t sizes[] = {16, 4, 1};
enum { SIZES = sizeof sizes / sizeof *sizes };

struct value {
    enum { NOTHING, NUMBER, TEXT } kind;
    union {
        sqlite3_int64 number;
        const char *text;
    };
};

struct ot_batch {
    sqlite3_stmt *statements[SIZES]; /* NULL while not needed */
    struct value *values;            /* row by row */
    size_t count, capacity, rows;
};

struct ot_batch *ot_batches_new(void)
{
    return ot_calloc(STATEMENT_COUNT, sizeof(struct ot_batch));
}

void ot_batches_free(struct ot_batch *batches)
{
    for (size_t i = 0; batches && i < STATEMENT_COUNT; i++) {
        for (size_t size = 0; size < SIZES; size++)
            sqlite3_finalize(batches[i].statements[size]);
        free(batches[i].values);
    }
    free(batches);
}

static void put(struct ot_writer *writer, enum statement which, struct value value)
{
    struct ot_batch *batch = &writer->batches[which];
    ot_grow(&batch->values, &batch->capacity, batch->count + 1, sizeof *batch->values);
    batch->values[batch->count++] = value;
}

void ot_batch_put(struct ot_writer *writer, enum statement which, sqlite3_int64 number)
{
    put(writer, which, (struct value){NUMBER, {.number = number}});
}

void ot_batch_put_null(struct ot_writer *writer, enum statement which)
{
    put(writer, which, (struct value){NOTHING, {0}});
}

void ot_batch_put_text(struct ot_writer *writer, enum statement which, const char *text)
{
    put(writer, which, (struct value){TEXT, {.text = text}});
}

/* The statement of one row with what stands behind its VALUES as often as there are rows. */
static int prepare(struct ot_writer *writer, enum statement which, size_t size, struct ot_err *err)
{
    const char *sql = sqlite3_sql(writer->statements[which]);
    const char *row = strstr(sql, "VALUES ") + strlen("VALUES ");
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add_str(&text, sql);
    for (size_t i = 1; i < sizes[size]; i++)
        ot_buf_printf(&text, ", %s", row);
    int result = ot_db_prepare(writer->db, text.data, &writer->batches[which].statements[size], err);
    ot_buf_release(&text);
    return result;
}

static void bind(struct ot_writer *writer, sqlite3_stmt *statement, int column, struct value value)
{
    switch (value.kind) {
    case NOTHING: ot_writer_keep(writer, sqlite3_bind_null(statement, column)); break;
    case NUMBER: ot_writer_keep(writer, sqlite3_bind_int64(statement, column, value.number)); break;
    case TEXT: ot_writer_bind_text(writer, statement, column, value.text); break;
    }
}

static int write_rows(struct ot_writer *writer, enum statement which, size_t size, const struct value *values,
                      size_t count, struct ot_err *err)
{
    struct ot_batch *batch = &writer->batches[which];
    if (!batch->statements[size] && prepare(writer, which, size, err) < 0)
        return -1;
    for (size_t i = 0; i < count; i++)
        bind(writer, batch->statements[size], (int)i + 1, values[i]);
    return ot_writer_step(writer, batch->statements[size], err);
}

/* Writes rows as long as there are as many as the largest statement has, or all. */
static int flush(struct ot_writer *writer, enum statement which, struct ot_err *err)
{
    struct ot_batch *batch = &writer->batches[which];
    size_t columns = batch->rows ? batch->count / batch->rows : 0, done = 0;
    for (size_t size = 0; size < SIZES; size++)
        for (; batch->rows - done >= sizes[size]; done += sizes[size])
            if (write_rows(writer, which, size, batch->values + done * columns, sizes[size] * columns, err) < 0)
                return -1;
    batch->count = batch->rows = 0;
    return 0;
}

int ot_batch_end_row(struct ot_writer *writer, enum statement which, struct ot_err *err)
{
    return ++writer->batches[which].rows < sizes[0] ? 0 : flush(writer, which, err);
}

int ot_batches_flush(struct ot_writer *writer, struct ot_err *err)
{
    for (int which = 0; which < STATEMENT_COUNT; which++)
        if (flush(writer, (enum statement)which, err) < 0)
            return -1;
    return 0;
}
