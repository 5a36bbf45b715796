/*
 * launches.c: the program optrace-launches: what one step launches, in order.
 *
 * Reads: a linked database. Writes: text, JSON or a Chrome trace. Must not know: what the query says.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/launches/launch.h"
#include "report/op_traces/report.h"
#include "report/op_traces/section.h"
#include "report/text/rows.h"
#include "report/text/script.h"
#include "schema/db.h"
#include "schema/named.h"
#include "schema/parameters.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/visible.h"

static char *database, *format, *model, *output_path;

static const char *const formats[] = { "text", "json", "trace", NULL };

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "linked " OT_DATABASE_HELP, "DB" },
    { "format", 0, POPT_ARG_STRING, &format, 0,
      "text (the default), json, or trace: a Chrome trace for Perfetto or speedscope, one unit a call", "FORMAT" },
    { "model", 0, POPT_ARG_STRING, &model, 0, "the entry class, or a GLOB over it; the first root if none is given",
      "NAME" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    POPT_TABLEEND
};

/* Rows as JSON: started with the first. */
struct json {
    struct ot_rows rows;
    bool is_started;
    struct ot_err *err;
};

static int add_json(void *context, sqlite3_stmt *row)
{
    struct json *json = context;
    if (!json->is_started)
        ot_rows_start(&json->rows, row);
    json->is_started = true;
    return ot_rows_add(&json->rows, row, json->err);
}

static int add_launch(void *context, sqlite3_stmt *row)
{
    return ot_launch_add(context, row);
}

static int write_rows(sqlite3 *db, const struct ot_parameters *given, struct ot_buf *out, struct ot_err *err)
{
    static const char query[] = "queries/answers/launches";
    int result = ot_script_run(db, "queries/before/launches", given, add_launch, NULL, err);
    if (result < 0)
        return result;
    if (format && strcmp(format, "json") == 0) {
        struct json json = { .err = err };
        ot_rows_init(&json.rows, ot_rows_format("json"), true, out);
        result = ot_script_run(db, query, given, add_json, &json, err);
        if (result == 0 && json.is_started)
            result = ot_rows_end(&json.rows, err);
        else if (result == 0)
            ot_buf_add_str(out, "[]\n");
        ot_rows_release(&json.rows);
        return result;
    }
    struct ot_launch launch = { .out = out, .is_trace = format && strcmp(format, "trace") == 0 };
    result = ot_script_run(db, query, given, add_launch, &launch, err);
    if (result == 0)
        ot_launch_end(&launch);
    ot_launch_release(&launch);
    return result;
}

/* Writes the launches; *is_none: not one line of text. */
static int write_launches(sqlite3 *db, bool *is_none, struct ot_err *err)
{
    struct ot_output output = { NULL, NULL, NULL, 0 };
    struct ot_buf out = OT_BUF_INIT, name = OT_BUF_INIT;
    const char *texts[2];
    struct ot_parameters given = { texts, 0 };
    ot_buf_printf(&name, "model=%s", model ? model : "");
    if (model)
        texts[given.count++] = name.data;
    if (format && strcmp(format, "trace") == 0)
        texts[given.count++] = "calls=1";
    int result = write_rows(db, &given, &out, err);
    if (result == 0)
        result = ot_output_open(&output, output_path ? output_path : "-", err);
    if (result == 0) {
        ot_output_write(&output, out.data, out.length);
        result = ot_output_commit(&output, err);
    }
    ot_output_abandon(&output);
    *is_none = out.length == 0;
    ot_buf_release(&out);
    ot_buf_release(&name);
    return result;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-launches",
        .usage = "[--database DB] [--format FORMAT] [--model NAME] [-o FILE]",
        .summary = "Lists what one step launches, in order, layer by layer.",
        .examples = "  optrace launches --database sglang.db\n"
                    "  optrace launches --database sglang.db --format trace -o step.json\n",
        .table = table,
    };
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    bool is_none = false;
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    if (options.argument_count > 0) {
        status = ot_options_wrong(&options, "no argument is expected, got '%s'", options.arguments[0]);
    } else if ((status = ot_options_choose(&options, "--format", format, formats)) == OT_EXIT_OK &&
               (ot_db_open_readonly(database, &db, &err) < 0 || ot_db_begin_reading(db, &err) < 0 ||
                ot_report_require(db, "linked", "call graph", &err) < 0 || ot_report_require_tree(db, &err) < 0 ||
                ot_report_keep_inputs(db, database, output_path, &err) < 0 ||
                (model && ot_named_check_one(db, "launches", "model", model, &err) < 0) ||
                write_launches(db, &is_none, &err) < 0)) {
        ot_db_blame(db, &err);
        ot_visible_say(options.program, "%s", err.message);
        status = ot_err_status(&err);
    } else if (is_none && !options.is_quiet) {
        ot_visible_say(options.program, "nothing is launched");
    }
    ot_db_close(&db);
    ot_options_release(&options);
    free(database);
    free(format);
    free(model);
    free(output_path);
    return status;
}
