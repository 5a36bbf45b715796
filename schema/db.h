/*
 * db.h: the one place that opens databases.
 *
 * Every database of optrace has application_id OT_APPLICATION_ID and user_version
 * OT_SCHEMA_VERSION. Foreign keys are on. Writers take one transaction.
 */
#ifndef OT_DB_H
#define OT_DB_H

#include <sqlite3.h>

struct ot_err;

enum { OT_APPLICATION_ID = 0x4F505452, /* "OPTR" */ OT_SCHEMA_VERSION = 4 };

/* Opens the database at path for writing; makes it, with the whole schema, if it does
 * not exist or is an empty file. A file that is no optrace database, or one of another
 * schema version, is refused with the command that rebuilds it. On 0 *db is open and the
 * caller closes it with ot_db_close. */
int ot_db_open(const char *path, sqlite3 **db, struct ot_err *err);

/* Opens an existing database for reading only; never makes a file. */
int ot_db_open_readonly(const char *path, sqlite3 **db, struct ot_err *err);

/* Closes *db (NULL is fine) and sets it to NULL. */
void ot_db_close(sqlite3 **db);

/* BEGIN IMMEDIATE; waits for another writer for up to ten seconds, then says so. */
int ot_db_begin(sqlite3 *db, struct ot_err *err);
int ot_db_commit(sqlite3 *db, struct ot_err *err);
void ot_db_rollback(sqlite3 *db);

/* Runs one or more statements that give no rows. */
int ot_db_exec(sqlite3 *db, const char *sql, struct ot_err *err);

/* Prepares one statement; the caller finalizes it. */
int ot_db_prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement, struct ot_err *err);

/* Steps once. Returns 1 for a row, 0 when done, -1 on error. */
int ot_db_step(sqlite3_stmt *statement, struct ot_err *err);

/* Sets *err from the connection's last error, with context. Returns -1. */
int ot_db_err(sqlite3 *db, const char *context, struct ot_err *err);

/* Reads or writes one value of table meta. ot_db_meta_get gives a string the caller
 * frees, or NULL when there is none. */
int ot_db_meta_set(sqlite3 *db, const char *key, const char *value, struct ot_err *err);
int ot_db_meta_get(sqlite3 *db, const char *key, char **value, struct ot_err *err);

#endif
