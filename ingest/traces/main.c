/*
 * main.c: the program optrace-ingest-traces.
 *
 * Reads: a kernel traces document. Writes: the database. Must not know: the format.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "schema/db.h"
#include "schema/problems.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/options.h"
#include "tools/base/sibling.h"
#include "tools/base/visible.h"

static char *database;
static long max_age = 30;
static int is_outdated_accepted, is_none;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "database to write; made if it is missing", "DB" },
    { "max-age", 0, POPT_ARG_LONG, &max_age, 0,
      "days since Generated: that are accepted (30); 0: any", "DAYS" },
    { "accept-outdated", 0, POPT_ARG_NONE, &is_outdated_accepted, 0,
      "go on with an old document", NULL },
    { "none", 0, POPT_ARG_NONE, &is_none, 0, "take out the document that the database holds", NULL },
    POPT_TABLEEND
};

/* The hash of the source that the database holds. It is not made here. */
static int source_hash(const void *source, char hash[33], struct ot_err *err)
{
    const char *path = source;
    char *value = NULL;
    sqlite3 *db = NULL;
    hash[0] = '\0';
    if (access(path, F_OK) != 0)
        return 0;
    int result = ot_db_open_readonly(path, &db, err);
    if (result == 0)
        result = ot_db_meta_get(db, "content_hash", &value, err);
    if (result == 0 && value)
        snprintf(hash, 33, "%s", value);
    free(value);
    ot_db_close(&db);
    return result;
}

/* Lets trace-kernels write the document, of the source that the database holds. */
static int trace(const char *path, struct ot_err *err)
{
    char *arguments[] = { NULL, "--database", database, "-o", (char *)path, NULL };
    int status = ot_sibling_run("optrace-trace-kernels", arguments, err);
    return status < 0 ? OT_EXIT_INTERNAL : status;
}

/* Checks the document; where a terminal asks for it, one is written first. */
static int require(const struct ot_traces_demand *demand, struct ot_traces_document *document, struct ot_err *err)
{
    bool is_tracing_wanted;
    int status = ot_traces_require(demand, document, &is_tracing_wanted, err);
    if (status != OT_EXIT_OK || !is_tracing_wanted)
        return status;
    ot_traces_document_release(document);
    status = trace(demand->path, err);
    return status == OT_EXIT_OK ? ot_traces_require(demand, document, &is_tracing_wanted, err) : status;
}

static void tell(const char *name, const struct ot_traces_counts *counts)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add_count(&text, (size_t)counts->kernels, "kernel", ", ");
    ot_buf_add_count(&text, (size_t)counts->chains, "chain", ", ");
    ot_buf_add_count(&text, (size_t)(counts->steps - counts->chains), "step", ", ");
    ot_buf_add_count(&text, (size_t)counts->links, "link", " with a line; ");
    ot_buf_add_count(&text, (size_t)counts->problems, "problem", "");
    ot_visible_say(name, "%s", text.data);
    ot_buf_release(&text);
}

static int run(const struct ot_options *options, const struct ot_traces_demand *demand)
{
    struct ot_traces_document document;
    struct ot_traces_counts counts;
    struct ot_err err = { "" };
    sqlite3 *db = NULL;

    /* Standard input may be a file, too. */
    const char *input = strcmp(demand->path, "-") == 0 ? "/dev/stdin" : demand->path;
    if (ot_inputs_keep(database, input, "the kernel traces document", &err) < 0) {
        ot_visible_say(options->program, "%s", err.message);
        return OT_EXIT_USAGE;
    }
    int status = require(demand, &document, &err);
    if (status == OT_EXIT_OK
        && (ot_db_open(database, &db, &err) != 0 || ot_traces_ingest(db, &document, &counts, &err) != 0))
        status = ot_err_status(&err);
    if (err.message[0])
        ot_visible_say(options->program, "%s", err.message);
    else if (status == OT_EXIT_OK && !options->is_quiet && counts.is_unchanged)
        ot_visible_say(document.name, "nothing to load: up to date");
    else if (status == OT_EXIT_OK && !options->is_quiet)
        tell(document.name, &counts);
    if (status == OT_EXIT_OK && !options->is_quiet && !counts.is_unchanged && !err.message[0] &&
        ot_problems_tell(db, options->program, "traces", &err) < 0) {
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_db_close(&db);
    ot_traces_document_release(&document);
    return status;
}

static int forget(const struct ot_options *options)
{
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    int status = OT_EXIT_OK;
    if (ot_db_open(database, &db, &err) != 0 || ot_traces_forget(db, &err) != 0) {
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_db_close(&db);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-ingest-traces",
        .usage = "--database DB ([--max-age DAYS] [--accept-outdated] FILE | --none)",
        .summary = "Loads a kernel traces document; '-' reads standard input.",
        .examples = "  optrace ingest-traces --database sglang.db results/deepseek_kernel_traces.md\n"
                    "  optrace ingest-traces --database sglang.db --accept-outdated old_traces.md\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    if (!database)
        status = ot_options_wrong(&options, "--database is missing");
    else if (is_none && options.argument_count > 0)
        status = ot_options_wrong(&options, "--none takes no document, got '%s'", options.arguments[0]);
    else if (is_none)
        status = forget(&options);
    else if (options.argument_count != 1)
        status = ot_options_wrong(&options, "expected one kernel traces document, got %zu",
                                  options.argument_count);
    else if (max_age < 0)
        status = ot_options_wrong(&options, "--max-age must not be negative");
    else
        status = run(&options, &(struct ot_traces_demand) {
            .path = options.arguments[0], .max_age = max_age,
            .is_outdated_accepted = is_outdated_accepted != 0, .program = options.program,
            .source_hash = source_hash, .source = database });
    ot_options_release(&options);
    free(database);
    return status;
}
