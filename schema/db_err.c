/*
 * db_err.c: what SQLite reports, as an error of ours: what it means to the user, and whether the
 * cause lies outside the program.
 *
 * Must not know: what the tables mean.
 */
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "schema/db.h"
#include "tools/base/err.h"

/* The file of the connection, from the working folder if it lies below; NULL for one in memory. */
static const char *file_of(sqlite3 *db)
{
    char folder[4096];
    const char *path = sqlite3_db_filename(db, "main");
    size_t length = path && getcwd(folder, sizeof folder) ? strlen(folder) : 0;
    if (length > 1 && strncmp(path, folder, length) == 0 && path[length] == '/')
        return path + length + 1;
    return path && path[0] ? path : NULL;
}

/* "<what> '<path>': <cause>"; cause may be NULL. */
static int set_outside(sqlite3 *db, const char *what, const char *cause, struct ot_err *err)
{
    const char *path = file_of(db);
    return ot_err_set(err, "%s%s%s%s%s%s", what, path ? " '" : "", path ? path : "", path ? "'" : "",
                      cause ? ": " : "", cause ? cause : "");
}

/* What the operating system said; 0 where SQLite has lost it on the way. */
static int system_errno(sqlite3 *db)
{
    int number = sqlite3_system_errno(db);
    if (number == 0 && sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &number) != SQLITE_OK)
        return 0;
    return number;
}

/* The operating system refused to read or write. */
static int set_io_err(sqlite3 *db, int code, struct ot_err *err)
{
    int number = system_errno(db);
    bool is_read = code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ;
    bool is_write = code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_TRUNCATE ||
                    code == SQLITE_IOERR_DELETE;
    if (number == ENOSPC)
        return set_outside(db, "disk is full:", NULL, err);
    return set_outside(db, is_read ? "cannot read" : is_write ? "cannot write" : "cannot read or write",
                       number ? strerror(number) : "disk is full or failing", err);
}

int ot_db_fail(sqlite3 *db, int code, const char *context, struct ot_err *err)
{
    const char *message = sqlite3_errcode(db) == code || sqlite3_extended_errcode(db) == code
                          ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return set_outside(db, "disk is full:", NULL, err);
    case SQLITE_IOERR:
        if (code != SQLITE_IOERR_NOMEM)
            return set_io_err(db, code, err);
        return ot_err_internal(err, "out of memory");
    case SQLITE_CANTOPEN:
        return set_outside(db, "cannot open",
                           sqlite3_system_errno(db) ? strerror(sqlite3_system_errno(db)) : message, err);
    case SQLITE_CORRUPT:
        return set_outside(db, "damaged database", message, err);
    case SQLITE_NOTADB:
        return set_outside(db, "cannot open", message, err);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return set_outside(db, "another program uses the database", NULL, err);
    case SQLITE_READONLY:
        return set_outside(db, "cannot write", "it is read-only", err);
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOLFS:
    case SQLITE_TOOBIG:
    case SQLITE_INTERRUPT:
        return ot_err_set(err, "%s: %s", context, message);
    case SQLITE_NOMEM:
        return ot_err_internal(err, "out of memory");
    default:
        return ot_err_internal(err, "%s: %s", context, message);
    }
}

int ot_db_err(sqlite3 *db, const char *context, struct ot_err *err)
{
    return ot_db_fail(db, sqlite3_extended_errcode(db), context, err);
}

/* Whether a check of the whole database has something to say: 1 yes, with its first line in *err. */
static int has_damage(sqlite3 *db, const char *sql, const char *sound, const char *what, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct ot_err trouble = {""};
    int found = 0, code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    code = code == SQLITE_OK ? sqlite3_step(statement) : code;
    const char *text = code == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : NULL;
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        ot_db_fail(db, code, "cannot check the database", &trouble);
        found = trouble.kind == OT_ERR_OUTSIDE;
        if (found)
            *err = trouble;
    } else if (text && strcmp(text, sound) != 0) {
        ot_err_set(&trouble, "%s%s", what, text);
        set_outside(db, "damaged database", trouble.message, err);
        found = 1;
    }
    sqlite3_finalize(statement);
    return found;
}

void ot_db_blame(sqlite3 *db, struct ot_err *err)
{
    if (!db || err->kind != OT_ERR_INTERNAL)
        return;
    if (!has_damage(db, "PRAGMA integrity_check(1)", "ok", "", err))
        has_damage(db, "PRAGMA foreign_key_check", "", "rows refer to nothing in table ", err);
}
