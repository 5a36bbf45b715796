/*
 * link.c: optrace-link: resolves the calls of a database, then builds the op tree, the op-kernel
 * map and the findings by running queries/tree and queries/check. All of it in one transaction, and
 * only what would come out differently from the last time.
 */
#include <stdlib.h>
#include <string.h>

#include "ingest/link/link.h"
#include "ingest/link/settings.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"
#include "tools/base/progress.h"
#include "tools/base/visible.h"

static char *database, *platform, *launch, *given_launch;
static char **models, **entries, **configurations, **sets, **model_configs;
static struct ot_settings settings;
static int is_forced, is_quiet;

static struct poptOption table[] = {
    {"database", 'd', POPT_ARG_STRING, &database, 0, 
     "database to link (else OPTRACE_DATABASE, results/optrace.db)", "DB"},
    {"platform", 0, POPT_ARG_STRING, &platform, 0, "cuda (default), hip, npu, cpu, xpu", "NAME"},
    {"model", 0, POPT_ARG_ARGV, &models, 0, "model files in place of table model_file; may be given again", "GLOB"},
    {"entry", 0, POPT_ARG_ARGV, &entries, 0, "entries in place of the models'; may be given again",
     "FILE[:QUALNAME]"},
    {"model-config", 0, POPT_ARG_ARGV, &model_configs, 0, "the model's config.json", "FILE"},
    {"launch", 0, POPT_ARG_STRING, &given_launch, 0, "the command that launches the server, in quotes", "COMMAND"},
    {"configuration", 0, POPT_ARG_ARGV, &configurations, 0, "what is known of the run: lines NAME = VALUE", "FILE"},
    {"set", 0, POPT_ARG_ARGV, &sets, 0, "one such line; may be given again", "NAME=VALUE"},
    {"force", 'f', POPT_ARG_NONE, &is_forced, 0, "link even if nothing changed", NULL},
    POPT_TABLEEND};

/* Runs the files of a folder in the order of their names, but for the one that cleared the
 * tables before link wrote them. */
static int run_folder(sqlite3 *db, const char *folder, const char *cleared, struct ot_err *err)
{
    size_t count;
    const struct ot_sql_file *file = ot_sql_folder(folder, &count);
    for (size_t i = 0; i < count; i++)
        if (file[i].text != cleared && ot_db_exec(db, file[i].text, err))
            return ot_err_wrap(err, "%s", file[i].name);
    return 0;
}

enum { WARNINGS_AT_MOST = 8, NAMED_AT_MOST = 64 };

