/*
 * findings.c: the findings as text or JSON.
 *
 * Reads: queries/report/issues. Writes: a buffer. Must not know: what a finding means.
 */
#include <string.h>

#include "report/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

enum { CODE, SEVERITY, MESSAGE, ACTION, DOCUMENT, DOC_LINE, SOURCE_FILE, SOURCE_LINE, EXPECTED, FOUND, KERNEL, OP };

static int is_null(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL;
}

static void add_text(sqlite3_stmt *row, struct ot_buf *out)
{
    const char *document = ot_report_text(row, DOCUMENT);
    ot_buf_printf(out, "⚠️ KERNEL TRACE ISSUE: %s\nAction: Update results/%s - %s\n",
                  ot_report_text(row, MESSAGE), document, ot_report_text(row, ACTION));
    if (!is_null(row, DOC_LINE))
        ot_buf_printf(out, "  document: %s:%d\n", document, sqlite3_column_int(row, DOC_LINE));
    if (!is_null(row, SOURCE_FILE)) {
        ot_buf_printf(out, "  source: %s", ot_report_text(row, SOURCE_FILE));
        if (!is_null(row, SOURCE_LINE))
            ot_buf_printf(out, ":%d", sqlite3_column_int(row, SOURCE_LINE));
        ot_buf_add_char(out, '\n');
    }
    if (!is_null(row, EXPECTED))
        ot_buf_printf(out, "  expected: %s\n", ot_report_text(row, EXPECTED));
    if (!is_null(row, FOUND))
        ot_buf_printf(out, "  found: %s\n", ot_report_text(row, FOUND));
    ot_buf_add_char(out, '\n');
}

static void add_json_string(const char *text, struct ot_buf *out)
{
    ot_buf_add_char(out, '"');
    for (const char *at = text; *at; at++) {
        unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\') {
            ot_buf_add_char(out, '\\');
            ot_buf_add_char(out, *at);
        } else if (c < 0x20) {
            ot_buf_printf(out, "\\u%04x", c);
        } else {
            ot_buf_add_char(out, *at);
        }
    }
    ot_buf_add_char(out, '"');
}

static void add_json_member(sqlite3_stmt *row, int column, const char *name, struct ot_buf *out)
{
    ot_buf_printf(out, "%s\"%s\":", column == CODE ? "" : ",", name);
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        ot_buf_add_str(out, "null");
        break;
    case SQLITE_INTEGER:
        ot_buf_printf(out, "%lld", (long long)sqlite3_column_int64(row, column));
        break;
    default:
        add_json_string(ot_report_text(row, column), out);
    }
}

static void add_json(sqlite3_stmt *row, bool is_first, struct ot_buf *out)
{
    ot_buf_add_str(out, is_first ? "\n{" : ",\n{");
    for (int column = CODE; column <= OP; column++)
        add_json_member(row, column, sqlite3_column_name(row, column), out);
    ot_buf_add_char(out, '}');
}

int ot_report_findings(sqlite3 *db, bool is_all, enum ot_report_format format, struct ot_buf *out,
                       long *count, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    *count = 0;
    if (ot_report_require(db, "linked", "call graph", err) < 0 ||
        ot_report_query(db, "issues", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":all", is_all, err) < 0)
        goto out;
    if (format == OT_REPORT_JSON)
        ot_buf_add_char(out, '[');
    while ((row = ot_db_step(statement, err)) == 1) {
        if (format == OT_REPORT_JSON)
            add_json(statement, *count == 0, out);
        else
            add_text(statement, out);
        (*count)++;
    }
    if (format == OT_REPORT_JSON)
        ot_buf_add_str(out, *count > 0 ? "\n]\n" : "]\n");
out:
    sqlite3_finalize(statement);
    return row;
}
