/*
 * findings.c: the issues as text, and in the formats that a query writes line by line.
 *
 * Reads: queries/report/totals, issues, repairs, failing, check_*. Writes: a buffer. Must not know: what one means.
 */
#include <string.h>

#include "report/check/known.h"
#include "report/fix/edit.h"
#include "report/op_traces/section.h"
#include "report/text/lines.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/visible.h"

enum { NUMBER, CODE, SEVERITY, MESSAGE, ACTION, DOCUMENT, PLACES, KERNELS, OPS, DOC_LINE, LINES, SOURCE_FILE,
       SOURCE_LINE, EXPECTED, FOUND, REPAIRS, CAUSE, SAYS, PATH };

enum { REPAIRS_SHOWN = 3, PLACES_SHOWN = 4, NAMES_SHOWN = 12 }; /* of an issue, unless all are asked for */

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

/* Columns of a page: on a terminal that is narrower, its own. */
static size_t page(const struct ot_findings_options *options)
{
    return options->width > 0 && options->width < OT_LINES_WIDTH ? options->width : OT_LINES_WIDTH;
}

/* A line of a message: whole where a program or a file gets it, folded where a terminal shows it. */
static void add_message(const struct ot_findings_options *options, const struct ot_buf *line, struct ot_buf *out)
{
    if (options->width > 0) {
        ot_lines_add_within(out, page(options), 0, line->data);
        return;
    }
    ot_visible_add(out, line->data, line->length);
    ot_buf_add_char(out, '\n');
}

/* A line "  name: text", folded, where there is a text. */
static void add_detail(const struct ot_findings_options *options, struct ot_buf *out, const char *name,
                       sqlite3_stmt *row, int column)
{
    struct ot_buf line = OT_BUF_INIT;
    if (is_null(row, column) || *ot_report_text(row, column) == '\0')
        return;
    ot_buf_printf(&line, "%s: %s", name, ot_report_text(row, column));
    ot_lines_add_within(out, page(options), 2, line.data);
    ot_buf_release(&line);
}

/* The same of a list of names with ", " between, the first of them. */
static void add_list(const struct ot_findings_options *options, struct ot_buf *out, const char *name,
                     sqlite3_stmt *row, int column)
{
    struct ot_buf line = OT_BUF_INIT;
    const char *text = ot_report_text(row, column), *end = text;
    int left = 0;
    for (const char *comma = text; (comma = strstr(comma, ", ")) != NULL; comma += 2)
        if (++left == NAMES_SHOWN)
            end = comma;
    if (options->is_all || left < NAMES_SHOWN) {
        add_detail(options, out, name, row, column);
        return;
    }
    ot_buf_printf(&line, "%s: %.*s and %d more", name, (int)(end - text), text, left + 1 - NAMES_SHOWN);
    ot_lines_add_within(out, page(options), 2, line.data);
    ot_buf_release(&line);
}

static void add_place(struct ot_buf *out, const char *name, sqlite3_stmt *row, int file, int line)
{
    if (is_null(row, file))
        return;
    add_shown(out, name, row, file, "");
    if (!is_null(row, line))
        ot_buf_printf(out, ":%d", sqlite3_column_int(row, line));
    ot_buf_add_char(out, '\n');
}

static void add_messages(const struct ot_findings_options *options, sqlite3_stmt *row, struct ot_buf *out)
{
    struct ot_buf line = OT_BUF_INIT;
    ot_buf_printf(&line, "⚠️ KERNEL TRACE ISSUE: %s", ot_report_text(row, MESSAGE));
    add_message(options, &line, out);
    ot_buf_release(&line);
    ot_buf_printf(&line, "Action: Update %s", ot_report_text(row, PATH));
    ot_buf_printf(&line, " - %s", ot_report_text(row, ACTION));
    add_message(options, &line, out);
    ot_buf_release(&line);
}

