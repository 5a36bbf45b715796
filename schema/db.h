/*
 * db.h: the one place that opens databases.
 *
 * Every database of optrace has application_id OT_APPLICATION_ID and user_version
 * OT_SCHEMA_VERSION, and the schema that the files beside this one make. Foreign keys are on.
 * Writers take one transaction.
 */
#ifndef OT_DB_H
#define OT_DB_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_err;

enum { OT_APPLICATION_ID = 0x4F505452, /* "OPTR" */ OT_SCHEMA_VERSION = 18 };

/* A result that is not looked at is an error that is swallowed: the compiler says so. */
#define OT_DB_LOOK __attribute__((warn_unused_result))

/* What a connection keeps of the file in memory, in KiB. */
#define OT_DB_CACHE "PRAGMA cache_size = -32768"

/* Opens the database at path for writing; makes the file if it does not exist. The schema of a new
 * one is made by ot_db_begin. A file that is no optrace database, or one of another schema, is
 * refused with the command that rebuilds it. On 0 *db is open and the caller closes it with
 * ot_db_close. */
OT_DB_LOOK int ot_db_open(const char *path, sqlite3 **db, struct ot_err *err);

/* Whether there is no database at path yet. If so, this program and those that it runs wait for no disk when they write
 * one, up to ot_db_first_load_end, which waits for all of it once. */
bool ot_db_first_load(const char *path);
void ot_db_first_load_end(const char *path);

/* Opens an existing database for reading only; never makes a file. What a program that was killed
 * left unfinished is undone first. */
OT_DB_LOOK int ot_db_open_readonly(const char *path, sqlite3 **db, struct ot_err *err);

/* Opens a database in memory that holds what the schema fills and nothing else: for what needs no source. */
OT_DB_LOOK int ot_db_open_blank(sqlite3 **db, struct ot_err *err);

/* Opens a database in memory that holds what from does, for what is tried and not kept. */
OT_DB_LOOK int ot_db_open_copy(sqlite3 *from, sqlite3 **db, struct ot_err *err);

/* Rolls back what is open, closes *db (NULL is fine) and sets it to NULL. A file that nothing was
 * written to is removed. */
void ot_db_close(sqlite3 **db);

/* BEGIN IMMEDIATE, and the schema where there is none; waits for another writer for up to ten
 * seconds, then says so. */
OT_DB_LOOK int ot_db_begin(sqlite3 *db, struct ot_err *err);

/* From here to ot_db_rollback or ot_db_close all is read from one state of the database, whoever
 * writes to it meanwhile; of an attached one, from the first look at it. */
OT_DB_LOOK int ot_db_begin_reading(sqlite3 *db, struct ot_err *err);

/* Commits; on -1 all is rolled back. */
OT_DB_LOOK int ot_db_commit(sqlite3 *db, struct ot_err *err);
void ot_db_rollback(sqlite3 *db);

/* Runs one or more statements that give no rows. */
OT_DB_LOOK int ot_db_exec(sqlite3 *db, const char *sql, struct ot_err *err);

/* Prepares one statement; the caller finalizes it. */
OT_DB_LOOK int ot_db_prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement, struct ot_err *err);

/* Prepares the one statement of the .sql file with that name (schema/sql.h); an error tells the file. */
OT_DB_LOOK int ot_db_prepare_file(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err);

/* Steps once. Returns 1 for a row, 0 when done, -1 on error. */
OT_DB_LOOK int ot_db_step(sqlite3_stmt *statement, struct ot_err *err);

/* Binds a text that outlives the statement's use of it; NULL is NULL. */
OT_DB_LOOK int ot_db_bind_text(sqlite3_stmt *statement, int column, const char *text, struct ot_err *err);

/* The text of a column of the row at hand, valid until the next step; "" for NULL, which a damaged
 * database may hold anywhere. */
const char *ot_db_text(sqlite3_stmt *statement, int column);

/* Sets *err from a result code of SQLite, with context, and its kind: a full disk, a damaged file,
 * a lock and the like lie outside; a broken constraint or statement is ours. Returns -1. */
int ot_db_fail(sqlite3 *db, int code, const char *context, struct ot_err *err);

/* The same for the connection's last error. */
int ot_db_err(sqlite3 *db, const char *context, struct ot_err *err);

/* An internal error may come of a damaged database: looks through all of it, which takes a while,
 * and sets *err to what it finds. To be called after the rollback; db may be NULL. */
void ot_db_blame(sqlite3 *db, struct ot_err *err);

/* Reads or writes one value of table meta. ot_db_meta_get gives a string the caller
 * frees, or NULL when there is none. */
OT_DB_LOOK int ot_db_meta_set(sqlite3 *db, const char *key, const char *value, struct ot_err *err);
OT_DB_LOOK int ot_db_meta_get(sqlite3 *db, const char *key, char **value, struct ot_err *err);

#endif
