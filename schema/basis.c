/*
 * basis.c: hashes of what a stage rests on.
 *
 * Reads: files, rows of any query, table basis. Writes: table basis. Must not know: what a stage is.
 */
#include "schema/basis.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

#include "schema/sql.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

struct ot_basis *ot_basis_new(void)
{
    XXH3_state_t *state = ot_mem_look(XXH3_createState());
    XXH3_128bits_reset(state);
    return (struct ot_basis *)state;
}

static void add(struct ot_basis *basis, const void *bytes, size_t length)
{
    XXH3_128bits_update((XXH3_state_t *)basis, bytes, length);
}

/* Bytes after a letter for their kind and their number. */
static void add_part(struct ot_basis *basis, char kind, const void *bytes, size_t length)
{
    uint64_t size = length;
    add(basis, &kind, 1);
    add(basis, &size, sizeof size);
    add(basis, bytes, length);
}

void ot_basis_add_bytes(struct ot_basis *basis, const void *bytes, size_t length)
{
    add_part(basis, 'b', bytes, length);
}

void ot_basis_add_text(struct ot_basis *basis, const char *text)
{
    add_part(basis, text ? 't' : 'n', text ? text : "", text ? strlen(text) : 0);
}

void ot_basis_add_list(struct ot_basis *basis, const char *const *texts)
{
    for (size_t i = 0; texts && texts[i]; i++)
        ot_basis_add_text(basis, texts[i]);
    add_part(basis, 'l', "", 0);
}

int ot_basis_add_file(struct ot_basis *basis, const char *path, struct ot_err *err)
{
    char block[1 << 16];
    size_t length;
    FILE *file = ot_mem_look(fopen(path, "rb"));
    if (!file)
        return ot_err_set(err, "cannot read '%s': %s", path, strerror(errno));
    while ((length = fread(block, 1, sizeof block, file)) > 0)
        add(basis, block, length);
    int result = ferror(file) ? ot_err_set(err, "cannot read '%s': %s", path, strerror(errno)) : 0;
    fclose(file);
    add_part(basis, 'f', "", 0);
    return result;
}

int ot_basis_add_program(struct ot_basis *basis, struct ot_err *err)
{
    return ot_basis_add_file(basis, "/proc/self/exe", err);
}

static void add_column(struct ot_basis *basis, sqlite3_stmt *row, int column)
{
    sqlite3_int64 integer;
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        integer = sqlite3_column_int64(row, column);
        add_part(basis, 'i', &integer, sizeof integer);
        break;
    case SQLITE_NULL:
        add_part(basis, 'n', "", 0);
        break;
    default: { /* a number with a fraction is taken as it is written */
        const void *bytes = sqlite3_column_blob(row, column);
        add_part(basis, 't', bytes ? bytes : "", (size_t)sqlite3_column_bytes(row, column));
    }
    }
}

void ot_basis_add_row(struct ot_basis *basis, sqlite3_stmt *row, int columns)
{
    for (int column = 0; column < columns; column++)
        add_column(basis, row, column);
}

int ot_basis_add_rows(struct ot_basis *basis, sqlite3 *db, const char *query, struct ot_err *err)
{
    const char *sql = ot_sql_find(query);
    if (!sql)
        return ot_err_internal(err, "no query '%s'", query);
    while (*sql) {
        sqlite3_stmt *statement = NULL;
        int code = sqlite3_prepare_v2(db, sql, -1, &statement, &sql);
        int step = code == SQLITE_OK ? 0 : ot_db_fail(db, code, "cannot prepare SQL", err);
        while (step >= 0 && statement && (step = ot_db_step(statement, err)) == 1)
            ot_basis_add_row(basis, statement, sqlite3_column_count(statement));
        add_part(basis, 'q', "", 0);
        sqlite3_finalize(statement);
        if (step < 0)
            return ot_err_wrap(err, "%s.sql", query);
    }
    return 0;
}

void ot_basis_end(struct ot_basis *basis, char hash[OT_BASIS_SIZE])
{
    XXH128_hash_t digest = XXH3_128bits_digest((XXH3_state_t *)basis);
    XXH3_freeState((XXH3_state_t *)basis);
    snprintf(hash, OT_BASIS_SIZE, "%016llx%016llx", (unsigned long long)digest.high64,
             (unsigned long long)digest.low64);
}

/* Runs a statement of table basis; hash may be NULL. Returns what ot_db_step does. */
static int run(sqlite3 *db, const char *sql, const char *stage, const char *hash, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_prepare(db, sql, &statement, err) < 0)
        return -1;
    int result = ot_db_bind_text(statement, 1, stage, err);
    if (result == 0 && hash)
        result = ot_db_bind_text(statement, 2, hash, err);
    if (result == 0)
        result = ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return result;
}

int ot_basis_is(sqlite3 *db, const char *stage, const char *hash, bool *is_same, struct ot_err *err)
{
    int found = run(db, "SELECT 1 FROM basis WHERE stage = ?1 AND hash = ?2", stage, hash, err);
    *is_same = found == 1;
    return found < 0 ? -1 : 0;
}

int ot_basis_set(sqlite3 *db, const char *stage, const char *hash, struct ot_err *err)
{
    return run(db, "INSERT OR REPLACE INTO basis (stage, hash) VALUES (?1, ?2)", stage, hash, err);
}

int ot_basis_drop(sqlite3 *db, const char *stage, struct ot_err *err)
{
    return run(db, "DELETE FROM basis WHERE stage = ?1", stage, NULL, err);
}
