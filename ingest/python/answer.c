/*
 * answer.c: what a file answers to what link looked up in all files.
 *
 * Reads: source_record, the rows of queries/link/reach.sql and of queries/link/foreign_attribute.sql. Must not know:
 * what link does with the answers.
 */
#include "ingest/python/answer.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/texts.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* The names that link looked for and a file says, by their hashes. */
struct said {
    const struct ot_sought *sought;
    uint32_t *hashes;
    size_t count, capacity;
    bool has_way;
};

static void note(void *context, uint32_t hash)
{
    struct said *said = context;
    bool is_way = ot_sought_has(said->sought, OT_SOUGHT_WAY, hash);
    said->has_way |= is_way;
    if (!is_way && !ot_sought_has(said->sought, OT_SOUGHT_NAME, hash) &&
        !ot_sought_has(said->sought, OT_SOUGHT_COMPANION, hash))
        return;
    ot_grow(&said->hashes, &said->capacity, said->count + 1, sizeof *said->hashes);
    said->hashes[said->count++] = hash;
}

static int compare(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return (l > r) - (l < r);
}

/* Adds which of the names that were sought a file says; a companion is sought in files that say a way alone. */
static void add_said(struct said *said, struct ot_basis *basis)
{
    if (said->count)
        qsort(said->hashes, said->count, sizeof *said->hashes, compare);
    for (size_t i = 0; i < said->count; i++) {
        uint32_t hash = said->hashes[i];
        bool is_answer = said->has_way || ot_sought_has(said->sought, OT_SOUGHT_NAME, hash);
        if (is_answer && (i == 0 || hash != said->hashes[i - 1]))
            ot_basis_add_bytes(basis, &hash, sizeof hash);
    }
    ot_basis_add_list(basis, NULL);
}

static int add_names(const struct ot_sought *sought, sqlite3 *db, sqlite3_int64 file_id, struct ot_basis *basis,
                     struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    struct ot_buf room = OT_BUF_INIT;
    struct said said = {.sought = sought};
    int step = ot_db_prepare(db, "SELECT record FROM source_record WHERE file_id = ?1", &row, err) < 0 ? -1 : 0;
    if (step == 0 && sqlite3_bind_int64(row, 1, file_id) != SQLITE_OK)
        step = ot_db_fail(db, SQLITE_NOMEM, "cannot bind", err);
    if (step == 0 && (step = ot_db_step(row, err)) == 1)
        step = ot_texts_each(sqlite3_column_blob(row, 0), (size_t)sqlite3_column_bytes(row, 0), &room, note, &said,
                             err);
    add_said(&said, basis);
    free(said.hashes);
    sqlite3_finalize(row);
    ot_buf_release(&room);
    return step < 0 ? -1 : 0;
}

/* What follows the last dot. */
static const char *last_of(const char *text)
{
    const char *dot = strrchr(text, '.');
    return dot ? dot + 1 : text;
}

enum { WHAT, TEXT, MODULE, COLUMNS }; /* of queries/link/reach.sql */

/* Is a row an answer? */
static bool is_sought(const struct ot_sought *sought, sqlite3_stmt *row)
{
    const char *what = ot_db_text(row, WHAT), *text = ot_db_text(row, TEXT), *module = ot_db_text(row, MODULE);
    if (strcmp(what, "base") == 0)
        return ot_sought_has_text(sought, OT_SOUGHT_BASE, last_of(text));
    if (strcmp(what, "import") != 0)
        return true;
    return ot_sought_has_text(sought, OT_SOUGHT_IMPORT, text) ||
           ot_sought_has_text(sought, OT_SOUGHT_IMPORT, last_of(text)) ||
           (strcmp(text, "*") == 0 && ot_sought_has_text(sought, OT_SOUGHT_IMPORT, last_of(module)));
}

static int add_rows(const struct ot_sought *sought, sqlite3 *db, sqlite3_int64 file_id, struct ot_basis *basis,
                    struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = ot_db_prepare_file(db, "queries/link/reach", &rows, err) < 0 ? -1 : 1;
    if (step == 1 && sqlite3_bind_int64(rows, 1, file_id) != SQLITE_OK)
        step = ot_db_fail(db, SQLITE_NOMEM, "cannot bind", err);
    while (step == 1 && (step = ot_db_step(rows, err)) == 1)
        if (is_sought(sought, rows))
            ot_basis_add_row(basis, rows, COLUMNS);
    sqlite3_finalize(rows);
    return step;
}

int ot_answer_of_file(const struct ot_sought *sought, sqlite3 *db, sqlite3_int64 file_id, char hash[OT_BASIS_SIZE],
                      struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    int result = add_names(sought, db, file_id, basis, err) || add_rows(sought, db, file_id, basis, err) ? -1 : 0;
    ot_basis_end(basis, hash);
    return result;
}

int ot_answer_of_stores(const struct ot_sought *sought, sqlite3 *db, char hash[OT_BASIS_SIZE], struct ot_err *err)
{
    enum { ATTRIBUTE, FILE_ID, VALUE, IS_OF_MODEL };
    struct ot_basis *basis = ot_basis_new();
    sqlite3_stmt *rows = NULL;
    int step = ot_db_prepare_file(db, "queries/link/foreign_attribute", &rows, err) < 0 ? -1 : 1;
    while (step == 1 && (step = ot_db_step(rows, err)) == 1) {
        bool has_value = sqlite3_column_type(rows, VALUE) != SQLITE_NULL;
        struct ot_sought_store store = {ot_db_text(rows, ATTRIBUTE), sqlite3_column_int64(rows, FILE_ID),
                                        has_value ? ot_db_text(rows, VALUE) : NULL,
                                        sqlite3_column_int(rows, IS_OF_MODEL) != 0};
        ot_sought_add_store(sought, &store, basis);
    }
    sqlite3_finalize(rows);
    ot_basis_end(basis, hash);
    return step;
}
