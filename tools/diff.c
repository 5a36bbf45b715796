/*
 * diff.c: the program optrace-diff: what changed between two versions.
 *
 * Reads: two databases, as old and new. Writes: text, markdown, JSON or csv.
 * Must not know: how versions are compared; queries/diff and report/compare do that.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/compare/compare.h"
#include "report/difference/difference.h"
#include "report/op_traces/report.h"
#include "schema/db.h"
#include "schema/named.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/pager.h"
#include "tools/base/source.h"
#include "tools/base/visible.h"

static char *format, *output, **only, **ops, **kernels, **paths;
static int shows_lines, is_stat, has_no_pager;

static struct poptOption table[] = {
    { "stat", 0, POPT_ARG_NONE, &is_stat, 0, "the summary only", NULL },
    { "op", 0, POPT_ARG_ARGV, &ops, 0, "what is about this op, 'self.topk()' (a GLOB); may be given again", "OP" },
    { "kernel", 0, POPT_ARG_ARGV, &kernels, 0, "what is about this kernel (a GLOB); may be given again", "KERNEL" },
    { "path", 0, POPT_ARG_ARGV, &paths, 0,
      "what is in this file, or below this label of the tree ('MLA'; a GLOB); may be given again", "PATH" },
    { "only", 0, POPT_ARG_ARGV, &only, 0,
      "kernel, op, op-kernel, guard, target, argument, default, finding, function, call-site or file; may be given "
      "again", "WHAT" },
    { "lines", 0, POPT_ARG_NONE, &shows_lines, 0, "also what only stands at another line (no difference)", NULL },
    { "format", 0, POPT_ARG_STRING, &format, 0, "text (default), markdown, json or csv", "FORMAT" },
    { "output", 'o', POPT_ARG_STRING, &output, 0, "file to write; '-': standard output (default)", "FILE" },
    { "no-pager", 0, POPT_ARG_NONE, &has_no_pager, 0, "no PAGER on a terminal", NULL },
    POPT_TABLEEND
};

enum { WIDTH = 100 };

#define BIT(what) (1u << OT_DIFF_##what)
enum {
    CALLS = BIT(KERNEL) | BIT(OP) | BIT(OP_KERNEL) | BIT(GUARD) | BIT(TARGET) | BIT(ARGUMENT),
    LINKED = CALLS | BIT(FINDING),
    COUNTED = LINKED | BIT(DEFAULT),
    CONTENT = BIT(FUNCTION) | BIT(FILE),
    LISTED = BIT(KERNEL) | BIT(OP) | BIT(GUARD) | BIT(TARGET) | BIT(ARGUMENT) | BIT(DEFAULT) | BIT(FUNCTION)
};

/* A query of queries/diff in its order, and what it is run for. */
static const struct step {
    const char *name;
    unsigned whats;
} steps[] = {
    { "00_file", ~0u }, { "05_linked", ~0u }, { "06_configuration", ~0u }, { "10_function", ~0u },
    { NULL, CALLS | BIT(DEFAULT) | BIT(FUNCTION) | BIT(CALL_SITE) }, /* ot_compare_write */
    { "20_pair", CALLS }, { "25_kernel_call", CALLS }, { "26_replaced", CALLS }, { "27_renamed", CALLS },
    { "30_op", CALLS }, { "35_op_row", BIT(OP) }, { "36_op_below", BIT(OP) },
    { "40_op_kernel", CALLS }, { "41_way", BIT(KERNEL) | BIT(OP_KERNEL) }, { "42_op_kernel_row", BIT(OP_KERNEL) },
    { "55_kernel", BIT(KERNEL) }, { "57_kernel_row", BIT(KERNEL) },
    { "60_guard", BIT(GUARD) | BIT(ARGUMENT) | BIT(TARGET) }, { "65_guard_row", BIT(GUARD) | BIT(ARGUMENT) },
    { "70_target", BIT(TARGET) }, { "72_default", BIT(DEFAULT) }, { "75_finding", BIT(FINDING) },
    { "80_function", BIT(FUNCTION) },
    { "85_call_site", BIT(CALL_SITE) },
};

