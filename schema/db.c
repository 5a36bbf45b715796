/*
 * db.c: statements, transactions and the table meta of an open database.
 *
 * Must not know: what the tables mean.
 */
#include "schema/db.h"

#include "schema/sql.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* SQL that compiles fails by a value, a pattern that is too long or a sum that is too large; no
 * program of ours writes one. */
static int fail_running(sqlite3 *db, int code, struct ot_err *err)
{
    if (code == SQLITE_ERROR && sqlite3_error_offset(db) < 0)
        return ot_err_set(err, "damaged database: %s", sqlite3_errmsg(db));
    return ot_db_fail(db, code, "cannot run SQL", err);
}

int ot_db_exec(sqlite3 *db, const char *sql, struct ot_err *err)
{
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? 0 : fail_running(db, code, err);
}

int ot_db_prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement, struct ot_err *err)
{
    *statement = NULL;
    int code = sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    return code == SQLITE_OK ? 0 : ot_db_fail(db, code, "cannot prepare SQL", err);
}

int ot_db_prepare_file(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err)
{
    const char *sql = ot_sql_find(name);
    *statement = NULL;
    if (!sql)
        return ot_err_internal(err, "no query '%s'", name);
    return ot_db_prepare(db, sql, statement, err) < 0 ? ot_err_wrap(err, "%s.sql", name) : 0;
}

int ot_db_step(sqlite3_stmt *statement, struct ot_err *err)
{
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return 1;
    if (code == SQLITE_DONE)
        return 0;
    return fail_running(sqlite3_db_handle(statement), code, err);
}

int ot_db_bind_text(sqlite3_stmt *statement, int column, const char *text, struct ot_err *err)
{
    int code = sqlite3_bind_text(statement, column, text, -1, SQLITE_STATIC);
    return code == SQLITE_OK ? 0 : ot_db_fail(sqlite3_db_handle(statement), code, "cannot bind", err);
}

const char *ot_db_text(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    if (!text && sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM)
        ot_mem_exhausted();
    return text ? text : "";
}

int ot_db_begin_reading(sqlite3 *db, struct ot_err *err)
{
    return ot_db_exec(db, "BEGIN; SELECT count(*) FROM sqlite_schema", err);
}

int ot_db_commit(sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    if (code == SQLITE_OK)
        return 0;
    ot_db_fail(db, code, "cannot commit", err);
    ot_db_rollback(db);
    /* Where the journal could not be removed, a look at the file undoes by it. */
    (void)sqlite3_exec(db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    return -1;
}

/* Nothing is to be done where that fails: the journal stays, and who opens the database next
 * undoes by it. */
void ot_db_rollback(sqlite3 *db)
{
    if (!sqlite3_get_autocommit(db))
        (void)sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
}

int ot_db_meta_set(sqlite3 *db, const char *key, const char *value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_prepare(db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", &statement,
                      err) < 0)
        return -1;
    int result = -1;
    if (ot_db_bind_text(statement, 1, key, err) == 0 && ot_db_bind_text(statement, 2, value, err) == 0)
        result = ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}

int ot_db_meta_get(sqlite3 *db, const char *key, char **value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    *value = NULL;
    if (ot_db_prepare(db, "SELECT value FROM meta WHERE key = ?1", &statement, err) < 0)
        return -1;
    int result = ot_db_bind_text(statement, 1, key, err);
    if (result == 0)
        result = ot_db_step(statement, err);
    if (result == 1)
        *value = ot_strdup(ot_db_text(statement, 0));
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}
