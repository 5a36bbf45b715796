/*
 * fix_main.c: the program optrace-fix.
 *
 * Reads: a linked database, the kernel traces document. Writes: a diff, or the document and a backup.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/fix/fix.h"
#include "report/fix/page.h"
#include "report/op_traces/report.h"
#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/visible.h"

static char *database, *output_path, *document;
static char **codes;
static int is_applied;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file for the diff; '-' for standard output", "FILE" },
    { "only", 0, POPT_ARG_ARGV, &codes, 0, "repair findings of this code only; may be given again", "CODE" },
    { "apply", 0, POPT_ARG_NONE, &is_applied, 0, "write the document; as it was, it stays in FILE~", NULL },
    { "document", 0, POPT_ARG_STRING, &document, 0, "where the document is, if not where it was ingested", "FILE" },
    POPT_TABLEEND
};

static int write_file(const char *path, const char *data, size_t length, struct ot_err *err)
{
    struct ot_output output = { NULL, NULL, NULL, 0 };
    int result = -1;
    if (ot_output_open(&output, path, err) == 0) {
        ot_output_write(&output, data, length);
        result = ot_output_commit(&output, err);
    }
    ot_output_abandon(&output);
    return result;
}

/* The document as it was goes to FILE~ first. */
static int apply(const struct ot_fix_page *page, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_fix_page_write(page, &text);
    int result = ot_fix_page_keep(page, err) != 0 || write_file(page->path, text.data, text.length, err) != 0 ? -1 : 0;
    ot_buf_release(&text);
    return result;
}

/* Codes that there are none of are a mistake in writing. */
static int check_codes(sqlite3 *db, struct ot_err *err)
{
    int result = 0;
    for (char **code = codes; result == 0 && code && *code; code++) {
        sqlite3_stmt *rows = NULL;
        if (ot_db_prepare(db, "SELECT 1 FROM finding_code WHERE code = ?", &rows, err) != 0)
            return -1;
        if (sqlite3_bind_text(rows, 1, *code, -1, SQLITE_STATIC) != SQLITE_OK)
            result = ot_db_fail(db, sqlite3_errcode(db), "cannot bind", err);
        else if ((result = ot_db_step(rows, err) - 1) == -1)
            ot_err_set(err, "--only: there is no finding code '%s'", *code);
        sqlite3_finalize(rows);
    }
    return result;
}

static int run(const struct ot_options *options, struct ot_err *err)
{
    struct ot_fix_counts counts = { 0, 0 };
    struct ot_fix_page page = { .path = NULL, .text = OT_BUF_INIT };
    struct ot_buf diff = OT_BUF_INIT;
    sqlite3 *db = NULL;
    int result = -1;

    if (ot_db_open_readonly(database, &db, err) != 0 || ot_db_begin_reading(db, err) != 0 ||
        ot_report_keep_inputs(db, database, output_path, err) != 0 || check_codes(db, err) != 0 ||
        ot_report_require(db, "compared", "comparison with the document as it is now", err) != 0 ||
        ot_fix_load(db, document, &page, err) != 0 ||
        ot_fix_settle(db, NULL, (const char *const *)codes, &page, &counts, err) != 0) {
        ot_db_blame(db, err);
        goto out;
    }
    ot_fix_page_diff(&page, &diff);
    if (!is_applied)
        result = write_file(output_path, diff.data, diff.length, err);
    else
        result = diff.length == 0 ? 0 : apply(&page, err);
    if (result == 0 && !options->is_quiet) {
        fprintf(stderr, "%s: %ld repair%s%s\n", options->program, counts.repairs, counts.repairs == 1 ? "" : "s",
                is_applied && counts.repairs > 0 ? " written; ingest-traces and link see them" : "");
        if (counts.left > 0)
            fprintf(stderr, "%s: %ld chains hold lines that are no steps: only their links are repaired\n",
                    options->program, counts.left);
    }
out:
    ot_db_close(&db);
    ot_fix_page_release(&page);
    ot_buf_release(&diff);
    return result;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-fix",
        .usage = "[--database DB] [--only CODE] [--apply] [--document FILE] [-o FILE]",
        .summary = "Prints a diff that repairs the kernel traces document.",
        .examples = "  optrace fix --database sglang.db | patch results/deepseek_kernel_traces.md\n"
                    "  optrace fix --database sglang.db --only step-moved --only op-moved --apply\n",
        .table = table,
    };
    struct ot_err err = { "" };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    if (options.argument_count > 0) {
        status = ot_options_wrong(&options, "no argument is expected, got '%s'", options.arguments[0]);
    } else if (run(&options, &err) != 0) {
        ot_visible_say(options.program, "%s", err.message);
        status = ot_err_status(&err);
    } else {
        status = OT_EXIT_OK;
    }
    ot_options_release(&options);
    free(database);
    free(output_path);
    free(document);
    return status;
}
