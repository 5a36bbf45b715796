/*
 * report_main.c: the program optrace-report.
 *
 * Reads: a linked database. Writes: the op traces document.
 */
#include <stdio.h>
#include <stdlib.h>

#include "report/report.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/visible.h"

static char *database;
static char *output_path;
static char *link_prefix;
static char *link_style;
static int is_check;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "link-prefix", 0, POPT_ARG_STRING, &link_prefix, 0,
      "what links start with; 'auto' for the path to the ingested root", "PREFIX" },
    { "link-style", 0, POPT_ARG_STRING, &link_style, 0, "relative (the default), github, vscode or none",
      "STYLE" },
    { "check", 0, POPT_ARG_NONE, &is_check, 0, "exit with 1 where the document has issues to fix", NULL },
    POPT_TABLEEND
};

static int write_report(sqlite3 *db, struct ot_err *err)
{
    struct ot_report_options options = { .link_style = link_style, .link_prefix = link_prefix };
    struct ot_output output = { NULL, NULL, NULL };
    struct ot_buf text = OT_BUF_INIT;
    int result = -1;

    if (ot_report_write(db, &options, &text, err) < 0 || ot_output_open(&output, output_path, err) < 0)
        goto out;
    fwrite(text.data, 1, text.length, output.file);
    result = ot_output_commit(&output, err);
out:
    ot_output_abandon(&output);
    ot_buf_release(&text);
    return result;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    long issues = 0;
    int status = OT_EXIT_OK;

    if (ot_db_open_readonly(database, &db, &err) < 0 || ot_db_begin_reading(db, &err) < 0 ||
        ot_report_keep_inputs(db, database, output_path, &err) < 0 || write_report(db, &err) < 0 ||
        (is_check && ot_report_issue_count(db, &issues, &err) < 0)) {
        ot_db_blame(db, &err);
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    } else if (issues > 0) {
        status = OT_EXIT_FINDINGS;
    }
    ot_db_close(&db);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-report",
        .usage = "[--database DB] [-o FILE] [--link-style STYLE] [--link-prefix PREFIX] [--check]",
        .summary = "renders the op traces document",
        .examples = "  optrace report --database sglang.db -o results/deepseek_op_traces.md\n"
                    "  optrace report --database sglang.db --link-style github | less\n",
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
    free(link_prefix);
    free(link_style);
    return status;
}
