/*
 * writer.c: rows of files -> the database.
 */
#include "ingest/python/writer_internal.h"

#include <stdlib.h>
#include <string.h>
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

struct ot_writer *ot_writer_new(sqlite3 *db, bool is_fresh, struct ot_err *err)
{
    static const char *const sql[] = {
#define X(name, text) text,
        OT_WRITER_STATEMENTS(X)
#undef X
    };
    struct ot_writer *writer = ot_calloc(1, sizeof *writer);
    writer->db = db;
    writer->is_fresh = is_fresh;
    ot_intern_init(&writer->names);
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        if (ot_db_prepare(db, sql[i], &writer->statements[i], err) < 0)
            goto out;
    sqlite3_stmt *last;
    if (ot_db_prepare(db, "SELECT coalesce(max(name_id), 0) FROM name", &last, err) < 0)
        goto out;
    int result = ot_db_step(last, err);
    writer->last_name_id = result == 1 ? sqlite3_column_int64(last, 0) : 0;
    sqlite3_finalize(last);
    if (result == 1)
        return writer;
out:
    ot_writer_free(writer);
    return NULL;
}

void ot_writer_free(struct ot_writer *writer)
{
    if (!writer)
        return;
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        sqlite3_finalize(writer->statements[i]);
    ot_intern_release(&writer->names);
    free(writer->name_ids);
    free(writer->local);
    free(writer);
}

void ot_writer_keep(struct ot_writer *writer, int code)
{
    if (writer->bound == SQLITE_OK)
        writer->bound = code;
}

void ot_writer_bind_text(struct ot_writer *writer, sqlite3_stmt *statement, int column, const char *text)
{
    ot_writer_keep(writer, sqlite3_bind_text(statement, column, text, -1, SQLITE_STATIC));
}

/* Steps a statement whose parameters are bound: 1 for a row, 0 when done, -1 on error. */
static int step(struct ot_writer *writer, sqlite3_stmt *statement, struct ot_err *err)
{
    int code = writer->bound;
    writer->bound = SQLITE_OK;
    return code == SQLITE_OK ? ot_db_step(statement, err) : ot_db_fail(writer->db, code, "cannot bind", err);
}

int ot_writer_run(struct ot_writer *writer, enum statement which, struct ot_err *err)
{
    int result = step(writer, writer->statements[which], err);
    (void)sqlite3_reset(writer->statements[which]); /* says again what step said */
    return result < 0 ? -1 : 0;
}

/* The id in the database of a text never seen in this run. */
static int find_name(struct ot_writer *writer, const char *text, sqlite3_int64 *id, struct ot_err *err)
{
    if (!writer->is_fresh) {
        sqlite3_stmt *find = writer->statements[DO_find_name];
        ot_writer_bind_text(writer, find, 1, text);
        int found = step(writer, find, err);
        *id = found == 1 ? sqlite3_column_int64(find, 0) : 0;
        (void)sqlite3_reset(find);
        if (found != 0)
            return found < 0 ? -1 : 0;
    }
    *id = ++writer->last_name_id;
    sqlite3_stmt *insert = writer->statements[DO_name];
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 1, *id));
    ot_writer_bind_text(writer, insert, 2, text);
    return ot_writer_run(writer, DO_name, err);
}

int ot_writer_name(struct ot_writer *writer, const struct ot_intern *texts, uint32_t text,
                   sqlite3_int64 *id, struct ot_err *err)
{
    *id = writer->local[text];
    if (*id)
        return 0;
    const char *string = ot_intern_text(texts, text);
    uint32_t number = ot_intern_str(&writer->names, string);
    size_t before = writer->name_id_capacity;
    ot_grow(&writer->name_ids, &writer->name_id_capacity, (size_t)number + 1, sizeof *writer->name_ids);
    memset(writer->name_ids + before, 0, (writer->name_id_capacity - before) * sizeof *writer->name_ids);
    *id = writer->name_ids[number];
    if (!*id && find_name(writer, string, id, err) < 0)
        return -1;
    writer->name_ids[number] = *id;
    writer->local[text] = *id;
    return 0;
}

/* Has link decoded the file? */
static int look_for_link(struct ot_writer *writer, sqlite3_int64 file_id, bool *is_linked, struct ot_err *err)
{
    sqlite3_stmt *find = writer->statements[DO_is_linked];
    ot_writer_keep(writer, sqlite3_bind_int64(find, 1, file_id));
    int found = step(writer, find, err);
    (void)sqlite3_reset(find);
    *is_linked = *is_linked || found == 1;
    return found < 0 ? -1 : 0;
}

int ot_writer_remove(struct ot_writer *writer, sqlite3_int64 file_id, bool *is_linked, struct ot_err *err)
{
    if (!*is_linked && look_for_link(writer, file_id, is_linked, err) < 0)
        return -1;
    for (int which = DO_drop_bases; which <= DO_drop_file; which++) {
        sqlite3_stmt *statement = writer->statements[which];
        if (which >= DO_drop_record) {
            ot_writer_keep(writer, sqlite3_bind_int64(statement, 1, file_id));
        } else {
            ot_writer_keep(writer, sqlite3_bind_int64(statement, 2, ot_key(file_id, 0)));
            ot_writer_keep(writer, sqlite3_bind_int64(statement, 3, ot_key(file_id + 1, 0) - 1));
        }
        if (ot_writer_run(writer, (enum statement)which, err) < 0)
            return -1;
    }
    return 0;
}

int ot_writer_problem(struct ot_writer *writer, const char *file, unsigned line,
                      const char *kind, const char *text, struct ot_err *err)
{
    sqlite3_stmt *insert = writer->statements[DO_problem];
    ot_writer_bind_text(writer, insert, 1, file);
    ot_writer_keep(writer, line ? sqlite3_bind_int64(insert, 2, line) : sqlite3_bind_null(insert, 2));
    ot_writer_bind_text(writer, insert, 3, kind);
    ot_writer_bind_text(writer, insert, 4, text);
    return ot_writer_run(writer, DO_problem, err);
}

int ot_writer_clear_problems(struct ot_writer *writer, const char *file, struct ot_err *err)
{
    ot_writer_bind_text(writer, writer->statements[DO_clear_problems], 1, file);
    return ot_writer_run(writer, DO_clear_problems, err);
}
