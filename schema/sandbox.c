/*
 * sandbox.c: SQL of others, run so that it can only read, and ends.
 *
 * Reads: what SQLite's compiler is about to do. Writes: nothing. Must not know: the tables.
 */
#include "schema/sandbox.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>
#include "schema/db.h"
#include "tools/base/err.h"

enum { STEPS_A_LOOK = 1000, GRACE_SECONDS = 3, MEGABYTE = 1024 * 1024, STRING_MEGABYTES = 64 };

/* What a signal handler can reach. */
static sqlite3 *timed;
static volatile sig_atomic_t is_late;

static const struct limit {
    int id, value;
} limits[] = {
    { SQLITE_LIMIT_LENGTH, STRING_MEGABYTES * MEGABYTE }, { SQLITE_LIMIT_SQL_LENGTH, 4 * MEGABYTE },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },           { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },                   { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* Pragmas that tell; those of the second list only without an argument, which would set something. */
static const char *const telling[] = {
    "collation_list", "compile_options", "database_list", "foreign_key_check", "foreign_key_list", "function_list",
    "index_info", "index_list", "index_xinfo", "integrity_check", "module_list", "pragma_list", "quick_check",
    "table_info", "table_list", "table_xinfo", NULL
};
static const char *const telling_alone[] = {
    "application_id", "data_version", "encoding", "foreign_keys", "freelist_count", "journal_mode", "page_count",
    "page_size", "query_only", "schema_version", "user_version", NULL
};

/* Functions that reach beyond the database. */
static const char *const outside[] = { "fts3_tokenizer", "load_extension", NULL };

static bool is_in(const char *const *words, const char *word)
{
    for (; *words; words++)
        if (word && sqlite3_stricmp(*words, word) == 0)
            return true;
    return false;
}

static int refuse(struct ot_sandbox *sandbox, const char *what, const char *name)
{
    if (!sandbox->refused[0])
        snprintf(sandbox->refused, sizeof sandbox->refused, "%s%s%s", what, name ? " " : "", name ? name : "");
    return SQLITE_DENY;
}

/* What is refused, in the words of SQL. */
static const char *words_of(int action)
{
    switch (action) {
    case SQLITE_ATTACH: return "ATTACH";
    case SQLITE_DETACH: return "DETACH";
    case SQLITE_INSERT: return "INSERT INTO";
    case SQLITE_UPDATE: return "UPDATE";
    case SQLITE_DELETE: return "DELETE FROM";
    case SQLITE_CREATE_TABLE: return "CREATE TABLE";
    case SQLITE_CREATE_VTABLE: return "CREATE VIRTUAL TABLE";
    case SQLITE_CREATE_VIEW: return "CREATE VIEW";
    case SQLITE_CREATE_INDEX: return "CREATE INDEX";
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER: return "CREATE TRIGGER";
    case SQLITE_DROP_TABLE: return "DROP TABLE";
    case SQLITE_DROP_VIEW: return "DROP VIEW";
    case SQLITE_DROP_INDEX: return "DROP INDEX";
    case SQLITE_ALTER_TABLE: return "ALTER TABLE";
    case SQLITE_ANALYZE: return "ANALYZE";
    case SQLITE_REINDEX: return "REINDEX";
    default: return "a change";
    }
}

static int authorize(void *data, int action, const char *first, const char *second, const char *schema,
                     const char *trigger)
{
    struct ot_sandbox *sandbox = data;
    bool is_temporary = schema && strcmp(schema, "temp") == 0;
    (void)trigger;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_DROP_TEMP_INDEX:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return is_in(outside, second) ? refuse(sandbox, "the function", second) : SQLITE_OK;
    case SQLITE_PRAGMA:
        return is_in(telling, first) || (!second && is_in(telling_alone, first)) ? SQLITE_OK
                                                                                 : refuse(sandbox, "PRAGMA", first);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_CREATE_TABLE: /* of SQLite's own, for a temporary one */
    case SQLITE_REINDEX:      /* of a temporary index that is made */
        /* SQLite asks for an update of the schema, and makes none, when a table-valued function is first used. One
         * that is written as such is refused without us: the database is defensive. */
        if (is_temporary || (action == SQLITE_UPDATE && first && strcmp(first, "sqlite_master") == 0))
            return SQLITE_OK;
        /* CREATE and DROP come as a change of the schema first. */
        if (first && strncmp(first, "sqlite_", 7) == 0)
            return refuse(sandbox, "a change of", "the schema");
        return refuse(sandbox, words_of(action), first);
    case SQLITE_ATTACH:
        return refuse(sandbox, "ATTACH or VACUUM", NULL);
    default:
        return refuse(sandbox, words_of(action), NULL);
    }
}

