/*
 * run.c: the program optrace-run: ingest-python, trace-kernels, ingest-traces, link, report.
 *
 * Reads: the kernel traces document (to check it before anything is written), the report (to see whether it is still
 * the one that would be written), the options of all. Writes: what they write, and which report it saw (made.h).
 * Must not know: how they do it; they run as programs of their own, from beside this one.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/python/tree_hash.h"
#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "report/op_traces/made.h"
#include "report/op_traces/report.h"
#include "tools/base/arguments.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/sibling.h"
#include "tools/base/source.h"
#include "tools/base/visible.h"

static char **sources, **jobs, **platform, **models, **entries, **link_prefix, **link_style;
static char **configurations, **sets, **model_configs, **launches;
static char *database, *output, *traces;
static long max_age = 30;
static int is_outdated_accepted, is_checked, is_forced, is_traced;
static bool is_up_to_date; /* the report was not written: it was there */

static struct poptOption table[] = {
    { "source", 's', POPT_ARG_ARGV, &sources, 0,
      "source tree to load, or 'sglang==0.5.9' and the like (optrace fetch); may be given again", "SOURCE" },
    { "traces", 't', POPT_ARG_STRING, &traces, 0,
      "kernel traces document (results/deepseek_kernel_traces.md); 'none': the source alone", "FILE" },
    { "trace-kernels", 0, POPT_ARG_NONE, &is_traced, 0, "write that document first, of the source alone", NULL },
    { "database", 'd', POPT_ARG_STRING, &database, 0,
      "database to write (else OPTRACE_DATABASE, optrace.db beside the report)", "DB" },
    { "output", 'o', POPT_ARG_STRING, &output, 0,
      "report to write (results/deepseek_op_traces.md); '-': standard output", "FILE" },
    { "max-age", 0, POPT_ARG_LONG, &max_age, 0,
      "days since Generated: that are accepted (30); 0: any", "DAYS" },
    { "accept-outdated", 0, POPT_ARG_NONE, &is_outdated_accepted, 0,
      "go on with an old kernel traces document", NULL },
    { "jobs", 'j', POPT_ARG_ARGV, &jobs, 0, "threads that parse", "N" },
    { "platform", 0, POPT_ARG_ARGV, &platform, 0, "cuda (default), hip, npu, cpu, xpu", "NAME" },
    { "model", 0, POPT_ARG_ARGV, &models, 0, "model files in place of the known ones", "GLOB" },
    { "entry", 0, POPT_ARG_ARGV, &entries, 0, "entries in place of the models'; no report then", "FILE[:QUALNAME]" },
    { "model-config", 0, POPT_ARG_ARGV, &model_configs, 0, "the model's config.json", "FILE" },
    { "launch", 0, POPT_ARG_ARGV, &launches, 0, "the command that launches the server, in quotes", "COMMAND"},
    { "configuration", 0, POPT_ARG_ARGV, &configurations, 0, "what is known of the run: lines NAME = VALUE", "FILE" },
    { "set", 0, POPT_ARG_ARGV, &sets, 0, "one such line; may be given again", "NAME=VALUE" },
    { "link-prefix", 0, POPT_ARG_ARGV, &link_prefix, 0, "start of the links in the report", "PREFIX" },
    { "link-style", 0, POPT_ARG_ARGV, &link_style, 0, "relative, github, vscode or none", "STYLE" },
    { "force", 'f', POPT_ARG_NONE, &is_forced, 0, "link and write the report even if nothing changed", NULL },
    { "check", 0, POPT_ARG_NONE, &is_checked, 0,
      "status 1 where the document has issues to fix", NULL },
    POPT_TABLEEND
};

static void start(struct ot_arguments *arguments, const struct ot_options *options)
{
    ot_arguments_clear(arguments);
    ot_arguments_add(arguments, "");
    ot_arguments_add(arguments, "--database");
    ot_arguments_add(arguments, database);
    if (options->is_quiet)
        ot_arguments_add(arguments, "--quiet");
}

/* Runs one of them. Returns its status. */
static int step(const char *name, struct ot_arguments *arguments, struct ot_err *err)
{
    free(arguments->values[0]);
    arguments->values[0] = NULL;
    int status = ot_sibling_run(name, arguments->values, err);
    arguments->values[0] = ot_strdup("");
    return status < 0 ? OT_EXIT_INTERNAL : status;
}