/* Opens one by the door of all programs, which looks at it and waits for a writer. Neither it may be written over, nor
 * what it was made from. */
static int open_one(const char *path, sqlite3 **db, struct ot_err *err)
{
    return ot_db_open_readonly(path, db, err) < 0 ? -1 : ot_report_keep_inputs(*db, path, output, err);
}

/* What is attached inherits the flags of old: it is only read. */
static int attach(sqlite3 *old, const char *path, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_db_config(old, SQLITE_DBCONFIG_MAINDBNAME, "old") != SQLITE_OK)
        return ot_db_err(old, "cannot name the database", err);
    if (ot_db_prepare(old, "ATTACH ? AS new", &statement, err) < 0)
        return -1;
    int result = ot_db_bind_text(statement, 1, path, err) < 0 ? -1 : ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return result < 0 ? ot_err_wrap(err, "%s", path) : 0;
}

/* Opens both as old and new. From here on all is read from one state of each. */
static int open_both(const char *const *names, sqlite3 **db, struct ot_err *err)
{
    sqlite3 *other = NULL;
    int result = -1;
    /* The name that SQLite has for a file starts at the root, and is taken for nothing but a path. */
    if (open_one(names[0], db, err) == 0 && open_one(names[1], &other, err) == 0)
        result = attach(*db, sqlite3_db_filename(other, "main"), err);
    ot_db_close(&other);
    if (result == 0)
        result = ot_db_exec(*db, "PRAGMA temp_store = MEMORY; PRAGMA new.cache_size = -32768", err);
    return result < 0 ? -1 : ot_db_begin_reading(*db, err);
}

static int run_file(sqlite3 *db, const char *name, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "queries/diff/%s", name);
    int result = ot_db_exec(db, ot_sql_find(path.data), err);
    if (result != 0)
        ot_err_wrap(err, "%s", path.data);
    ot_buf_release(&path);
    return result;
}

static int has_row(sqlite3 *db, const char *select, bool *found, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = ot_db_prepare(db, select, &statement, err) < 0 ? -1 : ot_db_step(statement, err);
    sqlite3_finalize(statement);
    *found = result == 1;
    return result < 0 ? -1 : 0;
}

/* What is to be counted and listed; what is not known of a version that was not linked is neither. */
static int choose(struct ot_difference *difference, struct ot_err *err)
{
    unsigned asked = 0;
    for (size_t i = 0; only && only[i]; i++)
        for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++)
            asked |= strcmp(only[i], ot_difference_whats[what]) == 0 ? 1u << what : 0;
    if (has_row(difference->db, "SELECT 1 FROM old.linked_node LIMIT 1", &difference->is_linked[0], err) < 0 ||
        has_row(difference->db, "SELECT 1 FROM new.linked_node LIMIT 1", &difference->is_linked[1], err) < 0)
        return -1;
    bool is_known = difference->is_linked[0] && difference->is_linked[1];
    difference->counted = asked ? asked : COUNTED | CONTENT;
    difference->listed = is_stat ? 0 : asked ? asked : LISTED;
    difference->is_brief = !asked && difference->format <= OT_DIFF_MARKDOWN;
    if (!is_known)
        difference->counted &= ~(unsigned)LINKED;
    difference->listed &= difference->counted;
    difference->compared = asked || !is_known ? difference->counted : difference->counted & ~(unsigned)CONTENT;
    return 0;
}

