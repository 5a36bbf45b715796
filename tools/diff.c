/*
 * diff.c: the program optrace-diff: what changed between two versions.
 *
 * Reads: two databases, attached read-only as old and new. Writes: rows to standard output.
 * Must not know: how versions are compared; queries/diff does that.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"
#include "tools/base/output.h"

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
static const char *const changes[] = { "added", "removed", "moved", "changed", "line", NULL };
enum { WHAT_COUNT = 6, CHANGE_COUNT = 5, LINE = 4 };

static const char *const columns[] = { "what", "change", "name", "old_file", "old_line",
                                       "new_file", "new_line", "detail" };
enum { COLUMN_COUNT = 8 };

static const char select_text[] =
    "SELECT what, change, name, old_file, old_line, new_file, new_line, detail FROM diff_row "
    "WHERE what = ? ORDER BY CASE change WHEN 'removed' THEN 1 WHEN 'added' THEN 2 WHEN 'moved' THEN 3 "
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

/* A value inside quotes: doubled for csv, escaped for json. */
static void print_quoted(FILE *file, const char *text, bool is_json)
{
    fputc('"', file);
    for (const unsigned char *p = (const unsigned char *)text; *p != '\0'; p++) {
        if (!is_json && *p == '"')
            fputc('"', file);
        if (is_json && (*p == '"' || *p == '\\'))
            fputc('\\', file);
        if (is_json && *p < 0x20)
            fprintf(file, "\\u%04x", *p);
        else
            fputc(*p, file);
    }
    fputc('"', file);
}

static void print_csv(FILE *file, sqlite3_stmt *row)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        const char *text = (const char *)sqlite3_column_text(row, i);
        if (i > 0)
            fputc(',', file);
        if (text && strpbrk(text, ",\"\n\r"))
            print_quoted(file, text, false);
        else if (text)
            fputs(text, file);
    }
    fputc('\n', file);
}

static void print_json(FILE *file, sqlite3_stmt *row, bool is_first)
{
    fputs(is_first ? "[{" : ",\n{", file);
    for (int i = 0; i < COLUMN_COUNT; i++) {
        fprintf(file, "%s\"%s\":", i > 0 ? "," : "", columns[i]);
        if (sqlite3_column_type(row, i) == SQLITE_NULL)
            fputs("null", file);
        else if (sqlite3_column_type(row, i) == SQLITE_INTEGER)
            fprintf(file, "%lld", (long long)sqlite3_column_int64(row, i));
        else
            print_quoted(file, (const char *)sqlite3_column_text(row, i), true);
    }
    fputc('}', file);
}

static void print_place(FILE *file, sqlite3_stmt *row, int column)
{
    fprintf(file, "  %s", (const char *)sqlite3_column_text(row, column));
    if (sqlite3_column_type(row, column + 1) != SQLITE_NULL)
        fprintf(file, ":%lld", (long long)sqlite3_column_int64(row, column + 1));
}

/* "+ op  self.q_b_proj() in A.forward  file:12 -> file:14  (detail)" */
static void print_text(FILE *file, sqlite3_stmt *row)
{
    static const char marks[] = "+->~ ";
    const char *what = (const char *)sqlite3_column_text(row, 0);
    const char *name = (const char *)sqlite3_column_text(row, 2);
    int change = position_of(changes, (const char *)sqlite3_column_text(row, 1));
    bool has_old = sqlite3_column_type(row, 3) != SQLITE_NULL;
    bool has_new = sqlite3_column_type(row, 5) != SQLITE_NULL;
    bool is_file = strcmp(what, "file") == 0; /* its name is its place */

    fprintf(file, "%c %-9s  %s", marks[change], what, is_file && has_old ? (const char *)sqlite3_column_text(row, 3) : name);
    if (has_old && !is_file)
        print_place(file, row, 3);
    if (has_old && has_new)
        fputs("  ->", file);
    if (has_new && (!is_file || has_old))
        print_place(file, row, 5);
    if (sqlite3_column_type(row, 7) != SQLITE_NULL)
        fprintf(file, "  (%s)", (const char *)sqlite3_column_text(row, 7));
    fputc('\n', file);
}

