/*
 * trace_kernels_main.c: the program optrace-trace-kernels.
 *
 * Reads: a linked database. Writes: a kernel traces document.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/kernel_traces/trace_kernels.h"
#include "report/kernel_traces/trace_repair.h"
#include "report/op_traces/report.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/visible.h"

static char *database, *output_path, *link_prefix, *link_style;
static char *merged_path;
static int is_full, is_all;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "merge", 'm', POPT_ARG_STRING, &merged_path, 0,
      "document of people's: it is repaired, and what is missing added; it may be the output, "
      "and stays as FILE~ then", "FILE" },
    { "full", 0, POPT_ARG_NONE, &is_full, 0, "write out each chain, however often calls stand in several", NULL },
    { "all", 'a', POPT_ARG_NONE, &is_all, 0, "chains through every pair of caller and class", NULL },
    { "link-prefix", 0, POPT_ARG_STRING, &link_prefix, 0,
      "what links start with; 'auto' for the path to the ingested root", "PREFIX" },
    { "link-style", 0, POPT_ARG_STRING, &link_style, 0, "relative (the default), github, vscode or none",
      "STYLE" },
    POPT_TABLEEND
};

/* merged: what people wrote, repaired; NULL: the document is of the source alone. */
static int write_document(sqlite3 *db, const char *merged, struct ot_err *err)
{
    struct ot_report_options report = { .link_style = link_style, .link_prefix = link_prefix };
    struct ot_trace_options options = { .report = &report, .is_full = is_full != 0, .is_all = is_all != 0 };
    struct ot_output output = { NULL, NULL, NULL, 0 };
    struct ot_buf text = OT_BUF_INIT;
    int result = -1;

    int written = merged ? ot_trace_kernels_merge(db, &options, merged, &text, err)
                         : ot_trace_kernels_write(db, &options, &text, err);
    if (written < 0 || ot_output_open(&output, output_path, err) < 0)
        goto out;
    ot_output_write(&output, text.data, text.length);
    result = ot_output_commit(&output, err);
out:
    ot_output_abandon(&output);
    ot_buf_release(&text);
    return result;
}

/* What is merged is kept by that. */
static bool is_same(const char *output, const char *merged)
{
    return output && merged && strcmp(output, merged) == 0;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    struct ot_buf merged = OT_BUF_INIT;
    sqlite3 *db = NULL;
    int status = OT_EXIT_OK;

    if ((merged_path && ot_trace_repair(database, merged_path, is_same(output_path, merged_path), &merged, &err) < 0) ||
        ot_db_open_readonly(database, &db, &err) < 0 || ot_db_begin_reading(db, &err) < 0 ||
        (!is_same(output_path, merged_path) &&
         ot_report_keep_written(db, database, output_path, &err) < 0) ||
        write_document(db, merged_path ? merged.data : NULL, &err) < 0) {
        ot_db_blame(db, &err);
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_db_close(&db);
    ot_buf_release(&merged);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-trace-kernels",
        .usage = "[--database DB] [-o FILE] [--merge FILE] [--full] [--all] [--link-style STYLE] "
                 "[--link-prefix PREFIX]",
        .summary = "Writes a kernel traces document from the source alone.",
        .examples = "  optrace trace-kernels --database sglang.db -o deepseek_kernel_traces.md\n"
                    "  optrace trace-kernels --database sglang.db --merge traces.md -o traces.md\n"
                    "  optrace trace-kernels --database sglang.db --full | less\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    if (options.argument_count > 0)
        status = ot_options_wrong(&options, "no argument is expected, got '%s'", options.arguments[0]);
    else if ((status = ot_options_choose(&options, "--link-style", link_style, ot_options_link_styles)) == OT_EXIT_OK)
        status = run(&options);
    ot_options_release(&options);
    free(database);
    free(output_path);
    free(merged_path);
    free(link_prefix);
    free(link_style);
    return status;
}