static bool is_document_used(void)
{
    return strcmp(traces, "none") != 0;
}

static int load_traces(const struct ot_options *options, struct ot_arguments *arguments, struct ot_err *err)
{
    char days[32];
    start(arguments, options);
    if (is_document_used()) {
        snprintf(days, sizeof days, "%ld", max_age);
        ot_arguments_add(arguments, "--max-age");
        ot_arguments_add(arguments, days);
        if (is_outdated_accepted)
            ot_arguments_add(arguments, "--accept-outdated");
        ot_arguments_add(arguments, "--");
        ot_arguments_add(arguments, traces);
    } else {
        ot_arguments_add(arguments, "--none"); /* one of an earlier run may be there */
    }
    return step("optrace-ingest-traces", arguments, err);
}

/* What report --check says of a report that need not be made again. */
static int check_findings(struct ot_err *err)
{
    long issues = 0;
    sqlite3 *db = NULL;
    int result = -1;
    if (ot_db_open_readonly(database, &db, err) == 0)
        result = ot_report_issue_count(db, &issues, err);
    ot_db_close(&db);
    return result < 0 ? ot_err_status(err) : issues > 0 ? OT_EXIT_FINDINGS : OT_EXIT_OK;
}

static int write_report(const struct ot_options *options, const struct ot_arguments *shown, struct ot_err *err)
{
    struct ot_arguments arguments = { NULL, 0, 0 };
    start(&arguments, options);
    ot_arguments_add(&arguments, "-o");
    ot_arguments_add(&arguments, output);
    if (is_checked)
        ot_arguments_add(&arguments, "--check");
    for (size_t i = 0; i < shown->count; i++)
        ot_arguments_add(&arguments, shown->values[i]);
    int status = step("optrace-report", &arguments, err);
    ot_arguments_release(&arguments);
    return status;
}

/* Writes the report, unless it is there as it would be written. */
static int make_report(const struct ot_options *options, struct ot_err *err)
{
    struct ot_arguments shown = { NULL, 0, 0 };
    char *program = ot_sibling_path("optrace-report");
    bool is_kept = strcmp(output, "-") != 0;
    ot_arguments_add_all(&shown, "--link-prefix", link_prefix);
    ot_arguments_add_all(&shown, "--link-style", link_style);
    struct ot_report_order order = { .database = database, .output = output, .program = program,
                                     .options = (const char *const *)shown.values };
    int status = OT_EXIT_OK;
    if (is_kept && ot_report_is_made(&order, &is_up_to_date, err) < 0) {
        status = ot_err_status(err);
    } else if (is_up_to_date && !is_forced) {
        status = is_checked ? check_findings(err) : OT_EXIT_OK;
    } else {
        is_up_to_date = false;
        status = write_report(options, &shown, err);
        if (is_kept && status <= OT_EXIT_FINDINGS && ot_report_note(&order, err) < 0)
            status = ot_err_status(err);
    }
    free(program);
    ot_arguments_release(&shown);
    return status;
}

static int link_all(const struct ot_options *options, struct ot_arguments *arguments, struct ot_err *err)
{
    start(arguments, options);
    ot_arguments_add_all(arguments, "--platform", platform);
    ot_arguments_add_all(arguments, "--model", models);
    ot_arguments_add_all(arguments, "--entry", entries);
    ot_arguments_add_all(arguments, "--model-config", model_configs);
    ot_arguments_add_all(arguments, "--launch", launches);
    ot_arguments_add_all(arguments, "--configuration", configurations);
    ot_arguments_add_all(arguments, "--set", sets);
    if (is_forced)
        ot_arguments_add(arguments, "--force");
    return step("optrace-link", arguments, err);
}

/* Writes the kernel traces document. One that people wrote stays, under another name. */
static int trace_kernels(const struct ot_options *options, struct ot_arguments *arguments, struct ot_err *err)
{
    if (ot_inputs_put_aside(traces, err) < 0)
        return ot_err_status(err);
    start(arguments, options);
    ot_arguments_add(arguments, "-o");
    ot_arguments_add(arguments, traces);
    return step("optrace-trace-kernels", arguments, err);
}

