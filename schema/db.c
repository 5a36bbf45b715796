/*
 * db.c: the one file that opens databases.
 *
 * Reads and writes: the SQLite file. Must not know: what the tables mean.
 */
#include "schema/db.h"

#include <stdlib.h>
#include <string.h>
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

int ot_db_err(sqlite3 *db, const char *context, struct ot_err *err)
{
    return ot_err_set(err, "%s: %s", context, sqlite3_errmsg(db));
}

int ot_db_exec(sqlite3 *db, const char *sql, struct ot_err *err)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        return ot_db_err(db, "cannot run SQL", err);
    return 0;
}

int ot_db_prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement, struct ot_err *err)
{
    *statement = NULL;
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
        return ot_db_err(db, "cannot prepare SQL", err);
    return 0;
}

int ot_db_step(sqlite3_stmt *statement, struct ot_err *err)
{
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return 1;
    if (code == SQLITE_DONE)
        return 0;
    return ot_db_err(sqlite3_db_handle(statement), "cannot run SQL", err);
}

/* Reads one integer pragma. */
static int read_pragma(sqlite3 *db, const char *sql, sqlite3_int64 *value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_prepare(db, sql, &statement, err) < 0)
        return -1;
    int result = ot_db_step(statement, err);
    *value = result == 1 ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}

/* Whether the database is one of ours: 1 yes, 0 it is empty, -1 with *err otherwise. */
static int check_identity(sqlite3 *db, const char *path, struct ot_err *err)
{
    sqlite3_int64 application, version, tables;
    if (read_pragma(db, "PRAGMA application_id", &application, err) < 0 ||
        read_pragma(db, "PRAGMA user_version", &version, err) < 0 ||
        read_pragma(db, "SELECT count(*) FROM sqlite_schema", &tables, err) < 0)
        return ot_err_wrap(err, "cannot read '%s'", path);
    if (application == 0 && version == 0 && tables == 0)
        return 0;
    if (application != OT_APPLICATION_ID)
        return ot_err_set(err, "'%s' is not an optrace database", path);
    if (version != OT_SCHEMA_VERSION)
        return ot_err_set(err,
                          "'%s' has schema version %lld, but this program writes version %d; "
                          "rebuild it: rm '%s' && optrace ingest-python --database '%s' SOURCE",
                          path, (long long)version, OT_SCHEMA_VERSION, path, path);
    return 1;
}

static int make_schema(sqlite3 *db, struct ot_err *err)
{
    size_t count;
    const struct ot_sql_file *file = ot_sql_folder("schema/", &count);
    for (size_t i = 0; i < count; i++)
        if (ot_db_exec(db, file[i].text, err) < 0)
            return ot_err_wrap(err, "%s.sql", file[i].name);
    struct ot_buf sql = OT_BUF_INIT;
    ot_buf_printf(&sql, "PRAGMA application_id = %d; PRAGMA user_version = %d",
                  OT_APPLICATION_ID, OT_SCHEMA_VERSION);
    int result = ot_db_exec(db, sql.data, err);
    ot_buf_release(&sql);
    return result;
}

/* Makes the schema unless another process was faster. There is nothing to lose yet, so nothing
 * waits for the disk. */
static int make_schema_once(sqlite3 *db, const char *path, struct ot_err *err)
{
    if (ot_db_exec(db, "PRAGMA synchronous = OFF", err) < 0 || ot_db_begin(db, err) < 0)
        return -1;
    int state = check_identity(db, path, err);
    if (state == 0 && make_schema(db, err) < 0)
        state = -1;
    if (state < 0) {
        ot_db_rollback(db);
        return -1;
    }
    if (ot_db_commit(db, err) < 0)
        return -1;
    return ot_db_exec(db, "PRAGMA synchronous = FULL", err);
}

static int open_with(const char *path, int flags, sqlite3 **db, struct ot_err *err)
{
    *db = NULL;
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* nobody asks for the statistics */
    /* A connection stays with one thread. */
    if (sqlite3_open_v2(path, db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) {
        ot_err_set(err, "cannot open '%s': %s", path,
                   *db ? sqlite3_errmsg(*db) : "out of memory");
        return -1;
    }
    sqlite3_extended_result_codes(*db, 1);
    sqlite3_busy_timeout(*db, 10000);
    if (sqlite3_exec(*db,
                     "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                     "PRAGMA cache_size = -32768; SELECT count(*) FROM sqlite_schema",
                     NULL, NULL, NULL) != SQLITE_OK)
        return ot_err_set(err, "cannot open '%s': %s", path, sqlite3_errmsg(*db));
    return 0;
}

int ot_db_open(const char *path, sqlite3 **db, struct ot_err *err)
{
    int result = open_with(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, db, err);
    if (result == 0)
        result = check_identity(*db, path, err);
    if (result == 0)
        result = make_schema_once(*db, path, err);
    if (result < 0) {
        ot_db_close(db);
        return -1;
    }
    return 0;
}

int ot_db_open_readonly(const char *path, sqlite3 **db, struct ot_err *err)
{
    int result = open_with(path, SQLITE_OPEN_READONLY, db, err);
    if (result == 0) {
        result = check_identity(*db, path, err);
        if (result == 0)
            result = ot_err_set(err, "'%s' is empty", path);
    }
    if (result < 0) {
        ot_db_close(db);
        return -1;
    }
    return 0;
}

void ot_db_close(sqlite3 **db)
{
    if (*db)
        sqlite3_close_v2(*db);
    *db = NULL;
}

int ot_db_begin(sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if ((code & 0xFF) == SQLITE_BUSY)
        return ot_err_set(err, "another program is writing to '%s'",
                          sqlite3_db_filename(db, "main"));
    return code == SQLITE_OK ? 0 : ot_db_err(db, "cannot begin", err);
}

int ot_db_commit(sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    return code == SQLITE_OK ? 0 : ot_db_err(db, "cannot commit", err);
}

void ot_db_rollback(sqlite3 *db)
{
    if (!sqlite3_get_autocommit(db))
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
}

int ot_db_meta_set(sqlite3 *db, const char *key, const char *value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_prepare(db, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", &statement,
                      err) < 0)
        return -1;
    sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, value, -1, SQLITE_STATIC);
    int result = ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}

int ot_db_meta_get(sqlite3 *db, const char *key, char **value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    *value = NULL;
    if (ot_db_prepare(db, "SELECT value FROM meta WHERE key = ?1", &statement, err) < 0)
        return -1;
    sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
    int result = ot_db_step(statement, err);
    if (result == 1)
        *value = ot_strdup((const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}