/* Called every thousand steps. */
static int count_steps(void *data)
{
    struct ot_sandbox *sandbox = data;
    return sandbox->steps > 0 && ++sandbox->taken * STEPS_A_LOOK > sandbox->steps;
}

/* The first time, asks SQLite to stop. What does not look, is ended when the grace is over. */
static void stop(int number)
{
    static const char message[] = "optrace-query: the time is over (--timeout)\n";
    (void)number;
    if (is_late) {
        (void)!write(STDERR_FILENO, message, sizeof message - 1);
        _exit(OT_EXIT_USAGE);
    }
    is_late = 1;
    sqlite3_interrupt(timed);
}

void ot_sandbox_prepare(const struct ot_sandbox *sandbox)
{
    /* The limit needs the count of memory, which opening a database would turn off. */
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
    sqlite3_initialize();
    if (sandbox->megabytes > 0)
        sqlite3_hard_heap_limit64(sandbox->megabytes * MEGABYTE);
}

int ot_sandbox_enter(struct ot_sandbox *sandbox, sqlite3 *db, struct ot_err *err)
{
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        sqlite3_limit(db, limits[i].id, limits[i].value);
    /* As in the sqlite3 shell, "text" in double quotes is text where no column has that name. */
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 1, NULL);
    sqlite3_progress_handler(db, STEPS_A_LOOK, count_steps, sandbox);
    if (sqlite3_set_authorizer(db, authorize, sandbox) != SQLITE_OK)
        return ot_err_set(err, "cannot guard the database: %s", sqlite3_errmsg(db));
    if (sandbox->seconds > 0) {
        struct itimerval timer = { { GRACE_SECONDS, 0 }, { sandbox->seconds, 0 } };
        struct sigaction action = { .sa_handler = stop, .sa_flags = SA_RESTART };
        timed = db;
        sigaction(SIGPROF, &action, NULL);
        setitimer(ITIMER_PROF, &timer, NULL);
    }
    return 0;
}

int ot_sandbox_explain(const struct ot_sandbox *sandbox, sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_errcode(db) & 0xFF;
    if (code == SQLITE_AUTH && sandbox->refused[0])
        return ot_err_set(err, "%s is refused: the database is only read (temporary tables and views are allowed)",
                          sandbox->refused);
    if (code == SQLITE_INTERRUPT && is_late)
        return ot_err_set(err, "more than %ld seconds of computing (--timeout)", sandbox->seconds);
    if (code == SQLITE_INTERRUPT)
        return ot_err_set(err, "more than %lld steps (--steps)", sandbox->steps);
    /* One piece has at most a string's length twice; where that was left, it was not the limit that refused. */
    if (code == SQLITE_NOMEM &&
        sqlite3_memory_highwater(0) / MEGABYTE + 2 * STRING_MEGABYTES < sandbox->megabytes)
        return ot_err_internal(err, "out of memory");
    if (code == SQLITE_NOMEM && sandbox->megabytes > 0)
        return ot_err_set(err, "more than %lld MB of memory (--memory)", sandbox->megabytes);
    if (code == SQLITE_ERROR || code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH || code == SQLITE_RANGE)
        return ot_err_set(err, "%s", sqlite3_errmsg(db)); /* the SQL is wrong, not the program */
    return ot_db_err(db, "cannot run SQL", err);
}
