/*
 * tuned.c: files of tuned configurations -> table tuned_file, by queries/source/tuned_file.sql.
 */
#include "ingest/python/tuned.h"

#include "ingest/python/source.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "tools/base/err.h"

static int insert(sqlite3_stmt *statement, const struct ot_walk_tuned *tuned, const struct ot_source *source,
                  struct ot_err *err)
{
    sqlite3_bind_text(statement, 1, tuned->file, -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, tuned->rows);
    sqlite3_bind_int64(statement, 3, tuned->columns);
    if (source->is_usable)
        sqlite3_bind_text(statement, 4, source->text.data, (int)source->text.length, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, 4);
    int step = ot_db_step(statement, err);
    sqlite3_reset(statement);
    return step < 0 ? -1 : 0;
}

/* Reads all of them: writes their rows, or hashes what these are made of. */
static int read_all(const struct ot_walk *walk, sqlite3_stmt *statement, struct ot_basis *basis, struct ot_err *err)
{
    struct ot_source source;
    ot_source_init(&source);
    int result = 0;
    for (size_t i = 0; i < walk->tuned_count && result == 0; i++) {
        const struct ot_walk_tuned *tuned = &walk->tuned[i];
        ot_source_read(&source, tuned->disk);
        if (source.is_failed)
            result = ot_err_set(err, "cannot read '%s': %s", tuned->disk, source.problem);
        else if (statement)
            result = insert(statement, tuned, &source, err);
        else {
            ot_basis_add_text(basis, tuned->file);
            ot_basis_add_text(basis, source.hash);
        }
    }
    ot_source_release(&source);
    return result;
}

static int write_rows(sqlite3 *db, const struct ot_walk *walk, struct ot_err *err)
{
    sqlite3_stmt *statement;
    if (ot_db_exec(db, "DELETE FROM tuned_file", err) < 0 ||
        ot_db_prepare_file(db, "queries/source/tuned_file", &statement, err) < 0)
        return -1;
    int result = read_all(walk, statement, NULL, err);
    sqlite3_finalize(statement);
    return result;
}

int ot_tuned_write(sqlite3 *db, const struct ot_walk *walk, bool *is_changed, struct ot_err *err)
{
    char hash[OT_BASIS_SIZE];
    bool is_same;
    struct ot_basis *basis = ot_basis_new();
    int result = read_all(walk, NULL, basis, err);
    ot_basis_end(basis, hash);
    if (result < 0 || ot_basis_is(db, "tuned", hash, &is_same, err) < 0)
        return -1;
    if (!is_same && (write_rows(db, walk, err) < 0 || ot_basis_set(db, "tuned", hash, err) < 0))
        return -1;
    *is_changed = !is_same;
    return ot_db_exec(db,
                      "INSERT INTO problem (input, file, line, kind, text) "
                      "SELECT 'python', file, NULL, 'tuned file', 'cannot be read, or is no JSON object' "
                      "FROM tuned_file WHERE keys IS NULL",
                      err);
}
