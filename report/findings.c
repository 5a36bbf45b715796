/*
 * findings.c: the issues as text, the findings as JSON.
 *
 * Reads: queries/report/totals, issues, repairs, findings. Writes: a buffer. Must not know: what a finding means.
 */
#include <string.h>

#include "report/rows.h"
#include "report/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/visible.h"

enum { NUMBER, CODE, SEVERITY, MESSAGE, ACTION, DOCUMENT, PLACES, KERNELS, OPS, DOC_LINE, LINES, SOURCE_FILE,
       SOURCE_LINE, EXPECTED, FOUND, REPAIRS };

enum { REPAIRS_SHOWN = 3 }; /* of an issue, unless all are asked for */

static int is_null(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL;
}

/* Names come from anywhere: they are shown so that they can not act. */
static void add_shown(struct ot_buf *out, const char *before, sqlite3_stmt *row, int column, const char *after)
{
    const char *text = ot_report_text(row, column);
    ot_buf_add_str(out, before);
    ot_visible_add(out, text, strlen(text));
    ot_buf_add_str(out, after);
}

/* A line "  name: text", where there is a text. */
static void add_detail(struct ot_buf *out, const char *name, sqlite3_stmt *row, int column)
{
    if (!is_null(row, column))
        add_shown(out, name, row, column, "\n");
}

static void add_issue(sqlite3_stmt *row, struct ot_buf *out)
{
    ot_buf_printf(out, "\n%d. ", sqlite3_column_int(row, NUMBER));
    add_shown(out, "", row, SEVERITY, "");
    add_shown(out, " [", row, CODE, "]\n");
    add_shown(out, "⚠️ KERNEL TRACE ISSUE: ", row, MESSAGE, "\n");
    add_shown(out, "Action: Update results/", row, DOCUMENT, "");
    add_shown(out, " - ", row, ACTION, "\n");
    if (!is_null(row, DOC_LINE)) {
        add_shown(out, "  document: ", row, DOCUMENT, "");
        ot_buf_printf(out, ":%d\n", sqlite3_column_int(row, DOC_LINE));
    }
    if (strchr(ot_report_text(row, LINES), ','))
        add_detail(out, "  lines: ", row, LINES);
    add_detail(out, "  kernels: ", row, KERNELS);
    add_detail(out, "  ops: ", row, OPS);
    if (!is_null(row, SOURCE_FILE)) {
        add_shown(out, "  source: ", row, SOURCE_FILE, "");
        if (!is_null(row, SOURCE_LINE))
            ot_buf_printf(out, ":%d", sqlite3_column_int(row, SOURCE_LINE));
        ot_buf_add_char(out, '\n');
    }
    add_detail(out, "  expected: ", row, EXPECTED);
    add_detail(out, "  found: ", row, FOUND);
}

/* The lines that the issue changes: as they stand, and as they should be. */
static int add_repairs(sqlite3 *db, int issue, int at_most, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1, count = 0;

    if (ot_report_query(db, "repairs", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":issue", issue, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (++count > at_most)
            continue;
        ot_buf_printf(out, "  line %d:\n", sqlite3_column_int(statement, 1));
        add_detail(out, "  - ", statement, 3);
        add_detail(out, "  + ", statement, 4);
    }
    if (count > at_most)
        ot_buf_printf(out, "  and %d more lines: --all shows them, 'optrace fix' writes them\n", count - at_most);
out:
    sqlite3_finalize(statement);
    return row;
}

static void add_count(struct ot_buf *out, int count, const char *name, const char *after)
{
    ot_buf_printf(out, "%d %s%s%s", count, name, count == 1 ? "" : "s", after);
}

/* "traces.md: 3 errors, 1 warning, 0 notes; 40 of 60 kernels passed" */
static int add_totals(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "totals", &statement, err) == 0 && (row = ot_db_step(statement, err)) == 1 &&
        !is_null(statement, 0)) {
        add_shown(out, "", statement, 0, ": ");
        add_count(out, sqlite3_column_int(statement, 5), "error", ", ");
        add_count(out, sqlite3_column_int(statement, 6), "warning", ", ");
        add_count(out, sqlite3_column_int(statement, 7), "note", "; ");
        ot_buf_printf(out, "%d of ", sqlite3_column_int(statement, 3));
        add_count(out, sqlite3_column_int(statement, 1), "kernel", " passed\n");
    }
    sqlite3_finalize(statement);
    return row < 0 ? -1 : 0;
}

static int add_text(sqlite3 *db, bool is_all, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    if (add_totals(db, out, err) < 0 || ot_report_query(db, "issues", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":all", 1, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        add_issue(statement, out);
        int repairs = sqlite3_column_int(statement, REPAIRS);
        if (repairs > 0 && add_repairs(db, sqlite3_column_int(statement, NUMBER), is_all ? repairs : REPAIRS_SHOWN,
                                       out, err) < 0) {
            row = -1;
            break;
        }
    }
out:
    sqlite3_finalize(statement);
    return row;
}

static int add_json(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    struct ot_rows rows;
    sqlite3_stmt *statement = NULL;
    int row = -1;

    ot_rows_init(&rows, ot_rows_format("json"), true, out);
    if (ot_report_query(db, "findings", &statement, err) < 0 || ot_report_bind_int(statement, ":all", 1, err) < 0)
        goto out;
    ot_rows_start(&rows, statement);
    while ((row = ot_db_step(statement, err)) == 1)
        if (ot_rows_add(&rows, statement, err) < 0)
            goto out;
    if (row == 0)
        row = ot_rows_end(&rows, err);
out:
    ot_rows_release(&rows);
    sqlite3_finalize(statement);
    return row;
}

int ot_report_findings(sqlite3 *db, bool is_all, enum ot_report_format format, struct ot_buf *out, struct ot_err *err)
{
    if (ot_report_require(db, "linked", "call graph", err) < 0 ||
        ot_report_require(db, "compared", "comparison with the document as it is now", err) < 0)
        return -1;
    return (format == OT_REPORT_JSON ? add_json(db, out, err) : add_text(db, is_all, out, err)) == 0 ? 0 : -1;
}
