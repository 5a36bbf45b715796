/*
 * diff.c: the program optrace-diff: what changed between two versions.
 *
 * Reads: two databases, as old and new. Writes: rows.
 * Must not know: how versions are compared; queries/diff does that.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"
#include "report/rows.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/visible.h"

static char *format, *output, **only;
static int shows_lines;

static struct poptOption table[] = {
    { "output", 'o', POPT_ARG_STRING, &output, 0, "file to write; '-': standard output (default)", "FILE" },
    { "format", 0, POPT_ARG_STRING, &format, 0, "text (default), csv or json", "FORMAT" },
    { "only", 0, POPT_ARG_ARGV, &only, 0,
      "file, function, call-site, kernel, op or op-kernel; may be given again", "WHAT" },
    { "lines", 0, POPT_ARG_NONE, &shows_lines, 0, "also what only stands at another line (no difference)", NULL },
    POPT_TABLEEND
};

static const char *const whats[] = { "op", "op-kernel", "kernel", "function", "call-site", "file", NULL };
static const char *const formats[] = { "text", "csv", "json", NULL };
static const char *const changes[] = { "added", "removed", "moved", "changed", "line", NULL };
enum { WHAT_COUNT = 6, CHANGE_COUNT = 5, LINE = 4 };

static const char select_text[] =
    "SELECT what, change, name, old_file, old_line, new_file, new_line, detail FROM diff_shown "
    "WHERE what = ?1 AND (change <> 'line' OR ?2) ORDER BY CASE change WHEN 'removed' THEN 1 "
    "WHEN 'added' THEN 2 WHEN 'moved' THEN 3 "
    "WHEN 'changed' THEN 4 ELSE 5 END, name, old_file, old_line, new_file, new_line, detail";

static int position_of(const char *const *words, const char *word)
{
    int i = 0;
    while (words[i] && strcmp(words[i], word) != 0)
        i++;
    return i;
}

static bool is_wanted(const char *what)
{
    for (size_t i = 0; only && only[i]; i++)
        if (strcmp(only[i], what) == 0)
            return true;
    return !only;
}

/* A name may come from anywhere: it is shown so that it can not act. */
static void add_shown(struct ot_buf *out, sqlite3_stmt *row, int column)
{
    ot_visible_add(out, ot_db_text(row, column), (size_t)sqlite3_column_bytes(row, column));
}

static bool is_null(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL;
}

static void add_place(struct ot_buf *out, sqlite3_stmt *row, int column)
{
    ot_buf_add_str(out, "  ");
    add_shown(out, row, column);
    if (!is_null(row, column + 1))
        ot_buf_printf(out, ":%lld", (long long)sqlite3_column_int64(row, column + 1));
}

/* "+ op  self.q_b_proj() in A.forward  file:12 -> file:14  (detail)" */
static void add_text(struct ot_buf *out, sqlite3_stmt *row)
{
    static const char marks[] = "+->~ ?";
    const char *what = ot_db_text(row, 0);
    bool has_old = !is_null(row, 3), has_new = !is_null(row, 5);
    bool is_file = strcmp(what, "file") == 0; /* its name is its place */

    ot_buf_printf(out, "%c %-9s  ", marks[position_of(changes, ot_db_text(row, 1))], what);
    add_shown(out, row, is_file && has_old ? 3 : 2);
    if (has_old && !is_file)
        add_place(out, row, 3);
    if (has_old && has_new)
        ot_buf_add_str(out, "  ->");
    if (has_new && (!is_file || has_old))
        add_place(out, row, 5);
    if (!is_null(row, 7)) {
        ot_buf_add_str(out, "  (");
        add_shown(out, row, 7);
        ot_buf_add_char(out, ')');
    }
    ot_buf_add_char(out, '\n');
}

/* Opens one by the door of all programs, which looks at it and waits for a writer. Neither it may be written over, nor
 * what it was made from. */
static int open_one(const char *path, sqlite3 **db, struct ot_err *err)
{
    return ot_db_open_readonly(path, db, err) < 0 ? -1 : ot_report_keep_inputs(*db, path, output, err);
}

