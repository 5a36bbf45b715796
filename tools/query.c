/*
 * query.c: the program optrace-query: a named question, or the user's own SQL, read-only.
 *
 * Reads: the database, the queries of queries/answers (embedded), a file of SQL. Writes: rows.
 * Must not know: what the queries say.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/op_traces/report.h"
#include "report/text/lines.h"
#include "report/text/rows.h"
#include "schema/db.h"
#include "schema/named.h"
#include "schema/parameters.h"
#include "schema/sandbox.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/mem.h"
#include "tools/base/nearest.h"
#include "tools/base/options.h"
#include "tools/base/output.h"
#include "tools/base/pager.h"
#include "tools/base/visible.h"

enum { FLUSH_BYTES = 64 * 1024, SQL_BYTES = 4 * 1024 * 1024, SHOWN_BYTES = 100, LIST_INDENT = 17 };

static char *database, *file, *format, *output_path;
static int is_listing, is_showing, has_no_header, has_no_pager;
static bool is_own;   /* the query is the user's SQL */
static struct ot_output output;
static bool is_paged; /* the output is a terminal, and nobody chose how it is to look */
static long seconds = 60;
static long long steps, megabytes = 1024;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, OT_DATABASE_HELP "; never made or changed", "DB" },
    { "output", 'o', POPT_ARG_STRING, &output_path, 0, "file to write; '-' for standard output", "FILE" },
    { "file", 'f', POPT_ARG_STRING, &file, 0, "SQL to run in place of a named query; '-': standard input", "FILE" },
    { "format", 0, POPT_ARG_STRING, &format, 0,
      "box, list (default where there is no terminal; on one, a box where it has room, else groups or records), csv, "
      "json, markdown, table, column, line, tabs, html, quote, insert, ascii", "FORMAT" },
    { "no-header", 0, POPT_ARG_NONE, &has_no_header, 0, "no line with the names of the columns", NULL },
    { "no-pager", 0, POPT_ARG_NONE, &has_no_pager, 0, "no PAGER on a terminal", NULL },
    { "timeout", 0, POPT_ARG_LONG, &seconds, 0, "seconds of computing that are allowed (60); 0: any", "SECONDS" },
    { "steps", 0, POPT_ARG_LONGLONG, &steps, 0, "instructions of SQLite that are allowed (0: any)", "N" },
    { "memory", 0, POPT_ARG_LONGLONG, &megabytes, 0, "megabytes of memory that are allowed (1024); 0: any", "MB" },
    { "list", 'l', POPT_ARG_NONE, &is_listing, 0, "list the named queries with their parameters", NULL },
    { "show", 0, POPT_ARG_NONE, &is_showing, 0, "print the SQL of a named query, its parameters at the top", NULL },
    POPT_TABLEEND
};

/* SQL to run, with the name that its errors are told by. */
struct script {
    const char *name, *text;
};

static bool has_file(void)
{
    return output_path && strcmp(output_path, "-") != 0;
}

static int list_queries(struct ot_err *err)
{
    struct ot_buf out = OT_BUF_INIT, folded = OT_BUF_INIT;
    size_t width = has_file() ? 0 : ot_pager_width(0);
    ot_named_list(&out);
    if (width > 0)
        ot_lines_fold(&folded, width, LIST_INDENT, out.data);
    int result = ot_pager_write(width > 0 ? &folded : &out, output_path, has_no_pager, err);
    ot_buf_release(&out);
    ot_buf_release(&folded);
    return result;
}

/* Prints the SQL of a query, below what is run before it. */
static int show_query(const char *before, const char *query, struct ot_err *err)
{
    struct ot_buf out = OT_BUF_INIT;
    ot_buf_add_str(&out, before ? before : "");
    ot_buf_add_str(&out, query);
    int result = ot_pager_write(&out, output_path, true, err);
    ot_buf_release(&out);
    return result;
}

static int no_such_query(const struct ot_options *options, const char *name)
{
    struct ot_nearest nearest = {0};
    ot_named_nearest(name, &nearest);
    if (nearest.count)
        return ot_options_wrong(options, "no query is named '%s', did you mean '%s'? --list shows the names", name,
                                nearest.names[0]);
    return ot_options_wrong(options, "no query is named '%s'; --list shows the names", name);
}

