/*
 * query.c: the program optrace-query: a named question, or the user's own SQL, read-only.
 *
 * Reads: the database, the queries of queries/answers (embedded), a file of SQL. Writes: rows
 * to standard output. Must not know: what the queries say.
 *
 * The sqlite3 shell runs the SQL: read-only, in safe mode (no ATTACH, no files, no commands)
 * and without the user's start-up file. Values of parameters reach it as hexadecimal text or
 * as plain whole numbers, so that none of them can be read as SQL or as a command.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"

extern char **environ;

static const char folder[] = "queries/answers/";
static const char *const formats[] = {
    "ascii", "box", "column", "csv", "html", "insert", "json", "line", "list", "markdown",
    "qbox", "quote", "table", "tabs", "tcl", NULL
};

static char *database, *file, *format;
static int is_listing, is_showing, has_no_header;

static struct poptOption table[] = {
    { "database", 'd', POPT_ARG_STRING, &database, 0, "database to read; never made or changed", "DB" },
    { "file", 'f', POPT_ARG_STRING, &file, 0, "SQL to run in place of a named query; '-': standard input", "FILE" },
    { "format", 0, POPT_ARG_STRING, &format, 0,
      "a mode of the sqlite3 shell: box (default on a terminal), list (default elsewhere), "
      "csv, json, markdown, table, column, line, tabs, html, quote, insert, ascii", "MODE" },
    { "no-header", 0, POPT_ARG_NONE, &has_no_header, 0, "no line with the names of the columns", NULL },
    { "list", 'l', POPT_ARG_NONE, &is_listing, 0, "list the named queries", NULL },
    { "show", 0, POPT_ARG_NONE, &is_showing, 0, "print the SQL of a named query, its parameters at the top", NULL },
    POPT_TABLEEND
};

struct parameters {
    const char **texts; /* 'key=value' */
    size_t count;
};

static void list_queries(void)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder(folder, &count);
    for (size_t i = 0; i < count; i++) {
        const char *text = files[i].text + strspn(files[i].text, "- ");
        printf("%-16s %.*s\n", files[i].name + sizeof folder - 1, (int)strcspn(text, "\n"), text);
    }
}

static const char *find_query(const char *name)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "%s%s", folder, name);
    const char *text = ot_sql_find(path.data);
    ot_buf_release(&path);
    return text;
}

/* Length of the key of 'key=value', a leading ':' aside; 0 when it is none. */
static size_t key_length(const char *text)
{
    size_t length = 0;
    while (isalnum((unsigned char)text[length]) || text[length] == '_')
        length++;
    return text[length] == '=' && !isdigit((unsigned char)text[0]) ? length : 0;
}

/* Refuses a parameter that the query does not have: it would be ignored in silence. */
static int check_parameters(sqlite3 *db, const char *sql, const struct parameters *given,
                            struct ot_err *err)
{
    struct ot_buf known = OT_BUF_INIT; /* ' name, other,' */
    int result = 0;
    while (result == 0 && *sql != '\0') {
        sqlite3_stmt *statement = NULL;
        if (sqlite3_prepare_v2(db, sql, -1, &statement, &sql) != SQLITE_OK)
            result = ot_db_err(db, "cannot read the query", err);
        for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) {
            const char *name = sqlite3_bind_parameter_name(statement, i); /* once each statement */
            ot_buf_printf(&known, " %s,", name ? name + 1 : "?");
        }
        sqlite3_finalize(statement);
    }
    for (size_t i = 0; result == 0 && i < given->count; i++) {
        struct ot_buf word = OT_BUF_INIT;
        ot_buf_printf(&word, " %.*s,", (int)key_length(given->texts[i]), given->texts[i]);
        if (!strstr(known.data, word.data))
            result = ot_err_set(err, "the query has no parameter '%.*s'; its parameters:%.*s",
                                (int)word.length - 2, word.data + 1,
                                known.length > 0 ? (int)known.length - 1 : 5,
                                known.length > 0 ? known.data : " none");
        ot_buf_release(&word);
    }
    ot_buf_release(&known);
    return result;
}

/* Whether text is a whole number written the one way SQLite prints it. */
static int is_integer(const char *text)
{
    const char *digits = text + (*text == '-');
    size_t length = strspn(digits, "0123456789");
    return length > 0 && length < 19 && digits[length] == '\0' && (digits[0] != '0' || strcmp(text, "0") == 0);
}

/* '.parameter set' for one parameter and one of the marks that SQL knows for it. */
static char *parameter_command(const char *text, char mark)
{
    struct ot_buf command = OT_BUF_INIT;
    size_t length = key_length(text);
    const char *value = text + length + 1;
    ot_buf_printf(&command, ".parameter set %c%.*s ", mark, (int)length, text);
    if (is_integer(value)) {
        ot_buf_add_str(&command, value);
    } else {
        ot_buf_add_str(&command, "\"CAST(x'");
        for (const char *p = value; *p != '\0'; p++)
            ot_buf_printf(&command, "%02x", (unsigned)(unsigned char)*p);
        ot_buf_add_str(&command, "' AS TEXT)\"");
    }
    char *result = ot_strdup(command.data);
    ot_buf_release(&command);
    return result;
}

