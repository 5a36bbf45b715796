/*
 * keep.c: what the report may not be written over.
 *
 * Reads: trace_document, meta. Writes: nothing.
 */
#include <string.h>

#include "report/op_traces/report.h"
#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"

/* A source that was named as a file may have any name. source_root holds a source a line. */
static int keep_sources(const char *output, const char *sources, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    int result = 0;
    while (result == 0 && *sources) {
        size_t length = strcspn(sources, "\n");
        ot_buf_clear(&path);
        ot_buf_add(&path, sources, length);
        result = ot_inputs_keep(output, path.data, "a source", err);
        sources += length + (sources[length] == '\n');
    }
    ot_buf_release(&path);
    return result;
}

/* Refuses an output that is this input. */
static int keep_input(const char *output, const char *path, bool is_source, bool is_document, struct ot_err *err)
{
    if (is_source)
        return keep_sources(output, path, err);
    return is_document ? 0 : ot_inputs_keep(output, path, "the kernel traces document", err);
}

/* is_document: the output is a kernel traces document. */
static int keep(sqlite3 *db, const char *database, const char *output, bool is_document, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row;

    if (!output || strcmp(output, "-") == 0)
        return 0;
    if (ot_inputs_keep(output, database, "the database", err) < 0 ||
        (is_document ? ot_inputs_keep_written(output, err) : ot_inputs_keep_any(output, err)) < 0 ||
        ot_report_query(db, "inputs", &statement, err) < 0)
        return -1;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (keep_input(output, ot_db_text(statement, 0), sqlite3_column_int(statement, 1) != 0, is_document, err) < 0) {
            row = -1;
            break;
        }
    }
    sqlite3_finalize(statement);
    return row;
}

int ot_report_keep_inputs(sqlite3 *db, const char *database, const char *output, struct ot_err *err)
{
    return keep(db, database, output, false, err);
}

int ot_report_keep_written(sqlite3 *db, const char *database, const char *output, struct ot_err *err)
{
    return keep(db, database, output, true, err);
}