static int read_sql(const char *name, struct ot_buf *sql, struct ot_err *err)
{
    bool is_standard = strcmp(file, "-") == 0;
    FILE *input = is_standard ? stdin : ot_mem_look(fopen(file, "r"));
    char part[4096];
    size_t length = 0;
    while (input && sql->length <= SQL_BYTES && (length = fread(part, 1, sizeof part, input)) > 0)
        ot_buf_add(sql, part, length);
    int result = 0;
    if (!input || ferror(input))
        result = ot_err_set(err, "cannot read '%s': %s", name, strerror(errno));
    else if (sql->length > SQL_BYTES)
        result = ot_err_set(err, "'%s' is larger than %d MB", name, SQL_BYTES / 1024 / 1024);
    else if (strlen(sql->data) != sql->length)
        result = ot_err_set(err, "'%s' is no SQL: it holds a zero byte", name);
    if (input && !is_standard)
        fclose(input);
    return result;
}

/* "own.sql:3: <message>" and below it the line, with a mark below the byte at where it is known. */
static int say_place(const struct script *script, const char *at, bool is_exact, struct ot_err *err)
{
    struct ot_buf before = OT_BUF_INIT, line = OT_BUF_INIT;
    int number = 1;
    const char *start = script->text;
    for (const char *p = script->text; p < at; p++)
        if (*p == '\n') {
            number++;
            start = p + 1;
        }
    if (at - start > SHOWN_BYTES / 2)
        start = at - SHOWN_BYTES / 2;
    size_t length = strcspn(start, "\r\n");
    ot_visible_add(&before, start, (size_t)(at - start));
    ot_visible_add(&line, start, length < SHOWN_BYTES ? length : SHOWN_BYTES);
    ot_err_wrap(err, "%s:%d", script->name, number);
    ot_visible_say("optrace-query", "%s", err->message);
    fprintf(stderr, "  %s\n", line.data);
    if (is_exact)
        fprintf(stderr, "  %*s^\n", (int)before.length, "");
    err->message[0] = '\0'; /* said; the kind stays */
    ot_buf_release(&before);
    ot_buf_release(&line);
    return -1;
}

/* Hands over what was written so far. */
static int flush(struct ot_buf *out, size_t more_than)
{
    if (out->length <= more_than)
        return 0;
    bool is_shown = is_paged && !has_no_pager && ot_pager_show(out->data, out->length);
    int result = 0;
    if (output.path)
        result = ot_output_write(&output, out->data, out->length);
    else if (!is_shown)
        result = ot_output_print(out->data, out->length);
    ot_buf_clear(out);
    return result;
}

/* Prints the rows of one statement. Returns 0, -1 with *err set, or -1 without: the output failed. */
static int print_rows(sqlite3_stmt *statement, struct ot_rows *rows, struct sqlite3 *db,
                      const struct ot_sandbox *sandbox, struct ot_err *err)
{
    bool has_rows = sqlite3_column_count(statement) > 0;
    int code, result = 0;
    if (has_rows)
        ot_rows_start(rows, statement);
    while (result == 0 && (code = sqlite3_step(statement)) == SQLITE_ROW)
        if (ot_rows_add(rows, statement, err) < 0 || flush(rows->out, FLUSH_BYTES) < 0)
            result = -1;
    if (result == 0 && code != SQLITE_DONE)
        result = ot_sandbox_explain(sandbox, db, err);
    if (result == 0 && has_rows)
        result = ot_rows_end(rows, err);
    bool is_kept = !is_own && !file && rows->count == 0; /* until it is known that no word of it is wrong */
    return flush(rows->out, is_kept ? FLUSH_BYTES : 0) < 0 ? -1 : result;
}

