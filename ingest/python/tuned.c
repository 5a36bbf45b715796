/*
 * tuned.c: files of tuned configurations -> table tuned_file, by queries/source/tuned_file.sql.
 */
#include "ingest/python/tuned.h"

#include <stdio.h>
#include <string.h>

#include "ingest/python/source.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/err.h"

enum { TUNED_MOST = 1000 * 1000 }; /* bytes of a file of which the keys are read; those of releases have thousands */

void ot_tuned_read(struct ot_source *source, const struct ot_walk_tuned *file)
{
    if (!file->disk) {
        source->is_usable = source->is_denied = source->is_failed = false;
        source->problem_kind = NULL; /* the walk has told it */
        source->hash[0] = 0;
        return;
    }
    ot_source_read(source, file->disk);
    if (source->is_usable && source->bytes > TUNED_MOST) {
        source->is_usable = false;
        source->problem_kind = "too large";
        snprintf(source->problem, sizeof(source->problem), "%zu bytes; keys of at most %d are read", source->bytes,
                 TUNED_MOST);
    }
    if (source->is_usable)
        ot_source_decode(source);
}

static int insert(sqlite3_stmt *statement, const struct ot_walk_tuned *file, const struct ot_source *source,
                  struct ot_err *err)
{
    sqlite3_bind_text(statement, 1, file->file, -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, file->rows);
    sqlite3_bind_int64(statement, 3, file->columns);
    if (source->is_usable)
        sqlite3_bind_text(statement, 4, source->text.data, (int)source->text.length, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, 4);
    sqlite3_bind_text(statement, 5, source->hash, -1, SQLITE_STATIC);
    int step = ot_db_step(statement, err);
    sqlite3_reset(statement);
    return step < 0 ? -1 : 0;
}

/* Writes a row for each, where there is a statement to do it. */
static int read_all(sqlite3_stmt *statement, sqlite3_stmt *problem, const struct ot_walk *walk, struct ot_tuned *tuned,
                    char hash[OT_BASIS_SIZE], struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    struct ot_source source;
    ot_source_init(&source);
    int result = 0;
    tuned->denied_count = 0;
    for (size_t i = 0; i < walk->tuned_count && result == 0; i++) {
        const struct ot_walk_tuned *file = &walk->tuned[i];
        ot_tuned_read(&source, file);
        ot_basis_add_text(basis, file->file);
        ot_basis_add_text(basis, source.hash);
        tuned->denied_count += source.is_denied;
        if (source.is_failed)
            result = ot_err_set(err, "cannot read '%s': %s", file->disk, source.problem);
        else if (statement)
            result = insert(statement, file, &source, err);
        else if (source.problem_kind) {
            sqlite3_bind_text(problem, 1, file->file, -1, SQLITE_STATIC);
            sqlite3_bind_text(problem, 2, source.problem_kind, -1, SQLITE_STATIC);
            sqlite3_bind_text(problem, 3, source.problem, -1, SQLITE_STATIC);
            result = ot_db_step(problem, err);
            sqlite3_reset(problem);
        }
    }
    ot_source_release(&source);
    ot_basis_end(basis, hash);
    return result;
}

/* What link reads of the table. */
static int hash_rows(sqlite3 *db, char hash[OT_BASIS_SIZE], struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    int result = ot_basis_add_rows(basis, db, "queries/basis/tuned", err);
    ot_basis_end(basis, hash);
    return result;
}

static int write_rows(sqlite3 *db, const struct ot_walk *walk, struct ot_tuned *tuned, struct ot_err *err)
{
    char before[OT_BASIS_SIZE], after[OT_BASIS_SIZE], hash[OT_BASIS_SIZE];
    sqlite3_stmt *statement;
    if (hash_rows(db, before, err) < 0 || ot_db_exec(db, "DELETE FROM tuned_file", err) < 0 ||
        ot_db_prepare_file(db, "queries/source/tuned_file", &statement, err) < 0)
        return -1;
    int result = read_all(statement, NULL, walk, tuned, hash, err);
    sqlite3_finalize(statement);
    if (result < 0 || ot_basis_set(db, "tuned", hash, err) < 0 || hash_rows(db, after, err) < 0)
        return -1;
    tuned->is_told_changed = strcmp(before, after) != 0;
    return 0;
}

int ot_tuned_write(sqlite3 *db, const struct ot_walk *walk, struct ot_tuned *tuned, struct ot_err *err)
{
    char hash[OT_BASIS_SIZE];
    bool is_same;
    sqlite3_stmt *problem;
    if (ot_db_prepare(db, "INSERT INTO problem (input, file, line, kind, text) VALUES ('python', ?1, NULL, ?2, ?3)",
                      &problem, err) < 0)
        return -1;
    int result = read_all(NULL, problem, walk, tuned, hash, err);
    sqlite3_finalize(problem);
    if (result < 0 || ot_basis_is(db, "tuned", hash, &is_same, err) < 0)
        return -1;
    tuned->is_changed = !is_same;
    if (!is_same && write_rows(db, walk, tuned, err) < 0)
        return -1;
    return ot_db_exec(db, ot_sql_find("queries/source/tuned_problem"), err);
}
