/*
 * writer.c: puts the rows of a kernel traces document into the database.
 *
 * Reads: nothing. Writes: the tables of schema/20_traces.sql, problem rows of input 'traces';
 * clears what was derived from the old document. Must not know: the format of the document.
 */
#include "ingest/traces/writer.h"

#include <stdarg.h>
#include <string.h>

#include "ingest/traces/traces.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/err.h"

static const char *const insert_texts[OT_TRACES_TABLE_COUNT] = {
    [OT_TRACES_DOCUMENT] = "INSERT INTO trace_document VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
    [OT_TRACES_LINE] = "INSERT INTO trace_line VALUES (?, ?, ?, ?)",
    [OT_TRACES_KERNEL] = "INSERT INTO trace_kernel VALUES (?, ?, ?, ?, ?, ?, ?)",
    [OT_TRACES_STEP] = "INSERT INTO trace_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [OT_TRACES_SUMMARY] = "INSERT INTO trace_summary VALUES (?, ?, ?, ?, ?)",
    [OT_TRACES_OP_CLAIM] = "INSERT INTO trace_op_claim VALUES (?, ?, ?, ?, ?, ?, ?)",
    [OT_TRACES_CALL_SITE] = "INSERT INTO trace_call_site VALUES (?, ?, ?, ?, ?)",
    [OT_TRACES_BREAKDOWN] = "INSERT INTO trace_breakdown VALUES (?, ?, ?, ?, ?, ?)",
    [OT_TRACES_PROBLEM] = "INSERT INTO problem (input, file, line, kind, text) VALUES ('traces', ?, ?, ?, ?)",
};

/* The old document goes, rows that refer to others first. */
static const char clear_text[] =
    "DELETE FROM trace_breakdown; DELETE FROM trace_call_site; DELETE FROM trace_op_claim;"
    "DELETE FROM trace_summary; DELETE FROM trace_step; DELETE FROM trace_kernel;"
    "DELETE FROM trace_line; DELETE FROM trace_document;"
    "DELETE FROM problem WHERE input = 'traces';";

/* Findings speak about the document that goes: link makes them again. */
static int clear(sqlite3 *db, struct ot_err *err)
{
    const char *clear_findings = ot_sql_find("queries/check/00_clear");
    if (clear_findings && ot_db_exec(db, clear_findings, err) != 0)
        return -1;
    return ot_db_exec(db, clear_text, err);
}

/* Sets *is_there: does the database hold a document? */
static int look(sqlite3 *db, bool *is_there, struct ot_err *err)
{
    sqlite3_stmt *rows;
    if (ot_db_prepare(db, "SELECT 1 FROM trace_document", &rows, err) != 0)
        return -1;
    int step = ot_db_step(rows, err);
    *is_there = step == 1;
    sqlite3_finalize(rows);
    return step < 0 ? -1 : 0;
}

int ot_traces_forget(sqlite3 *db, struct ot_err *err)
{
    bool is_there;
    if (ot_db_begin(db, err) != 0)
        return -1;
    if (look(db, &is_there, err) == 0 &&
        (!is_there || (clear(db, err) == 0 && ot_basis_drop(db, "traces", err) == 0)) && ot_db_commit(db, err) == 0)
        return 0;
    ot_db_rollback(db);
    return -1;
}

/* Compares with what was loaded the last time. */
static int compare(struct ot_traces_writer *writer, const char *path, const char *hash)
{
    struct ot_basis *basis = ot_basis_new();
    ot_basis_add_text(basis, path);
    ot_basis_add_text(basis, hash);
    int result = ot_basis_add_program(basis, writer->err);
    ot_basis_end(basis, writer->hash);
    return result != 0 ? -1 : ot_basis_is(writer->db, "traces", writer->hash, &writer->is_loaded, writer->err);
}

int ot_traces_writer_start(struct ot_traces_writer *writer, sqlite3 *db, const char *path, const char *hash,
                           struct ot_err *err)
{
    memset(writer, 0, sizeof *writer);
    writer->db = db;
    writer->err = err;
    writer->is_failed = 1;
    if (compare(writer, path, hash) != 0)
        return -1;
    if (!writer->is_loaded && clear(db, err) != 0)
        return -1;
    for (int i = 0; i < OT_TRACES_TABLE_COUNT; i++)
        if (ot_db_prepare(db, insert_texts[i], &writer->inserts[i], err) != 0)
            return -1;
    writer->is_failed = 0;
    return 0;
}

void ot_traces_write(struct ot_traces_writer *writer, enum ot_traces_table table,
                     const char *types, ...)
{
    if (writer->is_failed)
        return;
    sqlite3_stmt *insert = writer->inserts[table];
    int code = sqlite3_clear_bindings(insert);
    va_list values;
    va_start(values, types);
    for (int i = 0; types[i] != '\0' && code == SQLITE_OK; i++) {
        if (types[i] == 's') {
            code = sqlite3_bind_text(insert, i + 1, va_arg(values, const char *), -1, SQLITE_STATIC);
        } else {
            long number = va_arg(values, long);
            if (types[i] != 'o' || number >= 0)
                code = sqlite3_bind_int64(insert, i + 1, number);
        }
    }
    va_end(values);
    if (code != SQLITE_OK)
        writer->is_failed = ot_db_fail(writer->db, code, "cannot bind", writer->err) < 0;
    else if (ot_db_step(insert, writer->err) < 0)
        writer->is_failed = 1;
    else
        writer->counts[table]++;
    (void)sqlite3_reset(insert); /* says again what step said */
}

int ot_traces_writer_finish(struct ot_traces_writer *writer)
{
    for (int i = 0; i < OT_TRACES_TABLE_COUNT; i++) {
        sqlite3_finalize(writer->inserts[i]);
        writer->inserts[i] = NULL;
    }
    if (writer->is_failed)
        return -1;
    return writer->is_loaded ? 0 : ot_basis_set(writer->db, "traces", writer->hash, writer->err);
}