static int run_all(const struct ot_options *options, struct ot_err *err)
{
    struct ot_arguments arguments = { NULL, 0, 0 };

    start(&arguments, options);
    ot_arguments_add_all(&arguments, "--jobs", jobs);
    ot_arguments_add(&arguments, "--");
    for (size_t i = 0; sources && sources[i]; i++)
        ot_arguments_add(&arguments, sources[i]);
    for (size_t i = 0; i < options->argument_count; i++)
        ot_arguments_add(&arguments, options->arguments[i]);
    int status = step("optrace-ingest-python", &arguments, err);

    if (status == OT_EXIT_OK && is_traced) /* from the op tree */
        status = link_all(options, &arguments, err);
    if (status == OT_EXIT_OK && is_traced)
        status = trace_kernels(options, &arguments, err);
    if (status == OT_EXIT_OK)
        status = load_traces(options, &arguments, err);
    if (status == OT_EXIT_OK)
        status = link_all(options, &arguments, err);
    if (status == OT_EXIT_OK && !entries) /* from entries there is no op tree to report */
        status = make_report(options, err);
    ot_arguments_release(&arguments);
    return status;
}

/* Beside the report; in a folder of its own, removed at the end, when that goes to a pipe. NULL with *err set on
 * failure. */
static char *choose_database(char **temporary, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    if (temporary) {
        const char *folder = getenv("TMPDIR");
        ot_buf_printf(&path, "%s/optrace.XXXXXX", folder && folder[0] ? folder : "/tmp");
        if (!mkdtemp(path.data)) {
            ot_err_set(err, "cannot make the folder '%s': %s", path.data, strerror(errno));
            ot_buf_release(&path);
            return NULL;
        }
        *temporary = ot_strdup(path.data);
        ot_buf_add_char(&path, '/');
    } else {
        const char *slash = strrchr(output, '/');
        ot_buf_add(&path, output, slash ? (size_t)(slash + 1 - output) : 0);
    }
    ot_buf_add_str(&path, "optrace.db");
    char *result = ot_strdup(path.data);
    ot_buf_release(&path);
    return result;
}

static void remove_temporary(const char *folder)
{
    static const char *const parts[] = { "", "-journal", "-wal", "-shm" };
    struct ot_buf path = OT_BUF_INIT;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        ot_buf_clear(&path);
        ot_buf_printf(&path, "%s%s", database, parts[i]);
        unlink(path.data);
    }
    rmdir(folder);
    ot_buf_release(&path);
}

/* The sources are there, and no output is an input, or is the database. */
static int check_files(const struct ot_options *options, struct ot_err *err)
{
    static const char document[] = "the kernel traces document";
    if ((is_document_used() &&
         (ot_inputs_keep(output, traces, document, err) < 0 || ot_inputs_keep(database, traces, document, err) < 0)) ||
        ot_inputs_keep_any(output, err) < 0)
        return -1;
    char **const given[] = { sources, (char **)options->arguments, configurations, model_configs };
    for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
        for (size_t j = 0; given[i] && given[i][j]; j++)
            if (i < 2 && access(given[i][j], R_OK) != 0)
                return ot_err_set(err, "cannot read '%s': %s", given[i][j], strerror(errno));
            else if (ot_inputs_keep(output, given[i][j], i < 2 ? "a source" : "a configuration", err) < 0 ||
                ot_inputs_keep(database, given[i][j], i < 2 ? "a source" : "a configuration", err) < 0)
                return -1;
    if (database && ot_inputs_keep(output, database, "the database", err) < 0)
        return -1;
    return database ? ot_inputs_keep_no_database(database, err) : 0; /* before the folders are made */
}

/* The hash of the sources that are given. */
static int source_hash(const void *given, char hash[OT_TREE_HASH_SIZE], struct ot_err *err)
{
    const struct ot_options *options = given;
    struct ot_arguments roots = { NULL, 0, 0 };
    for (size_t i = 0; sources && sources[i]; i++)
        ot_arguments_add(&roots, sources[i]);
    for (size_t i = 0; i < options->argument_count; i++)
        ot_arguments_add(&roots, options->arguments[i]);
    int result = ot_tree_hash_of_roots((const char *const *)roots.values, hash, err);
    ot_arguments_release(&roots);
    return result;
}