/* What is attached inherits the flags of old: it is only read. */
static int attach(sqlite3 *old, const char *path, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_db_config(old, SQLITE_DBCONFIG_MAINDBNAME, "old") != SQLITE_OK)
        return ot_db_err(old, "cannot name the database", err);
    if (ot_db_prepare(old, "ATTACH ? AS new", &statement, err) < 0)
        return -1;
    int result = ot_db_bind_text(statement, 1, path, err) < 0 ? -1 : ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return result < 0 ? ot_err_wrap(err, "%s", path) : 0;
}

/* Opens both as old and new. From here on all is read from one state of each. */
static int open_both(const char *const *paths, sqlite3 **db, struct ot_err *err)
{
    sqlite3 *other = NULL;
    int result = -1;
    /* The name that SQLite has for a file starts at the root, and is taken for nothing but a path. */
    if (open_one(paths[0], db, err) == 0 && open_one(paths[1], &other, err) == 0)
        result = attach(*db, sqlite3_db_filename(other, "main"), err);
    ot_db_close(&other);
    return result < 0 ? -1 : ot_db_begin_reading(*db, err);
}

static int compare(sqlite3 *db, struct ot_err *err)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder("queries/diff/", &count);
    for (size_t i = 0; i < count; i++)
        if (ot_db_exec(db, files[i].text, err) != 0)
            return ot_err_wrap(err, "%s", files[i].name);
    return 0;
}

/* Says which of the two was never linked: then its ops and kernels are not known, not gone. */
static int note_unlinked(sqlite3 *db, const struct ot_options *options, struct ot_err *err)
{
    static const char *const find[] = { "SELECT 1 FROM old.linked_node LIMIT 1",
                                        "SELECT 1 FROM new.linked_node LIMIT 1" };
    int found[2] = { 0, 0 };
    for (int i = 0; i < 2; i++) {
        sqlite3_stmt *statement = NULL;
        if (ot_db_prepare(db, find[i], &statement, err) != 0)
            return -1;
        found[i] = ot_db_step(statement, err);
        sqlite3_finalize(statement);
        if (found[i] < 0)
            return -1;
    }
    if (found[0] != found[1] && !options->is_quiet)
        ot_visible_say(options->program, "%s is not linked: ops and kernels are compared with nothing",
                       options->arguments[found[0]]);
    return 0;
}

/* "not linked alike: platform cuda became hip; …": what the rows may come from. Nothing where they are alike. */
static int add_linked(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found;
    if (ot_db_prepare(db, "SELECT what, old, new FROM diff_linked ORDER BY what DESC", &statement, err) != 0)
        return -1;
    while ((found = ot_db_step(statement, err)) == 1) {
        ot_buf_printf(out, "%s%s ", out->length > 0 ? "; " : "not linked alike: ", ot_db_text(statement, 0));
        add_shown(out, statement, 1);
        ot_buf_add_str(out, " became ");
        add_shown(out, statement, 2);
    }
    sqlite3_finalize(statement);
    return found;
}

/* Counts the rows of what is wanted by what and change. */
static int count_rows(sqlite3 *db, long counts[WHAT_COUNT][CHANGE_COUNT + 1], struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found;
    if (ot_db_prepare(db, "SELECT what, change, count FROM diff_count", &statement, err) != 0)
        return -1;
    while ((found = ot_db_step(statement, err)) == 1)
        if (is_wanted(ot_db_text(statement, 0)))
            counts[position_of(whats, ot_db_text(statement, 0))][position_of(changes, ot_db_text(statement, 1))] =
                (long)sqlite3_column_int64(statement, 2);
    sqlite3_finalize(statement);
    return found;
}