/* Hands the patterns of one option to the filter. What they name must be there, in one version at least. */
static int add_patterns(sqlite3 *db, const char *kind, char **patterns, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = ot_db_prepare(db, "INSERT INTO diff_filter VALUES (?1, ?2)", &statement, err);
    for (size_t i = 0; patterns && patterns[i] && result == 0; i++) {
        if ((ot_named_check_one(db, "diff", kind, patterns[i], err) < 0 &&
             ot_err_wrap(err, strcmp(kind, "path") == 0 ? "in either version" : "in reach") < 0) ||
            ot_db_bind_text(statement, 1, kind, err) < 0 ||
            ot_db_bind_text(statement, 2, patterns[i], err) < 0 ||
            ot_db_step(statement, err) < 0)
            result = -1;
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    return result;
}

/* Takes away what was not asked for, and counts the rest. */
static int filter(struct ot_difference *difference, struct ot_err *err)
{
    sqlite3 *db = difference->db;
    if (ot_db_exec(db, "CREATE TEMP TABLE diff_filter (kind TEXT NOT NULL, pattern TEXT NOT NULL)", err) < 0 ||
        add_patterns(db, "op", ops, err) < 0 || add_patterns(db, "kernel", kernels, err) < 0 ||
        add_patterns(db, "path", paths, err) < 0)
        return -1;
    return run_file(db, "90_filter", err) < 0 ? -1 : ot_difference_count(difference, err);
}

static int compare(struct ot_difference *difference, struct ot_err *err)
{
    /* A filter asks what is about what. */
    bool is_filtered = ops || kernels || paths;
    unsigned asked = difference->counted | BIT(FILE) | (is_filtered ? CALLS : 0u);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (!(steps[i].whats & asked))
            continue;
        int result = steps[i].name ? run_file(difference->db, steps[i].name, err)
                                   : ot_compare_write(difference->db, difference->counted & BIT(CALL_SITE), err);
        if (result != 0)
            return -1;
    }
    return ot_difference_count(difference, err) < 0 || (is_filtered && filter(difference, err) < 0) ? -1 : 0;
}

static int format_of(const char *word)
{
    int i = 0;
    while (word && ot_difference_formats[i] && strcmp(word, ot_difference_formats[i]) != 0)
        i++;
    return i;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "", 0 };
    struct ot_buf text = OT_BUF_INIT;
    bool is_standard = !output || strcmp(output, "-") == 0;
    struct ot_difference difference = {
        .paths = { options->arguments[0], options->arguments[1] },
        .format = (enum ot_difference_format)format_of(format),
        .shows_lines = shows_lines,
        .width = is_standard ? ot_pager_width(WIDTH) : WIDTH,
        .is_coloured = is_standard && !format && ot_pager_has_colour(),
        .is_shown = is_standard && ot_pager_width(0) > 0,
    };
    int status = OT_EXIT_OK;
    if (open_both(options->arguments, &difference.db, &err) == 0 && choose(&difference, &err) == 0 &&
        compare(&difference, &err) == 0 &&
        ot_difference_write(&difference, &text, &err) == 0 && ot_pager_write(&text, output, has_no_pager, &err) == 0 &&
        ot_difference_total(&difference) > 0)
        status = OT_EXIT_FINDINGS;
    ot_db_close(&difference.db);
    if (err.message[0]) {
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_buf_release(&text);
    return status;
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
        .program = "optrace-diff",
        .usage = "[--stat] [--only WHAT] [--format text|markdown|json|csv] OLD.db NEW.db",
        .summary = "Tells what changed between two versions, or two configurations of one.\n"
                   "Status 0: nothing, 1: something, 2: trouble.",
        .examples = "  optrace diff sglang-0.5.7.db sglang-0.5.8.db\n"
                    "  optrace diff sglang==0.5.7 sglang==0.5.8\n"
                    "  optrace diff --stat sglang-0.5.7.db sglang-0.5.8.db\n"
                    "  optrace diff --kernel 'fused_moe*' --op 'self.experts()' old.db new.db\n"
                    "  optrace diff --only call-site --path '*/deepseek_v2.py' --format csv \\\n"
                    "      old.db new.db\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    if (options.argument_count != 2)
        status = ot_options_wrong(&options, "expected two databases, got %zu", options.argument_count);
    else
        status = ot_options_choose(&options, "--format", format, ot_difference_formats);
    for (size_t i = 0; status == OT_EXIT_OK && only && only[i]; i++)
        status = ot_options_choose(&options, "--only", only[i], ot_difference_whats);
    if (status == OT_EXIT_OK)
        status = ot_source_build(&options, OT_SCHEMA_VERSION);
    if (status == OT_EXIT_OK)
        status = run(&options);
    ot_options_release(&options);
    release(only);
    release(ops);
    release(kernels);
    release(paths);
    free(format);
    free(output);
    return status;
}