/* Attaches both for reading; neither is made when it is missing. */
static int open_both(const char *const *paths, sqlite3 **db, struct ot_err *err)
{
    static const char *const attach[] = { "ATTACH ? AS old", "ATTACH ? AS new" };
    for (int i = 0; i < 2; i++) {
        sqlite3 *one = NULL;
        if (ot_db_open_readonly(paths[i], &one, err) != 0)
            return -1;
        ot_db_close(&one);
    }
    /* What is attached inherits the flags. */
    if (sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return ot_db_err(*db, "cannot open a database in memory", err);
    for (int i = 0; i < 2; i++) {
        sqlite3_stmt *statement = NULL;
        if (ot_db_prepare(*db, attach[i], &statement, err) != 0)
            return -1;
        sqlite3_bind_text(statement, 1, paths[i], -1, SQLITE_STATIC);
        int result = ot_db_step(statement, err);
        sqlite3_finalize(statement);
        if (result < 0)
            return ot_err_wrap(err, "%s", paths[i]);
    }
    return 0;
}

static int compare(sqlite3 *db, struct ot_err *err)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder("queries/diff/", &count);
    if (ot_db_exec(db, "PRAGMA temp_store = MEMORY", err) != 0)
        return -1;
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
        fprintf(stderr, "%s: %s is not linked: ops and kernels are compared with nothing\n",
                options->program, options->arguments[found[0]]);
    return 0;
}

/* Prints the rows and counts them by what and change. */
static int print_rows(sqlite3 *db, FILE *file, long counts[WHAT_COUNT][CHANGE_COUNT], struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    bool is_json = format && strcmp(format, "json") == 0;
    bool is_csv = format && strcmp(format, "csv") == 0;
    bool is_first = true;
    int found = 0;

    if (ot_db_prepare(db, select_text, &rows, err) != 0)
        return -1;
    if (is_csv)
        for (int i = 0; i < COLUMN_COUNT; i++)
            fprintf(file, "%s%s", columns[i], i + 1 < COLUMN_COUNT ? "," : "\n");
    for (int what = 0; what < WHAT_COUNT && found >= 0; what++) {
        if (!is_wanted(whats[what]))
            continue;
        sqlite3_bind_text(rows, 1, whats[what], -1, SQLITE_STATIC);
        while ((found = ot_db_step(rows, err)) == 1) {
            int change = position_of(changes, (const char *)sqlite3_column_text(rows, 1));
            counts[what][change]++;
            if (change == LINE && !shows_lines)
                continue;
            if (is_json)
                print_json(file, rows, is_first);
            else if (is_csv)
                print_csv(file, rows);
            else
                print_text(file, rows);
            is_first = false;
        }
        sqlite3_reset(rows);
    }
    if (is_json)
        fputs(is_first ? "[]\n" : "]\n", file);
    sqlite3_finalize(rows);
    return found < 0 ? -1 : 0;
}

/* "op: 2 added, 1 removed". Returns how many differences there are. */
static long print_counts(FILE *file, long counts[WHAT_COUNT][CHANGE_COUNT])
{
    long all = 0;
    for (int what = 0; what < WHAT_COUNT; what++) {
        const char *separator = "";
        for (int change = 0; change < CHANGE_COUNT; change++) {
            if (counts[what][change] == 0)
                continue;
            if (change != LINE)
                all += counts[what][change];
            if (!file)
                continue;
            if (separator[0] == '\0')
                fprintf(file, "%s: ", whats[what]);
            fprintf(file, "%s%ld %s", separator, counts[what][change],
                    change == LINE ? "at another line only" : changes[change]);
            separator = ", ";
        }
        if (file && separator[0] != '\0')
            fputc('\n', file);
    }
    return all;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    struct ot_output out = { NULL, NULL, NULL };
    long counts[WHAT_COUNT][CHANGE_COUNT] = { { 0 } };
    sqlite3 *db = NULL;
    int status = OT_EXIT_USAGE;
    bool is_text = !format || strcmp(format, "text") == 0;

    if (open_both(options->arguments, &db, &err) != 0 || note_unlinked(db, options, &err) != 0
        || compare(db, &err) != 0 || ot_output_open(&out, output, &err) != 0)
        goto out;
    if (print_rows(db, out.file, counts, &err) != 0)
        goto out;
    long differences = print_counts(is_text ? out.file : NULL, counts);
    if (is_text && differences == 0)
        fputs("no differences\n", out.file);
    if (ot_output_commit(&out, &err) != 0)
        goto out;
    status = differences > 0 ? OT_EXIT_FINDINGS : OT_EXIT_OK;
out:
    if (err.message[0])
        fprintf(stderr, "%s: %s\n", options->program, err.message);
    ot_output_abandon(&out);
    ot_db_close(&db);
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
    const char *wrong = NULL;
    for (size_t i = 0; only && only[i]; i++)
        if (position_of(whats, only[i]) == WHAT_COUNT)
            wrong = only[i];
    if (options.argument_count != 2)
        status = ot_options_wrong(&options, "expected two databases, got %zu", options.argument_count);
    else if (format && strcmp(format, "text") != 0 && strcmp(format, "csv") != 0 && strcmp(format, "json") != 0)
        status = ot_options_wrong(&options, "no such format: '%s'", format);
    else if (wrong)
        status = ot_options_wrong(&options, "--only knows no '%s'", wrong);
    else
        status = run(&options);
    ot_options_release(&options);
    free(format);
    free(output);
    return status;
}