/* Appends the rows of what is wanted. */
static int add_rows(sqlite3 *db, struct ot_rows *rows, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = 0;

    if (ot_db_prepare(db, select_text, &statement, err) != 0)
        return -1;
    if (sqlite3_bind_int(statement, 2, shows_lines) != SQLITE_OK)
        found = ot_db_err(db, "cannot bind", err);
    else if (rows->shape)
        ot_rows_start(rows, statement);
    for (int what = 0; what < WHAT_COUNT && found >= 0; what++) {
        if (!is_wanted(whats[what]))
            continue;
        found = ot_db_bind_text(statement, 1, whats[what], err);
        while (found >= 0 && (found = ot_db_step(statement, err)) == 1) {
            if (!rows->shape)
                add_text(rows->out, statement);
            else if (ot_rows_add(rows, statement, err) < 0)
                found = -1;
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    if (found >= 0 && rows->shape)
        found = ot_rows_end(rows, err);
    return found < 0 ? -1 : 0;
}

/* "op: 2 added, 1 removed". Returns how many differences there are. */
static long add_counts(struct ot_buf *out, long counts[WHAT_COUNT][CHANGE_COUNT + 1])
{
    long all = 0;
    for (int what = 0; what < WHAT_COUNT; what++) {
        const char *separator = "";
        for (int change = 0; change < CHANGE_COUNT; change++) {
            if (counts[what][change] == 0)
                continue;
            if (change != LINE)
                all += counts[what][change];
            if (separator[0] == '\0')
                ot_buf_printf(out, "%s: ", whats[what]);
            ot_buf_printf(out, "%s%ld %s", separator, counts[what][change],
                          change == LINE ? "at another line only" : changes[change]);
            separator = ", ";
        }
        if (separator[0] != '\0')
            ot_buf_add_char(out, '\n');
    }
    if (all == 0)
        ot_buf_add_str(out, "no differences\n");
    return all;
}

static int write_all(const struct ot_buf *text, struct ot_err *err)
{
    struct ot_output out = { NULL, NULL, NULL };
    if (ot_output_open(&out, output, err) < 0)
        return -1;
    fwrite(text->data, 1, text->length, out.file);
    return ot_output_commit(&out, err);
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "", 0 };
    struct ot_buf text = OT_BUF_INIT, summary = OT_BUF_INIT, linked = OT_BUF_INIT;
    struct ot_rows rows;
    long counts[WHAT_COUNT][CHANGE_COUNT + 1] = { { 0 } };
    sqlite3 *db = NULL;
    int status = OT_EXIT_OK;
    bool is_text = !format || strcmp(format, "text") == 0;

    ot_rows_init(&rows, is_text ? NULL : ot_rows_format(format), true, &text);
    rows.is_shown &= !output || strcmp(output, "-") == 0;
    if (open_both(options->arguments, &db, &err) < 0 ||
        note_unlinked(db, options, &err) < 0 || compare(db, &err) < 0 || add_linked(db, &linked, &err) < 0)
        goto out;
    if (linked.length > 0 && is_text)
        ot_buf_printf(&text, "%s\n", linked.data);
    else if (linked.length > 0 && !options->is_quiet) /* there it would be no row */
        ot_visible_say(options->program, "%s", linked.data);
    if (count_rows(db, counts, &err) < 0 || add_rows(db, &rows, &err) < 0)
        goto out;
    if (add_counts(&summary, counts) > 0)
        status = OT_EXIT_FINDINGS;
    if (is_text)
        ot_buf_add(&text, summary.data, summary.length);
    write_all(&text, &err);
out:
    ot_db_close(&db);
    if (err.message[0]) {
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_rows_release(&rows);
    ot_buf_release(&text);
    ot_buf_release(&summary);
    ot_buf_release(&linked);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-diff",
        .usage = "[--format text|csv|json] [--only WHAT] OLD.db NEW.db",
        .summary = "what changed between two versions; status 0: nothing, 1: something, 2: trouble",
        .examples = "  optrace diff sglang-0.5.7.db sglang-0.5.8.db\n"
                    "  optrace diff --only op --only op-kernel --format csv old.db new.db\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    if (options.argument_count != 2)
        status = ot_options_wrong(&options, "expected two databases, got %zu", options.argument_count);
    else
        status = ot_options_choose(&options, "--format", format, formats);
    for (size_t i = 0; status == OT_EXIT_OK && only && only[i]; i++)
        status = ot_options_choose(&options, "--only", only[i], whats);
    if (status == OT_EXIT_OK)
        status = run(&options);
    ot_options_release(&options);
    free(format);
    free(output);
    return status;
}
