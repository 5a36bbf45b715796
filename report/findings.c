/*
 * findings.c: the findings as text or JSON.
 *
 * Reads: queries/report/issues. Writes: a buffer. Must not know: what a finding means.
 */
#include <string.h>

#include "report/rows.h"
#include "report/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/visible.h"

enum { CODE, SEVERITY, MESSAGE, ACTION, DOCUMENT, DOC_LINE, SOURCE_FILE, SOURCE_LINE, EXPECTED, FOUND };

static int is_null(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL;
}

/* Names come from anywhere: they are shown so that they can not act. */
static void add_shown(struct ot_buf *out, const char *before, sqlite3_stmt *row, int column)
{
    const char *text = ot_report_text(row, column);
    ot_buf_add_str(out, before);
    ot_visible_add(out, text, strlen(text));
}

/* " file:line" after what it is the place of. */
static void add_place(struct ot_buf *out, const char *what, sqlite3_stmt *row, int file, int line)
{
    add_shown(out, what, row, file);
    if (!is_null(row, line))
        ot_buf_printf(out, ":%d", sqlite3_column_int(row, line));
    ot_buf_add_char(out, '\n');
}

static void add_text(sqlite3_stmt *row, struct ot_buf *out)
{
    add_shown(out, "⚠️ KERNEL TRACE ISSUE: ", row, MESSAGE);
    add_shown(out, "\nAction: Update results/", row, DOCUMENT);
    add_shown(out, " - ", row, ACTION);
    ot_buf_add_char(out, '\n');
    if (!is_null(row, DOC_LINE))
        add_place(out, "  document: ", row, DOCUMENT, DOC_LINE);
    if (!is_null(row, SOURCE_FILE))
        add_place(out, "  source: ", row, SOURCE_FILE, SOURCE_LINE);
    if (!is_null(row, EXPECTED)) {
        add_shown(out, "  expected: ", row, EXPECTED);
        ot_buf_add_char(out, '\n');
    }
    if (!is_null(row, FOUND)) {
        add_shown(out, "  found: ", row, FOUND);
        ot_buf_add_char(out, '\n');
    }
    ot_buf_add_char(out, '\n');
}

int ot_report_findings(sqlite3 *db, bool is_all, enum ot_report_format format, struct ot_buf *out,
                       long *count, struct ot_err *err)
{
    struct ot_rows rows;
    sqlite3_stmt *statement = NULL;
    int row = -1;

    *count = 0;
    ot_rows_init(&rows, ot_rows_format("json"), true, out);
    if (ot_report_require(db, "linked", "call graph", err) < 0 ||
        ot_report_require(db, "compared", "comparison with the document as it is now", err) < 0 ||
        ot_report_query(db, "issues", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":all", is_all, err) < 0)
        goto out;
    if (format == OT_REPORT_JSON)
        ot_rows_start(&rows, statement);
    while ((row = ot_db_step(statement, err)) == 1) {
        if (format != OT_REPORT_JSON)
            add_text(statement, out);
        else if (ot_rows_add(&rows, statement, err) < 0)
            goto out;
        (*count)++;
    }
    if (row == 0 && format == OT_REPORT_JSON)
        row = ot_rows_end(&rows, err);
out:
    ot_rows_release(&rows);
    sqlite3_finalize(statement);
    return row == 0 ? 0 : -1;
}
