/*
 * report_main.c: the program optrace-report.
 *
 * Reads: a linked database. Writes: the op traces document.
 */
#include <stdio.h>
#include <stdlib.h>

#include "report/op_traces/report.h"
#include "report/op_traces/stale.h"
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
static int is_all, is_check;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "link-prefix", 0, POPT_ARG_STRING, &link_prefix, 0,
      "what links start with; 'auto' for the path to the ingested root", "PREFIX" },
    { "link-style", 0, POPT_ARG_STRING, &link_style, 0, "relative (the default), github, vscode or none",
      "STYLE" },
    { "all", 0, POPT_ARG_NONE, &is_all, 0, "lines of calls that the configuration closes, too, each with the reason",
      NULL },
    { "check", 0, POPT_ARG_NONE, &is_check, 0, "exit with 1 where there are issues to fix; with FILE, where "
      "that report is not what would be written now, and say what differs", NULL },
    POPT_TABLEEND
};

/* Writes the report, or what differs from the one at checked. *issues: what makes the status 1. */
static int write_report(sqlite3 *db, const char *checked, long *issues, struct ot_err *err)
{
    struct ot_report_options options = { .link_style = link_style, .link_prefix = link_prefix,
                                          .is_all = is_all };
    struct ot_output output = { NULL, NULL, NULL, 0 };
    struct ot_buf text = OT_BUF_INIT;
    int result = -1;

    if (checked ? ot_stale_write(db, &options, checked, &text, issues, err) < 0
                : ot_report_write(db, &options, &text, err) < 0)
        goto out;
    if (!checked && is_check && ot_report_issue_count(db, issues, err) < 0)
        goto out;
    if (ot_output_open(&output, output_path, err) < 0)
        goto out;
    ot_output_write(&output, text.data, text.length);
    result = ot_output_commit(&output, err);
out:
    ot_output_abandon(&output);
    ot_buf_release(&text);
    return result;
}

static int run(const struct ot_options *options, const char *checked)
{
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    long issues = 0;
    int status = OT_EXIT_OK;

    if (ot_db_open_readonly(database, &db, &err) < 0 || ot_db_begin_reading(db, &err) < 0 ||
        ot_report_keep_inputs(db, database, output_path, &err) < 0 || write_report(db, checked, &issues, &err) < 0) {
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
        .usage = "[--database DB] [-o FILE] [--link-style STYLE] [--link-prefix PREFIX] [--check [FILE]]",
        .summary = "Renders the op traces document.",
        .examples = "  optrace report --database sglang.db -o results/deepseek_op_traces.md\n"
                    "  optrace report --database sglang.db --link-style github | less\n"
                    "  optrace report --database sglang.db --check results/deepseek_op_traces.md\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    if (options.argument_count > (size_t)is_check)
        status = ot_options_wrong(&options, "%s argument is expected, got '%s'", is_check ? "no second" : "no",
                                  options.arguments[is_check]);
    else if ((status = ot_options_choose(&options, "--link-style", link_style, ot_options_link_styles)) == OT_EXIT_OK)
        status = run(&options, options.argument_count > 0 ? options.arguments[0] : NULL);
    ot_options_release(&options);
    free(database);
    free(output_path);
    free(link_prefix);
    free(link_style);
    return status;
}