/* Tells of the limits that link has reached. */
static int warn(sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step, count = 0;
    if (ot_db_prepare(db, "SELECT file, line, text FROM problem WHERE input = 'link' ORDER BY kind, file, line, text",
                      &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        const char *file = ot_db_text(rows, 0);
        if (++count > WARNINGS_AT_MOST)
            continue;
        if (*file)
            ot_visible_say("optrace-link", "warning: %s:%d: %s", file, sqlite3_column_int(rows, 1),
                           ot_db_text(rows, 2));
        else
            ot_visible_say("optrace-link", "warning: %s", ot_db_text(rows, 2));
    }
    if (count > WARNINGS_AT_MOST)
        ot_visible_say("optrace-link", "warning: %d more of this kind, see 'optrace query problems'",
                       count - WARNINGS_AT_MOST);
    sqlite3_finalize(rows);
    return step;
}

/* Says which fields the evaluation of a launch command could not tell. */
static int tell_open(sqlite3 *db, const struct ot_link_options *options, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    if (!launch || is_quiet)
        return 0;
    if (ot_db_prepare(db, "SELECT value FROM configuration WHERE name = 'open' AND origin = ?1", &row, err))
        return -1;
    int step = ot_db_bind_text(row, 1, options->launch_origin, err) ? -1 : ot_db_step(row, err);
    const char *names = step == 1 ? ot_db_text(row, 0) : "";
    size_t count = step == 1;
    for (const char *at = names; *at; at++)
        count += *at == ' ';
    if (count > NAMED_AT_MOST)
        ot_visible_say("optrace-link", "note: %s: the source's resolution could not be followed: %zu fields are "
                       "left open, see the row 'open' of configuration", options->launch_origin, count);
    else if (count)
        ot_visible_say("optrace-link", "note: %s leaves open, as the source decides it of what is not known: %s",
                       options->launch_origin, names);
    sqlite3_finalize(row);
    return step < 0 ? -1 : 0;
}

/* Says what was given over what the source decided: what hangs on it was decided before. */
static int tell_over(sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step;
    if (!launch || is_quiet)
        return 0;
    if (ot_db_prepare(db, "SELECT name, value, origin FROM configuration WHERE name GLOB 'server.*' AND "
                          "origin GLOB '*, over * of *' ORDER BY name", &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1)
        ot_visible_say("optrace-link", "note: %s = %s, %s; what the source decides by it is decided already: "
                       "give it in the launch command to have that follow",
                       ot_db_text(rows, 0), ot_db_text(rows, 1), ot_db_text(rows, 2));
    sqlite3_finalize(rows);
    return step;
}

/* What is left to do. */
enum work { NOTHING, CHECK, ALL };

/* Compares what link rests on with the last time. The source is not looked at: ingest-python removes what link made
 * where it read something else (table basis). */
static int find_work(sqlite3 *db, const char *hash, enum work *work, struct ot_err *err)
{
    bool is_linked, is_checked;
    if (ot_basis_is(db, "link", hash, &is_linked, err) || ot_basis_is(db, "check", hash, &is_checked, err))
        return -1;
    *work = is_forced || !is_linked ? ALL : is_checked ? NOTHING : CHECK;
    return 0;
}

/* The hash of all that link rests on but for the source. */
static int hash_basis(sqlite3 *db, const struct ot_link_options *options, char *hash, struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    ot_basis_add_text(basis, options->platform);
    ot_basis_add_list(basis, options->models);
    ot_basis_add_list(basis, options->entries);
    ot_basis_add_text(basis, options->launch ? options->launch : "");
    for (size_t i = 0; i < settings.count; i++) {
        ot_basis_add_text(basis, settings.items[i].name);
        ot_basis_add_text(basis, settings.items[i].value);
        ot_basis_add_text(basis, settings.items[i].origin);
    }
    int result = ot_basis_add_program(basis, err) || ot_basis_add_rows(basis, db, "queries/basis/link", err) ? -1 : 0;
    ot_basis_end(basis, hash);
    return result;
}

/* What the call graph is made of is read once and not asked for again: pages kept of it are memory that the analysis
 * wants. The op tree is made of what is asked for often. In KiB. */
static const char few_pages[] = "PRAGMA cache_size = -8192", many_pages[] = OT_DB_CACHE;

/* The call graph and the op tree. */
static int analyse(sqlite3 *db, const struct ot_link_options *options, struct ot_link_statistics *statistics,
                   const char *hash, struct ot_err *err)
{
    const char *clear = ot_sql_find("queries/tree/00_clear");
    if ((clear && ot_db_exec(db, clear, err)) || ot_settings_write(&settings, db, err) ||
        ot_db_exec(db, few_pages, err) || ot_link_run(db, options, statistics, err) ||
        ot_db_exec(db, many_pages, err) || run_folder(db, "queries/tree/", clear, err))
        return -1;
    return ot_basis_set(db, "link", hash, err);
}

/* Takes the command that comes last: a file's takes the place of that of the option. */
static int choose_launch(sqlite3 *db, struct ot_link_options *options, struct ot_err *err)
{
    const char *origin = ot_settings_origin(&settings, "launch");
    if (origin && given_launch && !is_quiet)
        ot_visible_say("optrace-link", "note: the launch of %s takes the place of --launch", origin);
    if (origin && ot_settings_text(&settings, db, "launch", &launch, err))
        return -1;
    if (!origin)
        launch = given_launch ? ot_strdup(given_launch) : NULL;
    options->launch = launch;
    options->launch_origin = origin ? origin : "--launch";
    if (launch && !launch[strspn(launch, " \t\n")])
        return ot_err_set(err, "%s: the command is empty", options->launch_origin);
    return 0;
}

/* Reads what is known of the run, the later over the earlier. */
static int read_settings(sqlite3 *db, struct ot_link_options *options, struct ot_err *err)
{
    int result = 0;
    for (size_t i = 0; result == 0 && model_configs && model_configs[i]; i++)
        result = ot_settings_model(&settings, db, model_configs[i], err);
    for (size_t i = 0; result == 0 && configurations && configurations[i]; i++)
        result = ot_settings_file(&settings, db, configurations[i], err);
    for (size_t i = 0; result == 0 && sets && sets[i]; i++)
        result = ot_settings_word(&settings, db, sets[i], err);
    return result ? -1 : choose_launch(db, options, err);
}

/* The platform that is linked: that of the option or of the configuration, which may not say another one. */
static int choose_platform(struct ot_link_options *options, struct ot_err *err)
{
    struct ot_buf known = OT_BUF_INIT;
    const char *given = ot_settings_value(&settings, "device.platform");
    int result = 0;
    options->platform = platform ? platform : "cuda";
    for (size_t i = 0; given && ot_options_platforms[i]; i++) {
        size_t length = strlen(ot_options_platforms[i]);
        ot_buf_printf(&known, "%s%s", i > 0 ? ", " : "", ot_options_platforms[i]);
        if (strlen(given) == length + 2 && strncmp(given + 1, ot_options_platforms[i], length) == 0)
            options->platform = ot_options_platforms[i];
    }
    if (given && strncmp(given + 1, options->platform, strlen(options->platform)) != 0)
        result = ot_err_set(err, "device.platform is %s; known: %s", given, known.data);
    if (given && platform && strcmp(options->platform, platform) != 0)
        result = ot_err_set(err, "device.platform is %s, --platform is '%s'", given, platform);
    ot_buf_release(&known);
    return result;
}

static int look(struct ot_link_options *options, enum work *work, struct ot_err *err)
{
    char hash[OT_BASIS_SIZE];
    sqlite3 *db = NULL;
    int result = -1;
    if (ot_db_open_readonly(database, &db, err) || /* there is nothing to link in a new one */
        ot_db_begin_reading(db, err) || read_settings(db, options, err))
        goto out;
    if (choose_platform(options, err) || hash_basis(db, options, hash, err) || find_work(db, hash, work, err))
        goto out;
    result = *work == NOTHING ? warn(db, err) || tell_open(db, options, err) || tell_over(db, err) : 0;
out:
    ot_db_close(&db);
    return result;
}

/* Does what is to be done. Returns the exit status. */
static int link_all(struct ot_link_options *options, struct ot_link_statistics *statistics, enum work *work,
                    struct ot_err *err)
{
    char hash[OT_BASIS_SIZE];
    sqlite3 *db = NULL;
    int result = look(options, work, err);
    if (result || *work == NOTHING)
        goto out;
    result = -1;
    if (ot_db_open(database, &db, err) || ot_db_exec(db, "PRAGMA foreign_keys = OFF", err) || ot_db_begin(db, err))
        goto out;
    if (hash_basis(db, options, hash, err) || find_work(db, hash, work, err) || /* who had the lock may have linked */
        (*work == ALL && analyse(db, options, statistics, hash, err)) ||
        (*work != NOTHING && (run_folder(db, "queries/check/", NULL, err) || ot_basis_set(db, "check", hash, err))) ||
        warn(db, err) || tell_open(db, options, err) || tell_over(db, err) || ot_db_commit(db, err)) {
        ot_db_rollback(db);
        ot_db_blame(db, err);
        goto out;
    }
    result = 0;
out:
    ot_db_close(&db);
    return result ? ot_err_status(err) : OT_EXIT_OK;
}

static void tell_counts(const struct ot_link_statistics *statistics)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add_count(&text, statistics->modules, "module", ", ");
    ot_buf_add_count(&text, statistics->functions, "function", " in ");
    ot_buf_add_count(&text, statistics->nodes, "context", ", ");
    ot_buf_add_count(&text, statistics->edges, "edge", ", ");
    ot_buf_add_count(&text, statistics->facts, "fact", "; ");
    ot_buf_add_count(&text, statistics->unresolved, "call", " unresolved");
    ot_visible_say(NULL, "%s", text.data);
    ot_buf_release(&text);
}

/* Says what was done. */
static void tell(enum work work, const struct ot_link_statistics *statistics)
{
    if (work == NOTHING)
        ot_visible_say(database, "nothing to link: up to date");
    else if (work == CHECK)
        ot_visible_say(database, "the calls are linked already; the checks ran");
    else if (statistics->unread)
        ot_visible_say("optrace-link", "note: of %zu keys of the model's configuration no code in reach reads %zu",
                       statistics->keys, statistics->unread);
    if (work == ALL && statistics->unasked.length)
        ot_visible_say("optrace-link", "note: no code in reach reads %s", statistics->unasked.data);
    if (work == ALL)
        tell_counts(statistics);
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-link",
        .usage = "[--database DB] [--platform NAME] [--model GLOB] [--entry FILE[:QUALNAME]] "
                 "[--configuration FILE] [--set NAME=VALUE] [--model-config FILE] [--launch COMMAND] [--force]",
        .summary = "Resolves the calls that the entries reach, then builds the op tree, the\n"
                   "op-kernel map and the findings. Does nothing where source, document, options,\n"
                   "rows and program are as they were the last time.",
        .examples = "  optrace link --database sglang.db\n"
                    "  optrace link --database sglang.db --platform hip\n"
                    "  optrace link --database sglang.db --configuration decode.conf \\\n"
                    "      --set server.tp_size=8\n"
                    "  optrace link --database sglang.db --model-config config.json --launch \\\n"
                    "      'python3 -m sglang.launch_server --model-path deepseek-ai/DeepSeek-V3'\n"
                    "  optrace link --database small.db --entry main.py --entry 'main.py:*'\n",
        .table = table};
    struct ot_link_statistics statistics = {.unasked = OT_BUF_INIT};
    enum work work = ALL;
    struct ot_progress progress;
    struct ot_err err = {""};
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    struct ot_link_options link = {.models = (const char *const *)models, .entries = (const char *const *)entries,
                                   .settings = &settings};
    is_quiet = options.is_quiet;
    database = ot_options_database(database);
    if (options.argument_count) {
        status = ot_options_wrong(&options, "'%s' is not understood", options.arguments[0]);
    } else if ((status = ot_options_choose(&options, "--platform", platform, ot_options_platforms)) == OT_EXIT_OK) {
        ot_progress_start(&progress, "linking", 0, options.is_quiet);
        status = link_all(&link, &statistics, &work, &err);
        ot_progress_end(&progress);
        if (status)
            ot_visible_say("optrace-link", "%s", err.message);
        else if (!options.is_quiet)
            tell(work, &statistics);
    }
    free(launch);
    ot_settings_release(&settings);
    ot_buf_release(&statistics.unasked);
    ot_options_release(&options);
    return status;
}
