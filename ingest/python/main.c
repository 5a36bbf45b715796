/*
 * main.c: optrace-ingest-python, a Python source tree -> the database.
 */
#include <stdio.h>
#include <stdlib.h>
#include "ingest/python/ingest.h"
#include "ingest/python/label.h"
#include "ingest/python/pool.h"
#include "schema/db.h"
#include "schema/problems.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/options.h"
#include "tools/base/source.h"
#include "tools/base/visible.h"

static char *database;
static int jobs;

static struct poptOption table[] = {
    {"database", 'd', POPT_ARG_STRING, &database, 0, "database to make or bring up to date",
     "DB"},
    {"jobs", 'j', POPT_ARG_INT, &jobs, 0, "parsing threads (the number of processors)", "N"},
    POPT_TABLEEND};

static int complain(const struct ot_err *err)
{
    ot_visible_say("optrace-ingest-python", "%s", err->message);
    return ot_err_status(err);
}

/* The name that the first source with one gives itself; the roots as given. */
static void describe(const struct ot_options *options, struct ot_buf *label,
                     struct ot_buf *root)
{
    ot_label_find(options->arguments[0], label);
    for (size_t i = 0; i < options->argument_count; i++)
        ot_buf_printf(root, "%s%s", i ? "\n" : "", options->arguments[i]);
}

/* What is in the database is not all there is. */
static int complain_of_denied(size_t count)
{
    if (count == 0)
        return OT_EXIT_OK;
    fprintf(stderr, "optrace-ingest-python: no permission to read %zu of the files and folders: see "
                    "'optrace query problems'\n", count);
    return OT_EXIT_USAGE;
}

static void tell(const char *label, const struct ot_ingest *ingest)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add_count(&text, ingest->file_count, "file", "");
    ot_buf_printf(&text, " (%zu changed, %zu removed), ", ingest->changed, ingest->removed);
    ot_buf_add_count(&text, ingest->call_count, "call", ", ");
    ot_buf_add_count(&text, ingest->problem_count, "problem", "");
    ot_visible_say(label, "%s", text.data);
    ot_buf_release(&text);
}

static int ingest(const struct ot_options *options, const struct ot_walk *walk)
{
    struct ot_err err = {""};
    struct ot_buf label = OT_BUF_INIT, root = OT_BUF_INIT;
    sqlite3 *db = NULL;
    describe(options, &label, &root);
    struct ot_ingest ingest = {.walk = walk,
                               .root = root.data,
                               .label = label.data,
                               .jobs = jobs > 0 ? jobs : ot_pool_default_jobs(),
                               .is_quiet = options->is_quiet};
    int status = OT_EXIT_OK;
    if (ot_db_open(database, &db, &err) < 0 || ot_ingest_run(&ingest, db, &err) < 0) {
        status = complain(&err);
    } else {
        status = complain_of_denied(ingest.denied_count + walk->denied_count);
        if (!options->is_quiet)
            tell(label.data, &ingest);
        if (!options->is_quiet && ingest.changed && status == OT_EXIT_OK &&
            ot_problems_tell(db, options->program, "python", &err) < 0)
            status = complain(&err);
    }
    ot_db_close(&db);
    ot_buf_release(&label);
    ot_buf_release(&root);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-ingest-python",
        .usage = "--database DB [--jobs N] SOURCE...",
        .summary = "Loads a Python source tree: call sites and the facts needed to resolve "
                   "them.\nSOURCE is a folder (a wheel's tree, a checkout, a package) or a file;\n"
                   "or what 'optrace fetch' takes: 'sglang==0.5.9', a wheel, an sdist, 'rev:v0.5.9'.\n"
                   "What did not change is not read again.",
        .examples = "  optrace ingest-python --database sglang.db ~/sglang/python\n"
                    "  optrace ingest-python --database small.db main.py helpers.py\n",
        .table = table};
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    struct ot_err err = {""};
    struct ot_walk walk;
    ot_walk_init(&walk);
    if (!database)
        status = ot_options_wrong(&options, "--database is missing");
    else if (jobs < 0 || jobs > OT_JOBS_MOST)
        status = ot_options_wrong(&options, "--jobs: 1 to 256 threads, or 0 for the number of processors");
    else if (options.argument_count == 0)
        status = ot_options_wrong(&options, "which source? Name a folder or a file");
    else if (ot_source_find(options.arguments, &err) < 0)
        status = complain(&err);
    for (size_t i = 0; i < options.argument_count && status == OT_EXIT_OK; i++)
        if (ot_inputs_keep(database, options.arguments[i], "a source", &err) < 0 ||
            ot_walk_add(&walk, options.arguments[i], &err) < 0)
            status = complain(&err);
    if (status == OT_EXIT_OK && ot_walk_check(&walk, options.arguments, &err) < 0)
        status = complain(&err);
    ot_walk_finish(&walk);
    if (status == OT_EXIT_OK && walk.count == 0) {
        ot_err_set(&err, walk.denied_count ? "no permission to read what is below '%s'" : "no Python file below '%s'",
                   options.arguments[0]);
        status = complain(&err);
    }
    if (status == OT_EXIT_OK)
        status = ingest(&options, &walk);
    ot_walk_release(&walk);
    ot_options_release(&options);
    free(database);
    return status;
}