/* Runs statement after statement. */
static int run_script(sqlite3 *db, const struct script *script, const struct ot_parameters *given,
                      struct ot_sandbox *sandbox, struct ot_rows *rows, struct ot_err *err)
{
    for (const char *at = ot_parameters_skip(script->text); *at; at = ot_parameters_skip(at)) {
        sqlite3_stmt *statement = NULL;
        const char *next = at;
        if (*at == '.') {
            ot_err_set(err, "'%.*s' is a command of the sqlite3 shell; only SQL runs here (--format and key=value "
                       "do the work of .mode and .parameter)", (int)strcspn(at, " \t\r\n"), at);
            return say_place(script, at, true, err);
        }
        sandbox->refused[0] = '\0';
        if (sqlite3_prepare_v2(db, at, -1, &statement, &next) != SQLITE_OK) {
            int offset = sqlite3_error_offset(db);
            ot_sandbox_explain(sandbox, db, err);
            return say_place(script, at + (offset > 0 ? offset : 0), offset >= 0, err);
        }
        ot_parameters_bind(given, statement);
        int result = statement ? print_rows(statement, rows, db, sandbox, err) : 0;
        sqlite3_finalize(statement);
        if (result < 0)
            return err->message[0] ? say_place(script, at, false, err) : -1;
        at = next;
    }
    return 0;
}

/* Of a named query: what the database does not hold is told, since no answer would look like one. Adds to closed what
 * is not in reach. */
static int look_first(sqlite3 *db, const char *name, const struct ot_parameters *given,
                      const struct ot_options *options, struct ot_buf *closed, struct ot_err *err)
{
    sqlite3_stmt *node;
    if (ot_db_prepare(db, "SELECT 1 FROM linked_node LIMIT 1", &node, err) < 0)
        return -1;
    int is_linked = ot_db_step(node, err);
    sqlite3_finalize(node);
    if (is_linked == 0 && !options->is_quiet && !ot_named_tells_needs(name))
        ot_visible_say(options->program, "'%s' is not linked: it has no call graph, no ops, no kernels in reach; "
                       "run 'optrace link --database %s'", database, database);
    return is_linked < 0 || ot_named_needs(db, name, err) < 0
        ? -1 : ot_named_check(db, "known", name, given, closed, err);
}

/* Of a named query without a row: a word that names nothing is refused, which would look like no answer. */
static int explain_no_rows(sqlite3 *db, const char *name, const struct ot_parameters *given,
                           const struct ot_options *options, const struct ot_buf *closed, struct ot_err *err)
{
    if (!closed->length && ot_named_check(db, "near", name, given, NULL, err) < 0)
        return -1;
    if (options->is_quiet)
        return 0;
    ot_visible_say(options->program, "no rows%s%s%s", closed->length ? ": " : "", closed->length ? closed->data : "",
                   closed->length ? "; 'optrace explain --kernel' tells why" : "");
    return 0;
}

/* Refuses an output that is the file of the question. */
static int keep_question(struct ot_err *err)
{
    return file ? ot_inputs_keep(output_path, strcmp(file, "-") == 0 ? "/dev/stdin" : file, "the query", err) : 0;
}

/* Refuses a named query without a parameter that it can not be asked without. */
static int want(const char *name, const struct ot_parameters *given, struct ot_err *err)
{
    struct ot_buf wanted = OT_BUF_INIT;
    ot_named_wanted(name, given, &wanted);
    int result = wanted.length ? ot_err_set(err, "'%s' wants %s; 'optrace query --list' tells of them", name,
                                            wanted.data) : 0;
    ot_buf_release(&wanted);
    return result;
}

static int ask(const char *query, const char *name, const struct ot_parameters *given, const struct ot_options *options,
               struct ot_err *err)
{
    struct ot_sandbox sandbox = { .seconds = seconds, .steps = steps, .megabytes = megabytes };
    struct ot_buf sql = OT_BUF_INIT, out = OT_BUF_INIT, closed = OT_BUF_INIT;
    struct ot_rows rows;
    sqlite3 *db = NULL;
    int result = -1;

