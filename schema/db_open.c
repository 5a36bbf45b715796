/*
 * db_open.c: the one file that opens databases, makes their schema and closes them.
 *
 * Reads and writes: the SQLite file. Must not know: what the tables mean.
 */
#include "schema/db.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "schema/identity.h"
#include "schema/memory.h"
#include "schema/profile.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/inputs.h"
#include "tools/base/mem.h"

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

/* What a database from elsewhere holds is data: it calls no function, and its pages are looked at before they are
 * believed. One with a trigger is refused (identity.c); to turn triggers off would turn off those of the walk too. */
static int harden(sqlite3 *db, struct ot_err *err)
{
    static const struct { int option, value; } settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_DQS_DML, 0},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        int code = sqlite3_db_config(db, settings[i].option, settings[i].value, NULL);
        if (code != SQLITE_OK)
            return ot_db_fail(db, code, "cannot protect the database", err);
    }
    /* Nothing here is a secret: what is deleted need not be written over with zeros, which Debian's SQLite does. */
    return ot_db_exec(db, "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = OFF", err);
}

/* Why the file could not be opened. SQLite tells of its second try, as a reader: that there is no file, where the
 * folder lets none be made. */
static const char *why_not_open(sqlite3 *db, const char *path, int flags)
{
    int number = sqlite3_system_errno(db);
    const char *slash = strrchr(path, '/');
    char *folder = ot_strdup(slash ? path : ".");
    if (slash)
        folder[slash - path + 1] = '\0';
    if (number == ENOENT && flags & SQLITE_OPEN_CREATE && access(folder, W_OK | X_OK) != 0)
        number = errno;
    free(folder);
    return number ? strerror(number) : sqlite3_errmsg(db);
}

static int open_with(const char *path, int flags, sqlite3 **db, struct ot_err *err)
{
    struct stat info;
    *db = NULL;
    /* What is written to a device is gone, and a pipe waits for who writes. */
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode))
        return ot_err_set(err, "cannot open '%s': %s", path,
                          S_ISDIR(info.st_mode) ? strerror(EISDIR) : "it is no regular file");
    ot_memory_prepare();
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* nobody asks for the statistics */
    /* A path is a path: SQLite would take "", ":memory:" and "file:…" for something else. */
    struct ot_buf name = OT_BUF_INIT;
    ot_buf_printf(&name, "%s%s", path[0] == '/' ? "" : "./", path);
    /* A connection stays with one thread. */
    int code = sqlite3_open_v2(name.data, db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    ot_buf_release(&name);
    if (!*db)
        return ot_err_internal(err, "out of memory");
    if (code != SQLITE_OK && (code & 0xFF) != SQLITE_NOMEM)
        return ot_err_set(err, "cannot open '%s': %s", path, why_not_open(*db, path, flags));
    if (code != SQLITE_OK)
        return ot_db_fail(*db, code, "cannot open", err);
    if (sqlite3_extended_result_codes(*db, 1) != SQLITE_OK || sqlite3_busy_timeout(*db, 10000) != SQLITE_OK)
        return ot_db_err(*db, "cannot open", err);
    ot_profile_watch(*db);
    return harden(*db, err);
}

/* Looks at the file for the first time. A program that was killed while it wrote leaves a journal
 * that only a connection that may write undoes: 1 if that is to be done. */
static int look(sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_exec(db, OT_DB_CACHE "; SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return 1;
    return code == SQLITE_OK ? 0 : ot_db_fail(db, code, "cannot read", err);
}

/* Opens and looks; fails where something is to be undone and cannot be. */
static int open_and_look(const char *path, int flags, sqlite3 **db, struct ot_err *err)
{
    int state = open_with(path, flags, db, err);
    if (state == 0 && (state = look(*db, err)) == 1)
        state = ot_err_set(err, "'%s' holds an unfinished change that cannot be undone: it is read-only", path);
    return state;
}

static const char first_load[] = "OPTRACE_FIRST_LOAD";

static bool is_empty(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode) && info.st_size == 0;
}

bool ot_db_first_load(const char *path)
{
    bool is_first = access(path, F_OK) != 0 || is_empty(path);
    if (is_first)
        setenv(first_load, "1", 1);
    else
        unsetenv(first_load);
    return is_first;
}

void ot_db_first_load_end(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    unsetenv(first_load);
    if (file >= 0) {
        (void)fsync(file); /* what it could not write, nobody waited for before either */
        close(file);
    }
}

