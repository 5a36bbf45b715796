/*
 * history.c: the program optrace-history: many versions side by side.
 *
 * Reads: any number of databases, one after the other. Writes: markdown, JSON or HTML.
 * Must not know: what is told of versions; queries/history does that.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/history/history.h"
#include "report/op_traces/report.h"
#include "schema/db.h"
#include "schema/named.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/pager.h"
#include "tools/base/progress.h"
#include "tools/base/source.h"
#include "tools/base/visible.h"

static char *format, *output, **ops, **kernels;
static int has_no_pager;

static struct poptOption table[] = {
    { "op", 0, POPT_ARG_ARGV, &ops, 0, "this op only, 'self.topk()' (a GLOB); may be given again", "OP" },
    { "kernel", 0, POPT_ARG_ARGV, &kernels, 0, "this kernel only (a GLOB); may be given again", "KERNEL" },
    { "format", 0, POPT_ARG_STRING, &format, 0, "markdown (default), json or html", "FORMAT" },
    { "output", 'o', POPT_ARG_STRING, &output, 0, "file to write; '-': standard output (default)", "FILE" },
    { "no-pager", 0, POPT_ARG_NONE, &has_no_pager, 0, "no PAGER on a terminal", NULL },
    POPT_TABLEEND
};

static const char *const formats[] = { "markdown", "json", "html", NULL };

static int run_file(sqlite3 *db, const char *name, struct ot_err *err)
{
    return ot_db_exec(db, ot_sql_find(name), err) < 0 ? ot_err_wrap(err, "%s", name) : 0;
}

static int run_with(sqlite3 *db, const char *sql, const char *first, const char *second, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = ot_db_prepare(db, sql, &statement, err);
    if (result == 0 && (ot_db_bind_text(statement, 1, first, err) < 0 ||
                        (second && ot_db_bind_text(statement, 2, second, err) < 0)))
        result = -1;
    if (result == 0)
        result = ot_db_step(statement, err) < 0 ? -1 : 0;
    sqlite3_finalize(statement);
    return result;
}

/* Reads one version from one state of its database, which is attached only as long as that takes. */
static int read_one(sqlite3 *db, const char *path, int position, struct ot_err *err)
{
    sqlite3 *other = NULL;
    char number[16];
    snprintf(number, sizeof number, "%d", position);
    /* Opened first by the door of all programs, which looks at it and waits for a writer. */
    int result = ot_db_open_readonly(path, &other, err);
    if (result == 0)
        result = ot_report_keep_inputs(other, path, output, err);
    if (result == 0)
        result = run_with(db, "ATTACH ?1 AS version", sqlite3_db_filename(other, "main"), NULL, err);
    ot_db_close(&other);
    if (result < 0)
        return -1;
    if (ot_db_exec(db, "BEGIN; DELETE FROM history_at;", err) < 0 ||
        run_with(db, "INSERT INTO history_at VALUES (?1)", number, NULL, err) < 0 ||
        run_file(db, "queries/history/10_read", err) < 0 || ot_db_exec(db, "COMMIT; DETACH version", err) < 0)
        return ot_err_wrap(err, "%s", path);
    return 0;
}

static int filter(sqlite3 *db, struct ot_err *err)
{
    static const char insert[] = "INSERT INTO history_filter VALUES (?1, ?2)";
    int result = ot_db_exec(db, "CREATE TEMP TABLE history_filter (kind TEXT NOT NULL, pattern TEXT NOT NULL)", err);
    for (int kind = 0; kind < 2; kind++) {
        const char *word = kind ? "kernel" : "op";
        char **patterns = kind ? kernels : ops;
        for (size_t i = 0; patterns && patterns[i] && result == 0; i++)
            if ((ot_named_check_one(db, "history", word, patterns[i], err) < 0 && ot_err_wrap(err, "in reach") < 0) ||
                run_with(db, insert, word, patterns[i], err) < 0)
                result = -1;
    }
    return result < 0 ? -1 : run_file(db, "queries/history/20_filter", err);
}

static int read_all(sqlite3 *db, const struct ot_options *options, struct ot_err *err)
{
    struct ot_progress progress;
    int result = 0;
    ot_progress_start(&progress, "reading", options->argument_count, options->is_quiet);
    if (ot_db_exec(db, "PRAGMA temp_store = MEMORY", err) < 0 || run_file(db, "queries/history/00_tables", err) < 0)
        result = -1;
    for (size_t i = 0; i < options->argument_count && result == 0; i++) {
        result = read_one(db, options->arguments[i], (int)i + 1, err);
        ot_progress_update(&progress, i + 1);
    }
    ot_progress_end(&progress);
    if (result == 0)
        result = filter(db, err);
    return result < 0 || run_file(db, "queries/history/30_span", err) < 0 ||
                   run_file(db, "queries/history/40_default", err) < 0
               ? -1 : 0;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "", 0 };
    struct ot_buf text = OT_BUF_INIT;
    struct ot_history history = { { NULL, 0 } };
    sqlite3 *db = NULL;
    /* The first is the connection's own; it is read as the others are. */
    if (ot_db_open_readonly(options->arguments[0], &db, &err) == 0 && read_all(db, options, &err) == 0 &&
        ot_history_read(&history, db, &err) == 0) {
        if (format && strcmp(format, "json") == 0)
            ot_history_add_json(&history, &text);
        else if (format && strcmp(format, "html") == 0)
            ot_history_add_html(&history, &text);
        else
            ot_history_add_markdown(&history, &text);
        ot_pager_write(&text, output, has_no_pager, &err);
    }
    ot_history_release(&history);
    ot_db_close(&db);
    ot_buf_release(&text);
    if (!err.message[0])
        return OT_EXIT_OK;
    ot_visible_say(options->program, "%s", err.message);
    return ot_err_status(&err);
}

static void release(char **list)
{
    for (size_t i = 0; list && list[i]; i++)
        free(list[i]);
    free(list);
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-history",
        .usage = "[--op OP] [--kernel KERNEL] [--format markdown|json|html] [-o FILE] DB...",
        .summary = "Shows many versions side by side: ops with their kernels, when each kernel came\n"
                   "and went.",
        .examples = "  optrace history results/sglang-*.db\n"
                    "  optrace history sglang==0.5.7 sglang==0.5.8 sglang==0.5.11\n"
                    "  optrace history --format html -o history.html 0.5.7.db 0.5.8.db 0.5.11.db\n"
                    "  optrace history --op 'self.experts()' --kernel 'fused_moe*' \\\n"
                    "      results/sglang-*.db\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    if (options.argument_count == 0)
        status = ot_options_wrong(&options, "expected databases, in the order of their versions");
    else
        status = ot_options_choose(&options, "--format", format, formats);
    if (status == OT_EXIT_OK)
        status = ot_source_build(&options, OT_SCHEMA_VERSION);
    if (status == OT_EXIT_OK)
        status = run(&options);
    ot_options_release(&options);
    release(ops);
    release(kernels);
    free(format);
    free(output);
    return status;
}
