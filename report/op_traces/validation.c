/*
 * validation.c: the section Cross-Validation Summary.
 *
 * Reads: queries/report/totals, categories, unmapped, issues. Writes: markdown.
 */
#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

#include <stdlib.h>
#include <string.h>

/* The row of queries/report/totals. */
struct totals {
    char *document; /* NULL: none is loaded */
    char *outside; /* the categories of its kernels that no op runs, each with their number */
    int kernels, mapped, passed, issues, notes;
};

static int read_totals(sqlite3 *db, struct totals *totals, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "totals", &statement, err) == 0 && (row = ot_db_step(statement, err)) == 1) {
        if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
            totals->document = ot_strdup(ot_report_text(statement, 0));
        totals->kernels = sqlite3_column_int(statement, 1);
        totals->mapped = sqlite3_column_int(statement, 2);
        totals->passed = sqlite3_column_int(statement, 3);
        totals->issues = sqlite3_column_int(statement, 4);
        totals->notes = sqlite3_column_int(statement, 7);
        totals->outside = ot_strdup(ot_report_text(statement, 8));
    }
    sqlite3_finalize(statement);
    return row < 0 ? -1 : 0;
}

static void release(struct totals *totals)
{
    free(totals->document);
    free(totals->outside);
}

static void add_totals(const struct totals *totals, struct ot_buf *out)
{
    struct ot_buf name = OT_BUF_INIT;
    if (!totals->document) {
        ot_buf_printf(out, "No kernel traces document is loaded: the %d kernels below are those of the source.\n",
                      totals->kernels);
        return;
    }
    ot_buf_printf(out, "✅ Passed: %d kernels correctly mapped to ops  \n", totals->passed);
    ot_buf_printf(out, "⚠️ Issues found: %d\n", totals->issues);
    if (totals->issues == 0) {
        ot_buf_printf(&name, "results/%s", totals->document);
        ot_buf_add_str(out, "\n✅ All kernels from ");
        ot_md_add_code(out, name.data, OT_MD_INLINE);
        ot_buf_add_str(out, " are mapped to ops above.");
        if (totals->mapped < totals->kernels) {
            ot_buf_printf(out, "  \nNot counted: %d that no op runs (", totals->kernels - totals->mapped);
            ot_md_add_text(out, totals->outside, OT_MD_INLINE);
            ot_buf_add_str(out, "); the list below gives the reasons.");
        }
        ot_buf_add_char(out, '\n');
        ot_buf_release(&name);
    }
}

static int add_categories(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    ot_buf_add_str(out, "\n| Category | Kernels Mapped |\n|----------|----------------|\n");
    if (ot_report_query(db, "categories", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, "| ");
        ot_md_add_text(out, ot_report_text(statement, 0), OT_MD_CELL);
        ot_buf_printf(out, " | %d", sqlite3_column_int(statement, 1));
        if (sqlite3_column_int(statement, 1) > 0) {
            ot_buf_add_str(out, " (");
            ot_md_add_text(out, ot_report_text(statement, 2), OT_MD_CELL);
            ot_buf_add_char(out, ')');
        }
        ot_buf_add_str(out, " |\n");
    }
out:
    sqlite3_finalize(statement);
    return row;
}

/* Kernels that do not pass: those without an op first. */
static int add_unmapped(sqlite3 *db, const struct totals *totals, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    int told = -1;
    if (!totals->document || totals->passed == totals->kernels)
        return 0;
    if (ot_report_query(db, "unmapped", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        int is_mapped = sqlite3_column_int(statement, 1);
        if (told != is_mapped)
            ot_buf_printf(out, is_mapped ? "\nKernels mapped to an op, but not passed: %d\n\n"
                                         : "\nKernels not mapped to an op: %d\n\n",
                          is_mapped ? totals->mapped - totals->passed : totals->kernels - totals->mapped);
        told = is_mapped;
        ot_buf_add_str(out, "- ");
        ot_md_add_code(out, ot_report_text(statement, 0), OT_MD_LINE_START);
        ot_buf_add_str(out, ": ");
        ot_md_add_sentence(out, ot_report_text(statement, 2), OT_MD_INLINE);
        ot_buf_add_char(out, '\n');
    }
out:
    sqlite3_finalize(statement);
    return row;
}

static int add_issues(sqlite3 *db, const struct totals *totals, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (totals->issues == 0)
        return 0;
    ot_buf_add_str(out, "\nIssues to fix in kernel traces:\n\n");
    if (ot_report_query(db, "issues", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        ot_buf_printf(out, "%d. ", sqlite3_column_int(statement, 0));
        ot_md_add_sentence(out, ot_report_text(statement, 3), OT_MD_LINE_START);
        if (sqlite3_column_type(statement, 10) != SQLITE_NULL)
            ot_buf_printf(out, " (line%s %s)", strchr(ot_report_text(statement, 10), ',') ? "s" : "",
                          ot_report_text(statement, 10));
        ot_buf_add_str(out, " - ");
        ot_md_add_sentence(out, ot_report_text(statement, 4), OT_MD_INLINE);
        ot_buf_add_char(out, '\n');
    }
out:
    sqlite3_finalize(statement);
    return row;
}

static void add_note_counts(const struct totals *totals, struct ot_buf *out)
{
    if (totals->notes > 0)
        ot_buf_printf(out, "\nNotes, which contradict nothing: %d (`optrace check` lists them).\n", totals->notes);
}

int ot_report_add_validation(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    struct totals totals = { 0 };
    int result = -1;

    ot_buf_add_str(out, "\n## Cross-Validation Summary\n\n");
    if (read_totals(db, &totals, err) < 0)
        goto out;
    add_totals(&totals, out);
    if (add_categories(db, out, err) < 0 || add_unmapped(db, &totals, out, err) < 0 ||
        add_issues(db, &totals, out, err) < 0)
        goto out;
    add_note_counts(&totals, out);
    result = 0;
out:
    release(&totals);
    return result;
}

int ot_report_issue_count(sqlite3 *db, long *count, struct ot_err *err)
{
    struct totals totals = { 0 };
    if (read_totals(db, &totals, err) < 0)
        return -1;
    *count = totals.issues;
    release(&totals);
    return 0;
}

int ot_report_has_document(sqlite3 *db, bool *is_loaded, struct ot_err *err)
{
    struct totals totals = { 0 };
    if (read_totals(db, &totals, err) < 0)
        return -1;
    *is_loaded = totals.document != NULL;
    release(&totals);
    return 0;
}