    is_paged = !format && !has_file() && isatty(STDOUT_FILENO);
    const struct ot_rows_shape *shape = is_paged ? &ot_rows_page : ot_rows_format(format ? format : "list");
    ot_rows_init(&rows, shape, !has_no_header, &out);
    ot_sandbox_prepare(&sandbox);
    const char *origin = is_own ? "SQL" : query ? name : strcmp(file, "-") == 0 ? "standard input" : file;
    if (ot_db_open_readonly(database, &db, err) < 0 ||
        ot_report_keep_inputs(db, database, output_path, err) < 0 || keep_question(err) < 0 ||
        ot_output_open(&output, output_path, err) < 0 || (!query && read_sql(origin, &sql, err) < 0))
        goto out;
    const char *before = query && !is_own ? ot_named_before(name) : NULL;
    ot_buf_add_str(&sql, before ? before : "");
    ot_buf_add_str(&sql, query ? query : "");
    struct script script = { origin, sql.data };
    if (ot_parameters_check(given, script.text, err) < 0 ||
        (query && !is_own && look_first(db, name, given, options, &closed, err) < 0) ||
        ot_sandbox_enter(&sandbox, db, err) < 0)
        goto out;
    result = run_script(db, &script, given, &sandbox, &rows, err);
    if (result == 0 && query && !is_own && rows.count == 0 &&
        (result = explain_no_rows(db, name, given, options, &closed, err)) < 0)
        ot_buf_clear(&out);
    if (flush(&out, 0) < 0)
        result = -1;
    if (output.path && (result == 0 || ferror(output.file)))
        result = ot_output_commit(&output, err);
out:
    ot_output_abandon(&output);
    ot_rows_release(&rows);
    ot_db_close(&db);
    ot_buf_release(&sql);
    ot_buf_release(&out);
    ot_buf_release(&closed);
    return result;
}

static int end(const struct ot_options *options, int result, const struct ot_err *err)
{
    if (err->message[0])
        ot_visible_say(options->program, "%s", err->message);
    return result < 0 ? ot_err_status(err) : OT_EXIT_OK;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    struct ot_parameters given = { options->arguments, options->argument_count };
    const char *query = NULL, *name = NULL;

    if ((is_listing || is_showing) && has_file() && ot_inputs_keep_any(output_path, &err) < 0)
        return end(options, -1, &err);
    if (is_listing)
        return end(options, list_queries(&err), &err);
    if (!file) {
        if (given.count == 0)
            return ot_options_wrong(options, "expected the name of a query, or -f FILE; --list shows the names");
        name = given.texts[0];
        is_own = strchr(name, ' ') != NULL; /* no query has such a name: it is SQL */
        query = is_own ? name : ot_named_find(name);
        if (!query)
            return no_such_query(options, name);
        given.texts++;
        given.count--;
    }
    if (is_showing && query)
        return end(options, show_query(is_own ? NULL : ot_named_before(name), query, &err), &err);
    if (format && !ot_rows_format(format))
        return ot_options_wrong(options, "no format '%s'; there are %s", format, ot_rows_formats);
    if (seconds < 0 || steps < 0 || megabytes < 0)
        return ot_options_wrong(options, "--timeout, --steps and --memory must not be negative");
    for (size_t i = 0; i < given.count; i++)
        if (ot_parameters_key(given.texts[i]) == 0)
            return ot_options_wrong(options, "expected key=value, got '%s'", given.texts[i]);
    if (query && !is_own && want(name, &given, &err) < 0)
        return end(options, -1, &err);
    return end(options, ask(query, name, &given, options, &err), &err);
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-query",
        .usage = "[--database DB] NAME [key=value...] | [--database DB] SQL | -f FILE [key=value...] | --list",
        .summary = "Answers a named question, or runs your own SQL, read-only.",
        .examples = "  optrace query --list\n"
                    "  optrace query --database results/sglang-0.5.7.db callers name=fp8_scaled_mm\n"
                    "  optrace query kernels-of-op op='self.q_b_proj()' --format json\n"
                    "  optrace query 'SELECT file FROM source_file ORDER BY lines DESC LIMIT 3'\n"
                    "  optrace query -f own.sql\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    database = ot_options_database(database);
    status = run(&options);
    ot_options_release(&options);
    free(database);
    free(file);
    free(format);
    free(output_path);
    return status;
}