static void add_issue(const struct ot_findings_options *options, sqlite3_stmt *row, struct ot_buf *out)
{
    ot_buf_printf(out, "\n%d. ", sqlite3_column_int(row, NUMBER));
    add_shown(out, "", row, SEVERITY, "");
    add_shown(out, " [", row, CODE, "]\n");
    add_messages(options, row, out);
    if (!is_null(row, DOC_LINE))
        add_place(out, "  document: ", row, DOCUMENT, DOC_LINE);
    if (!is_null(row, SAYS))
        add_shown(out, "    ", row, SAYS, "\n");
    if (strchr(ot_report_text(row, LINES), ','))
        add_list(options, out, "lines", row, LINES);
    add_list(options, out, "kernels", row, KERNELS);
    add_list(options, out, "ops", row, OPS);
    add_place(out, "  source: ", row, SOURCE_FILE, SOURCE_LINE);
    add_list(options, out, "expected", row, EXPECTED);
    add_detail(options, out, "found", row, FOUND);
    if (options->is_all) {
        add_shown(out, "  to suppress: ", row, CODE, ": ");
        add_shown(out, "", row, CAUSE, " -- REASON\n");
    }
}

/* Where other places of the issue are expected, or found, to be something else: 'NAME, FILE:LINE: expected', a line
 * each. */