static int check_document(const struct ot_options *options, struct ot_err *err)
{
    struct ot_traces_document document;
    bool is_tracing_wanted;
    int status = ot_traces_require(&(struct ot_traces_demand) {
        .path = traces, .max_age = max_age, .is_outdated_accepted = is_outdated_accepted != 0,
        .program = options->program, .source_hash = source_hash, .source = options },
        &document, &is_tracing_wanted, err);
    is_traced = is_tracing_wanted;
    ot_traces_document_release(&document);
    return status;
}

/* What the later steps would refuse after the first ones have run. */
static int check_words(const struct ot_options *options)
{
    int status = OT_EXIT_OK;
    for (size_t i = 0; status == OT_EXIT_OK && platform && platform[i]; i++)
        status = ot_options_choose(options, "--platform", platform[i], ot_options_platforms);
    for (size_t i = 0; status == OT_EXIT_OK && link_style && link_style[i]; i++)
        status = ot_options_choose(options, "--link-style", link_style[i], ot_options_link_styles);
    return status;
}

/* Nothing is written before the sources are there and the document is good. */
static int check_and_run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    char *temporary = NULL;
    int status = OT_EXIT_OK;

    const char *named = getenv("OPTRACE_DATABASE");
    if (!database && named && *named)
        database = ot_strdup(named);
    if (!database && strcmp(output, "-") != 0)
        database = choose_database(NULL, &err);
    if (ot_source_find((const char **)sources, &err) < 0 || ot_source_find(options->arguments, &err) < 0 ||
        check_files(options, &err) < 0) {
        ot_visible_say(options->program, "%s", err.message);
        return OT_EXIT_USAGE;
    }
    if (is_document_used() && !is_traced)
        status = check_document(options, &err);
    if (status == OT_EXIT_OK) {
        ot_sibling_guard();
        if (!database)
            database = choose_database(&temporary, &err);
        if (database) {
            ot_output_make_folders(database);
            bool is_first = ot_db_first_load(database);
            status = run_all(options, &err);
            if (is_first && !temporary)
                ot_db_first_load_end(database);
        } else {
            status = ot_err_status(&err);
        }
    }
    if (status == OT_EXIT_OK && !options->is_quiet && entries)
        ot_visible_say(options->program, "linked from entries: no op tree to report; database %s", database);
    else if (status <= OT_EXIT_FINDINGS && !options->is_quiet && !temporary && strcmp(output, "-") != 0)
        ot_visible_say(options->program, is_up_to_date ? "%s is up to date; database %s" : "wrote %s; database %s",
                       output, database);
    if (err.message[0])
        ot_visible_say(options->program, "%s", err.message);
    if (temporary) {
        remove_temporary(temporary);
        free(temporary);
    }
    ot_sibling_unguard();
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-run",
        .usage = "--source SOURCE [--traces FILE|none] [--database DB] [-o FILE]",
        .summary = "Loads the source and the kernel traces document, links, writes the report.",
        .examples = "  optrace run --source sglang/\n"
                    "  optrace run --source sglang/ --trace-kernels\n"
                    "  optrace run --source sglang/ --traces none -o report.md\n"
                    "  optrace run --source sglang/ --traces traces.md --accept-outdated -o report.md\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    if (!traces)
        traces = ot_strdup("results/deepseek_kernel_traces.md");
    if (!output)
        output = ot_strdup("results/deepseek_op_traces.md");
    if (!sources && options.argument_count == 0)
        status = ot_options_wrong(&options, "--source is missing");
    else if (strcmp(traces, "-") == 0)
        status = ot_options_wrong(&options, "--traces must be a file: it is read twice");
    else if (is_traced && !is_document_used())
        status = ot_options_wrong(&options, "--trace-kernels writes a document: --traces none leaves none");
    else if (is_traced && entries)
        status = ot_options_wrong(&options, "--entry has no models whose kernels could be traced");
    else if (max_age < 0)
        status = ot_options_wrong(&options, "--max-age must not be negative");
    else if (entries && !database && strcmp(output, "-") == 0)
        status = ot_options_wrong(&options, "--entry makes no report: name the --database that it is for");
    else if ((status = check_words(&options)) == OT_EXIT_OK)
        status = check_and_run(&options);
    ot_options_release(&options);
    free(traces);
    free(output);
    free(database);
    return status;
}