/* The argument list of the shell, ended by NULL; all of it on the heap. */
static char **shell_arguments(const struct parameters *given)
{
    static const char marks[] = ":@$";
    char **arguments = ot_calloc(20 + given->count * 6, sizeof *arguments);
    size_t count = 0;
    const char *mode = format ? format : isatty(STDOUT_FILENO) ? "box" : "list";
    struct ot_buf text = OT_BUF_INIT;
    const char *fixed[] = { "sqlite3", "-init", "/dev/null", "-batch", "-bail", "-safe", "-readonly",
                            has_no_header ? "-noheader" : "-header", "-cmd", ".timeout 10000", "-cmd" };

    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        arguments[count++] = ot_strdup(fixed[i]);
    ot_buf_printf(&text, ".mode %s", mode);
    arguments[count++] = ot_strdup(text.data);
    if (strcmp(mode, "csv") == 0) { /* lines end as everywhere else here */
        arguments[count++] = ot_strdup("-cmd");
        arguments[count++] = ot_strdup(".separator , \"\\n\"");
    }
    for (size_t i = 0; i < given->count; i++)
        for (const char *mark = marks; *mark != '\0'; mark++) {
            arguments[count++] = ot_strdup("-cmd");
            arguments[count++] = parameter_command(given->texts[i], *mark);
        }
    ot_buf_clear(&text);
    ot_buf_printf(&text, "%s%s", database[0] == '/' ? "" : "./", database);
    arguments[count++] = ot_strdup(text.data);
    ot_buf_release(&text);
    return arguments;
}

/* A descriptor that holds the SQL to run. */
static int open_sql(const char *query, struct ot_err *err)
{
    if (!query) {
        int input = strcmp(file, "-") == 0 ? dup(STDIN_FILENO) : open(file, O_RDONLY | O_CLOEXEC);
        if (input < 0)
            ot_err_set(err, "cannot read '%s': %s", file, strerror(errno));
        return input;
    }
    int input = memfd_create("query", MFD_CLOEXEC);
    size_t length = strlen(query), done = 0;
    while (input >= 0 && done < length) {
        ssize_t wrote = write(input, query + done, length - done);
        if (wrote < 0)
            break;
        done += (size_t)wrote;
    }
    if (input < 0 || done < length || lseek(input, 0, SEEK_SET) != 0)
        ot_err_set(err, "cannot hand over the query: %s", strerror(errno));
    return done < length ? -1 : input;
}

/* Runs the shell over the SQL in input. Returns an exit status. */
static int run_shell(int input, const struct parameters *given, struct ot_err *err)
{
    pid_t child;
    int status = 0;
    posix_spawn_file_actions_t actions;
    char **arguments = shell_arguments(given);

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    int code = posix_spawnp(&child, "sqlite3", &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    for (size_t i = 0; arguments[i]; i++)
        free(arguments[i]);
    free(arguments);
    if (code != 0) {
        ot_err_set(err, "cannot start the sqlite3 shell: %s; install the package sqlite3", strerror(code));
        return OT_EXIT_USAGE;
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? OT_EXIT_OK : OT_EXIT_USAGE;
}

static int ask(const char *query, const struct parameters *given, struct ot_err *err)
{
    sqlite3 *db = NULL;
    int result = ot_db_open_readonly(database, &db, err);
    if (result == 0 && query)
        result = check_parameters(db, query, given, err);
    ot_db_close(&db);
    int input = result == 0 ? open_sql(query, err) : -1;
    if (input < 0)
        return OT_EXIT_USAGE;
    int status = run_shell(input, given, err);
    close(input);
    return status;
}

/* Whether the sqlite3 shell knows the word. */
static int is_format(const char *word)
{
    for (size_t i = 0; formats[i]; i++)
        if (strcmp(word, formats[i]) == 0)
            return 1;
    return 0;
}

static int run(const struct ot_options *options)
{
    struct ot_err err = { "" };
    struct parameters given = { options->arguments, options->argument_count };
    const char *query = NULL;

    if (is_listing) {
        list_queries();
        return OT_EXIT_OK;
    }
    if (!file) {
        if (given.count == 0)
            return ot_options_wrong(options, "expected the name of a query, or -f FILE; --list shows the names");
        query = find_query(given.texts[0]);
        if (!query)
            return ot_options_wrong(options, "no query is named '%s'; --list shows the names", given.texts[0]);
        given.texts++;
        given.count--;
    }
    if (is_showing && query) {
        fputs(query, stdout);
        return OT_EXIT_OK;
    }
    if (!database)
        return ot_options_wrong(options, "--database is missing");
    if (format && !is_format(format))
        return ot_options_wrong(options, "the sqlite3 shell has no mode '%s'", format);
    for (size_t i = 0; i < given.count; i++)
        if (key_length(given.texts[i]) == 0)
            return ot_options_wrong(options, "expected key=value, got '%s'", given.texts[i]);

    int status = ask(query, &given, &err);
    if (err.message[0])
        fprintf(stderr, "%s: %s\n", options->program, err.message);
    return status;
}

int main(int argc, char **argv)
{
    struct ot_options options = {
        .program = "optrace-query",
        .usage = "--database DB NAME [key=value...] | --database DB -f FILE [key=value...] | --list",
        .summary = "answers a named question, or runs your own SQL, read-only",
        .examples = "  optrace query --list\n"
                    "  optrace query --database results/optrace.db callers name=fp8_scaled_mm\n"
                    "  optrace query --database results/optrace.db kernels-of-op op='self.q_b_proj()' --format json\n"
                    "  echo 'SELECT file, lines FROM source_file;' | optrace query --database results/optrace.db -f -\n",
        .table = table,
    };
    int status;
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    status = run(&options);
    ot_options_release(&options);
    free(database);
    free(file);
    free(format);
    return status;
}
