/*
 * check_main.c: the program optrace-check.
 *
 * Reads: a linked database, a baseline, suppressions. Writes: its findings.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/check/known.h"
#include "report/op_traces/report.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/options.h"
#include "tools/base/pager.h"
#include "tools/base/visible.h"

static char *database;
static char *output_path;
static const char *const formats[] = { "text", "json", "sarif", "github", NULL };
static const char *const severities[] = { "note", "warning", "error", NULL };
static char *format, *severity, *baseline, *suppressions;
static int is_all, has_no_pager;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "format", 0, POPT_ARG_STRING, &format, 0, "text (the default), json, sarif or github", "FORMAT" },
    { "fail-on", 0, POPT_ARG_STRING, &severity, 0, "lightest severity that makes the status 1: note, warning (the "
      "default) or error", "SEVERITY" },
    { "baseline", 0, POPT_ARG_STRING, &baseline, 0, "issues that are known: an earlier --format json", "FILE" },
    { "suppressions", 0, POPT_ARG_STRING, &suppressions, 0, "issues that are no issue: lines 'CODE: CAUSE -- REASON'",
      "FILE" },
    { "all", 0, POPT_ARG_NONE, &is_all, 0, "all lines that an issue changes, not the first three", NULL },
    { "no-pager", 0, POPT_ARG_NONE, &has_no_pager, 0, "no PAGER on a terminal", NULL },
    POPT_TABLEEND
};

static int write_findings(sqlite3 *db, const struct ot_known *known, struct ot_err *err)
{
    bool is_standard = !output_path || strcmp(output_path, "-") == 0;
    struct ot_findings_options shape = { .format = format, .is_all = is_all,
                                         .width = is_standard ? ot_pager_width(0) : 0 };
    struct ot_buf text = OT_BUF_INIT;
    int result = ot_report_findings(db, &shape, known, &text, err);
    if (result == 0)
        result = ot_pager_write(&text, output_path, has_no_pager, err);
    ot_buf_release(&text);
    return result;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    struct ot_known known = { NULL, NULL };
    sqlite3 *db = NULL;
    long failing = 0, counts[2];
    bool is_loaded = false;
    int status = OT_EXIT_OK;

    if (ot_db_open_readonly(database, &db, &err) < 0 || ot_db_begin_reading(db, &err) < 0 ||
        ot_report_keep_inputs(db, database, output_path, &err) < 0 ||
        ot_inputs_keep(output_path, suppressions, "the list of suppressions", &err) < 0 ||
        ot_known_read(db, options->program, baseline, suppressions, &known, &err) < 0 ||
        write_findings(db, &known, &err) < 0 ||
        ot_report_failing(db, severity, &known, &failing, counts, &err) < 0 ||
        ot_report_has_document(db, &is_loaded, &err) < 0) {
        ot_db_blame(db, &err);
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    } else if (failing > 0) {
        status = OT_EXIT_FINDINGS;
    } else if (!is_loaded && !options->is_quiet) {
        fprintf(stderr, "%s: no kernel traces document is loaded: there is nothing to check\n", options->program);
    }
    ot_known_release(&known);
    ot_db_close(&db);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-check",
        .usage = "[--database DB] [--all] [--format FORMAT] [--fail-on SEVERITY] [--baseline FILE] "
                 "[--suppressions FILE] [--no-pager] [-o FILE]",
        .summary = "Prints what the kernel traces document and the source contradict each other in.",
        .examples = "  optrace check --database sglang.db\n"
                    "  optrace check --database sglang.db --format json -o known.json\n"
                    "  optrace check --database sglang.db --baseline known.json --format sarif \\\n"
                    "      -o check.sarif\n"
                    "  optrace check --database sglang.db --fail-on error --format github\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    if (options.argument_count > 0)
        status = ot_options_wrong(&options, "no argument is expected, got '%s'", options.arguments[0]);
    else if ((status = ot_options_choose(&options, "--format", format, formats)) == OT_EXIT_OK &&
             (status = ot_options_choose(&options, "--fail-on", severity, severities)) == OT_EXIT_OK)
        status = run(&options);
    ot_options_release(&options);
    free(database);
    free(output_path);
    free(format);
    free(severity);
    free(baseline);
    free(suppressions);
    return status;
}
