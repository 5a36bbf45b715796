/*
 * explain.c: the program optrace-explain: why a kernel runs, or does not; what the code of an issue means.
 *
 * Reads: a linked database. Writes: text. Must not know: what the queries say.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/check/code.h"
#include "report/op_traces/section.h"
#include "report/text/lines.h"
#include "report/text/script.h"
#include "report/text/words.h"
#include "schema/db.h"
#include "schema/named.h"
#include "schema/parameters.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"
#include "tools/base/pager.h"
#include "tools/base/visible.h"

enum { STEP = 2 }; /* columns for each level of a line */

static char *database, *kernel, *output_path;
static long limit = 3;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "kernel", 'k', POPT_ARG_STRING, &kernel, 0, "the kernel, by its name or what stands behind its last '.'",
      "KERNEL" },
    { "limit", 0, POPT_ARG_LONG, &limit, 0, "most calls that are explained, of those that run and of the others (3)",
      "N" },
    POPT_TABLEEND
};

static int add_line(void *context, sqlite3_stmt *row)
{
    const char *text = ot_db_text(row, 1);
    struct ot_buf line = OT_BUF_INIT;
    ot_words_turn_line(&line, text ? text : "");
    ot_lines_add(context, (size_t)sqlite3_column_int(row, 0) * STEP, line.data);
    ot_buf_release(&line);
    return 0;
}

static int explain(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    struct ot_buf name = OT_BUF_INIT, most = OT_BUF_INIT;
    ot_buf_printf(&name, "kernel=%s", kernel);
    ot_buf_printf(&most, "limit=%ld", limit);
    const char *texts[] = { name.data, most.data };
    const struct ot_parameters given = { texts, sizeof texts / sizeof texts[0] };
    int result = ot_script_run(db, "queries/before/why-runs", &given, add_line, out, err);
    if (result == 0)
        result = ot_script_run(db, "queries/answers/why-runs", &given, add_line, out, err);
    if (result == 0)
        result = ot_script_run(db, "queries/report/kernel_function", &given, add_line, out, err);
    if (result == 0)
        result = ot_script_run(db, "queries/before/why-not", &given, add_line, out, err);
    if (result == 0)
        result = ot_script_run(db, "queries/answers/why-not", &given, add_line, out, err);
    if (result == 0 && out->length == 0)
        result = ot_script_run(db, "queries/answers/why-uncalled", &given, add_line, out, err);
    if (result == 0 && out->length == 0)
        result = ot_named_check_one(db, "why-not", "kernel", kernel, err);
    ot_buf_release(&name);
    ot_buf_release(&most);
    return result;
}

/* code: of an issue; NULL: the kernel is explained. is_blank: what a code means needs no database. */
static int run(const struct ot_options *options, const char *code, bool is_blank)
{
    struct ot_err err = { "" };
    struct ot_buf out = OT_BUF_INIT;
    sqlite3 *db = NULL;
    int status = OT_EXIT_OK;
    if ((is_blank ? ot_db_open_blank(&db, &err) : ot_db_open_readonly(database, &db, &err)) < 0 ||
        ot_db_begin_reading(db, &err) < 0 ||
        (!code && ot_report_require(db, "linked", "call graph", &err) < 0) ||
        ot_report_keep_inputs(db, database, output_path, &err) < 0 ||
        (code ? ot_code_explain(db, code, is_blank, &out, &err) : explain(db, &out, &err)) < 0 ||
        ot_pager_write(&out, output_path, true, &err) < 0) {
        ot_db_blame(db, &err);
        ot_visible_say(options->program, "%s", err.message);
        status = ot_err_status(&err);
    }
    ot_db_close(&db);
    ot_buf_release(&out);
    return status;
}

/* What stands behind the last '.' of a name. */
static const char *last_of(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot ? dot + 1 : name;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-explain",
        .usage = "--kernel KERNEL | CODE [--database DB] [--limit N] [-o FILE]",
        .summary = "Tells why a kernel runs or does not, or what the code of an issue means.",
        .examples = "  optrace explain --kernel cutlass_mla_decode --database sglang.db\n"
                    "  optrace explain --kernel fused_add_rmsnorm --limit 1\n"
                    "  optrace explain wrong-caller\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    bool is_named = database != NULL;
    database = ot_options_database(database);
    const char *code = options.argument_count > 0 ? options.arguments[0] : NULL;
    if (options.argument_count > 1 || (code && kernel))
        status = ot_options_wrong(&options, "no argument is expected, got '%s'",
                                  options.arguments[options.argument_count - 1]);
    else if (!kernel && !code)
        status = ot_options_wrong(&options, "--kernel KERNEL or the CODE of an issue is missing");
    else if (kernel && !*last_of(kernel))
        status = ot_options_wrong(&options, "--kernel: '%s' is no name of a kernel", kernel);
    else if (limit < 1)
        status = ot_options_wrong(&options, "--limit must be 1 at least");
    else
        status = run(&options, code, code && !is_named && access(database, F_OK) != 0);
    ot_options_release(&options);
    free(database);
    free(kernel);
    free(output_path);
    return status;
}