int ot_db_open(const char *path, sqlite3 **db, struct ot_err *err)
{
    *db = NULL;
    if (ot_inputs_keep_no_database(path, err) < 0)
        return -1;
    int state = open_and_look(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, db, err);
    if (state == 0)
        state = ot_db_identify(*db, path, err);
    /* A first load waits for no disk: after a power failure there is nothing but this load to lose (a killed process
     * loses nothing either way). Later ones do, but for those that are parts of it (ot_db_first_load); not twice for
     * the journal, whose pages have checksums. */
    if (state == 0 || (state == 1 && getenv(first_load)))
        state = ot_db_exec(*db, "PRAGMA synchronous = OFF", err);
    else if (state == 1)
        state = ot_db_exec(*db, "PRAGMA synchronous = NORMAL", err);
    if (state < 0) {
        ot_db_close(db);
        return -1;
    }
    return 0;
}

int ot_db_open_readonly(const char *path, sqlite3 **db, struct ot_err *err)
{
    int state = open_with(path, SQLITE_OPEN_READONLY, db, err);
    if (state == 0 && (state = look(*db, err)) == 1) {
        ot_db_close(db);
        state = open_and_look(path, SQLITE_OPEN_READWRITE, db, err);
        ot_db_close(db);
        if (state == 0)
            state = open_and_look(path, SQLITE_OPEN_READONLY, db, err);
    }
    if (state == 0 && (state = ot_db_identify(*db, path, err)) == 0)
        state = ot_err_set(err, "'%s' is empty", path);
    if (state < 0) {
        ot_db_close(db);
        return -1;
    }
    return 0;
}

int ot_db_open_blank(sqlite3 **db, struct ot_err *err)
{
    int code = sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    int result = !*db ? ot_err_internal(err, "out of memory")
        : code != SQLITE_OK ? ot_db_fail(*db, code, "cannot open", err)
        : harden(*db, err) < 0 ? -1 : make_schema(*db, err);
    if (result < 0)
        ot_db_close(db);
    return result;
}

int ot_db_open_copy(sqlite3 *from, sqlite3 **db, struct ot_err *err)
{
    int code = sqlite3_open_v2(":memory:", db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    int result = !*db ? ot_err_internal(err, "out of memory")
        : code != SQLITE_OK ? ot_db_fail(*db, code, "cannot open", err) : harden(*db, err);
    sqlite3_backup *backup = result == 0 ? sqlite3_backup_init(*db, "main", from, "main") : NULL;
    if (backup) {
        code = sqlite3_backup_step(backup, -1);
        (void)sqlite3_backup_finish(backup); /* says the same again */
    }
    if (result == 0 && (!backup || code != SQLITE_DONE))
        result = ot_db_fail(*db, backup ? code : sqlite3_errcode(*db), "cannot copy", err);
    if (result < 0)
        ot_db_close(db);
    return result;
}

/* Whether the file is still the one at its path. */
static bool is_in_place(sqlite3 *db)
{
    int has_moved = 0;
    return sqlite3_file_control(db, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) != SQLITE_OK || !has_moved;
}

/* Removes the file where nothing came to be in it. Who waits for the lock learns it from ot_db_begin. */
static void remove_empty(sqlite3 *db)
{
    const char *path = sqlite3_db_filename(db, "main");
    if (!path || !path[0] || sqlite3_db_readonly(db, "main") != 0 || !is_empty(path) ||
        sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL) != SQLITE_OK)
        return;
    if (is_empty(path) && is_in_place(db))
        unlink(path);
    ot_db_rollback(db);
}

void ot_db_close(sqlite3 **db)
{
    if (*db) {
        ot_db_rollback(*db);
        remove_empty(*db);
        sqlite3_close_v2(*db);
    }
    *db = NULL;
}

/* Makes the schema in a new database, unless another process was faster. */
static int complete(sqlite3 *db, struct ot_err *err)
{
    const char *path = sqlite3_db_filename(db, "main");
    if (!is_in_place(db))
        return ot_err_set(err, "'%s' was removed by another program", path);
    int state = ot_db_identify(db, path, err);
    return state == 0 ? make_schema(db, err) : state < 0 ? -1 : 0;
}

int ot_db_begin(sqlite3 *db, struct ot_err *err)
{
    int code = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if ((code & 0xFF) == SQLITE_BUSY)
        return ot_err_set(err, "another program is writing to '%s'",
                          sqlite3_db_filename(db, "main"));
    if (code != SQLITE_OK)
        return ot_db_fail(db, code, "cannot begin", err);
    if (complete(db, err) < 0) {
        ot_db_rollback(db);
        return -1;
    }
    return 0;
}
