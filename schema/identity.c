/*
 * identity.c: whether a database is one that this program made: its numbers, and that its schema
 * holds what the files of schema/ make and nothing that runs by itself.
 *
 * A file from elsewhere may have views in place of tables, triggers or columns that are computed.
 * SQLite keeps the text of every CREATE statement as it was written: each must stand in a file of
 * schema/. Tables, indexes of columns and statistics (ANALYZE) that a user added are left alone.
 *
 * Reads: sqlite_schema. Must not know: what the tables mean.
 */
#include "schema/identity.h"

#include <stdbool.h>
#include <string.h>

#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/err.h"

/* A place in the files of schema/. Objects mostly stand in the order in which they were made. */
struct place {
    const struct ot_sql_file *files;
    size_t count, file;
    const char *at;
};

/* Goes on to the end of the next statement with this text. */
static bool find_from(struct place *place, const char *sql, size_t length)
{
    for (; place->file < place->count; place->file++, place->at = NULL) {
        const char *text = place->files[place->file].text, *end = text + strlen(text);
        const char *at = place->at ? place->at : text;
        while ((at = memmem(at, (size_t)(end - at), sql, length))) {
            if (at[length] == ';' && (at == text || at[-1] == '\n')) {
                place->at = at + length;
                return true;
            }
            at++;
        }
    }
    return false;
}

static bool find_statement(struct place *place, const char *sql, size_t length)
{
    struct place start = {.files = place->files, .count = place->count};
    if (find_from(place, sql, length))
        return true;
    *place = start;
    if (find_from(place, sql, length))
        return true;
    *place = start;
    return false;
}

/* How many objects the files of schema/ make: every statement starts a line. */
static size_t count_statements(const struct ot_sql_file *files, size_t count)
{
    static const char create[] = "CREATE ";
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        for (const char *line = files[i].text; line; line = strchr(line, '\n')) {
            line += *line == '\n';
            found += strncmp(line, create, sizeof create - 1) == 0;
        }
    return found;
}

static bool starts_with(const char *text, const char *start)
{
    return sqlite3_strnicmp(text, start, (int)strlen(start)) == 0;
}

/* Whether an index is of columns alone: with one pair of parentheses it calls no function and has no condition that
 * could. One that is UNIQUE would refuse rows. */
static bool is_plain_index(const char *sql)
{
    const char *open = strchr(sql, '(');
    return starts_with(sql, "CREATE INDEX ") && open && !strchr(open + 1, '(') && sql[strlen(sql) - 1] == ')';
}

/* Whether an object that schema/ does not make may stay: it does nothing by itself. */
static bool is_harmless(const char *type, const char *sql)
{
    if (strcmp(type, "index") == 0)
        return is_plain_index(sql);
    return strcmp(type, "table") == 0 && starts_with(sql, "CREATE TABLE ");
}

static int check_schema(sqlite3 *db, const char *path, struct ot_err *err)
{
    struct place place = {0};
    sqlite3_stmt *rows = NULL;
    size_t found = 0;
    int step, result = -1;
    place.files = ot_sql_folder("schema/", &place.count);
    if (ot_db_prepare(db, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid", &rows,
                      err) < 0)
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        const char *type = ot_db_text(rows, 0), *sql = ot_db_text(rows, 2);
        if (find_statement(&place, sql, strlen(sql)))
            found++;
        else if (!is_harmless(type, sql)) {
            ot_err_set(err, "'%s' holds the %s '%s', which optrace did not make", path, type, ot_db_text(rows, 1));
            goto out;
        }
    }
    if (step == 0 && found != count_statements(place.files, place.count))
        ot_err_set(err, "'%s' has not the tables that this program makes; rebuild it: " OT_DB_REBUILD, path, path,
                   path);
    else if (step == 0)
        result = 0;
out:
    sqlite3_finalize(rows);
    return result;
}

/* Reads one integer. */
static int read_number(sqlite3 *db, const char *sql, sqlite3_int64 *value, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_prepare(db, sql, &statement, err) < 0)
        return -1;
    int result = ot_db_step(statement, err);
    *value = result == 1 ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return result < 0 ? -1 : 0;
}

int ot_db_identify(sqlite3 *db, const char *path, struct ot_err *err)
{
    sqlite3_int64 application, version, objects;
    if (read_number(db, "PRAGMA application_id", &application, err) < 0 ||
        read_number(db, "PRAGMA user_version", &version, err) < 0 ||
        read_number(db, "SELECT count(*) FROM sqlite_schema", &objects, err) < 0)
        return -1;
    if (application == 0 && version == 0 && objects == 0)
        return 0;
    if (application != OT_APPLICATION_ID)
        return ot_err_set(err, "'%s' is not an optrace database", path);
    if (version != OT_SCHEMA_VERSION)
        return ot_err_set(err,
                          "'%s' has schema version %lld, but this program writes version %d; "
                          "rebuild it: " OT_DB_REBUILD,
                          path, (long long)version, OT_SCHEMA_VERSION, path, path);
    return check_schema(db, path, err) < 0 ? -1 : 1;
}