static int add_places(sqlite3 *db, const struct ot_findings_options *options, int issue, struct ot_buf *out,
                      struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1, count = 0;

    if (ot_report_query(db, "places", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":issue", issue, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1)
        if (++count <= PLACES_SHOWN || options->is_all)
            add_list(options, out, ot_report_text(statement, 0), statement, 1);
    if (count > PLACES_SHOWN && !options->is_all)
        ot_buf_printf(out, "  and %d more places: --all shows them\n", count - PLACES_SHOWN);
out:
    sqlite3_finalize(statement);
    return row;
}

/* A line as it should be, with what other issues change in it. */
static int add_whole(sqlite3 *db, sqlite3_stmt *repair, struct ot_buf *out, struct ot_err *err)
{
    struct ot_buf line = OT_BUF_INIT;
    int result = ot_edit_line(db, sqlite3_column_int(repair, 1), ot_report_text(repair, 3), &line, err);
    if (result == 0) {
        ot_buf_add_str(out, strcmp(ot_report_text(repair, 2), "hang") == 0 ? "  +     " : "  + ");
        ot_visible_add(out, line.data, line.length);
        ot_buf_add_char(out, '\n');
    }
    ot_buf_release(&line);
    return result;
}

/* The lines that the issue changes: as they stand, and as they should be. */
static int add_repairs(sqlite3 *db, int issue, int at_most, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1, count = 0, last_line = 0, result = -1;
    char last = ' ';

    if (ot_report_query(db, "repairs", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":issue", issue, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        int line = sqlite3_column_int(statement, 1);
        char kind = *ot_report_text(statement, 2);
        if (++count > at_most)
            continue;
        if (line != last_line || kind != last)
            ot_buf_printf(out, "  %sline %d:\n", kind == 'a' ? "below " : kind == 'i' ? "above " : "", line);
        last_line = line;
        last = kind;
        if (!is_null(statement, 3))
            add_shown(out, "  - ", statement, 3, "\n");
        if (!is_null(statement, 3) && !is_null(statement, 4)) {
            if (add_whole(db, statement, out, err) < 0)
                goto out;
        } else if (!is_null(statement, 4)) {
            add_shown(out, "  + ", statement, 4, "\n");
        }
    }
    if (count > at_most)
        ot_buf_printf(out, "  and %d more lines: --all shows them, 'optrace fix' writes them\n", count - at_most);
    result = row;
out:
    sqlite3_finalize(statement);
    return result;
}

/* "not told again: 4 issues of the baseline, 1 suppressed" */
static int add_known(sqlite3 *db, const struct ot_known *known, struct ot_buf *out, struct ot_err *err)
{
    long failing, counts[2];
    if (ot_report_failing(db, NULL, known, &failing, counts, err) < 0)
        return -1;
    if (counts[0] + counts[1] > 0) {
        ot_buf_add_str(out, "not told again: ");
        ot_buf_add_count(out, (size_t)counts[0], "issue", " of the baseline, ");
        ot_buf_printf(out, "%ld suppressed\n", counts[1]);
    }
    return 0;
}

/* "traces.md: 3 errors, 1 warning, 0 notes; 40 of 60 kernels passed" */
static int add_totals(sqlite3 *db, const struct ot_findings_options *options, const struct ot_known *known,
                      struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct ot_buf line = OT_BUF_INIT;
    int row = -1;
    if (ot_report_query(db, "totals", &statement, err) == 0 && (row = ot_db_step(statement, err)) == 1 &&
        !is_null(statement, 0)) {
        ot_buf_printf(&line, "%s: ", ot_report_text(statement, 0));
        ot_buf_add_count(&line, (size_t)sqlite3_column_int(statement, 5), "error", ", ");
        ot_buf_add_count(&line, (size_t)sqlite3_column_int(statement, 6), "warning", ", ");
        ot_buf_add_count(&line, (size_t)sqlite3_column_int(statement, 7), "note", "; ");
        ot_buf_printf(&line, "%d of ", sqlite3_column_int(statement, 3));
        ot_buf_add_count(&line, (size_t)sqlite3_column_int(statement, 1), "kernel", " passed");
        add_message(options, &line, out);
    }
    ot_buf_release(&line);
    sqlite3_finalize(statement);
    return row < 0 ? -1 : add_known(db, known, out, err);
}

static int add_text(sqlite3 *db, const struct ot_findings_options *options, const struct ot_known *known,
                    struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    if (add_totals(db, options, known, out, err) < 0 || ot_report_query(db, "issues", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":all", 1, err) < 0 ||
        ot_report_bind_text(statement, ":quiet", known->quiet, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        add_issue(options, statement, out);
        int number = sqlite3_column_int(statement, NUMBER), repairs = sqlite3_column_int(statement, REPAIRS);
        if (add_places(db, options, number, out, err) < 0 ||
            (repairs > 0 && add_repairs(db, number, options->is_all ? repairs : REPAIRS_SHOWN, out, err) < 0)) {
            row = -1;
            break;
        }
    }
out:
    sqlite3_finalize(statement);
    return row;
}

/* A format whose query gives its lines. */
static int add_lines(sqlite3 *db, const char *query, const struct ot_known *known, struct ot_buf *out,
                     struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    if (ot_report_query(db, query, &statement, err) < 0 ||
        ot_report_bind_text(statement, ":quiet", known->quiet, err) < 0)
        goto out;
    if (sqlite3_bind_parameter_index(statement, ":baseline") > 0 &&
        ot_report_bind_text(statement, ":baseline", known->baseline, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, ot_report_text(statement, 0));
        ot_buf_add_char(out, '\n');
    }
out:
    sqlite3_finalize(statement);
    return row;
}

int ot_report_failing(sqlite3 *db, const char *severity, const struct ot_known *known, long *failing, long counts[2],
                      struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "failing", &statement, err) == 0 &&
        ot_report_bind_text(statement, ":fail_on", severity, err) == 0 &&
        ot_report_bind_text(statement, ":quiet", known->quiet, err) == 0 &&
        (row = ot_db_step(statement, err)) == 1) {
        *failing = sqlite3_column_int(statement, 0);
        counts[0] = sqlite3_column_int(statement, 1);
        counts[1] = sqlite3_column_int(statement, 2);
    }
    sqlite3_finalize(statement);
    return row < 0 ? -1 : 0;
}

int ot_report_findings(sqlite3 *db, const struct ot_findings_options *options, const struct ot_known *known,
                       struct ot_buf *out, struct ot_err *err)
{
    static const char *const queries[][2] = {
        { "json", "check_json" }, { "sarif", "check_sarif" }, { "github", "check_github" }
    };
    if (ot_report_require(db, "linked", "call graph", err) < 0 ||
        ot_report_require(db, "compared", "comparison with the document as it is now", err) < 0)
        return -1;
    for (size_t i = 0; options->format && i < sizeof queries / sizeof queries[0]; i++)
        if (strcmp(options->format, queries[i][0]) == 0)
            return add_lines(db, queries[i][1], known, out, err);
    return add_text(db, options, known, out, err);
}
