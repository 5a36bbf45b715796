/*
 * sought.c: what link looked up in all files of the tree, as table sought keeps it.
 *
 * Reads and writes: sought. Must not know: what link does with the answers.
 */
#include "ingest/facts/sought.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/texts.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { HASH_SIZE = 4 }; /* bytes in the database, the lowest first */

static const char *const words[OT_SOUGHT_KINDS] = {"name", "way", "companion", "base", "import", "store"};

static void add(struct ot_sought_set *set, uint32_t hash)
{
    ot_grow(&set->hashes, &set->capacity, set->count + 1, sizeof *set->hashes);
    set->hashes[set->count++] = hash;
}

void ot_sought_add(struct ot_sought *sought, enum ot_sought_kind kind, const char *text)
{
    add(&sought->sets[kind], ot_texts_hash(text, strlen(text)));
}

static int compare(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return (l > r) - (l < r);
}

/* Sorts a set, each hash once. */
static void settle(struct ot_sought_set *set)
{
    size_t kept = 0;
    if (set->count)
        qsort(set->hashes, set->count, sizeof *set->hashes, compare);
    for (size_t i = 0; i < set->count; i++)
        if (kept == 0 || set->hashes[i] != set->hashes[kept - 1])
            set->hashes[kept++] = set->hashes[i];
    set->count = kept;
}

static int write_set(sqlite3 *db, sqlite3_stmt *insert, const char *word, const struct ot_sought_set *set,
                     struct ot_err *err)
{
    unsigned char *bytes = ot_malloc(set->count * HASH_SIZE + 1);
    for (size_t i = 0; i < set->count * HASH_SIZE; i++)
        bytes[i] = (unsigned char)(set->hashes[i / HASH_SIZE] >> 8 * (i % HASH_SIZE));
    int result = ot_db_bind_text(insert, 1, word, err);
    if (result == 0 &&
        sqlite3_bind_blob64(insert, 2, bytes, set->count * HASH_SIZE, SQLITE_TRANSIENT) != SQLITE_OK)
        result = ot_db_fail(db, SQLITE_NOMEM, "cannot bind", err);
    if (result == 0)
        result = ot_db_step(insert, err);
    free(bytes);
    return sqlite3_reset(insert) != SQLITE_OK || result < 0 ? -1 : 0;
}

int ot_sought_write(struct ot_sought *sought, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *insert = NULL;
    int result = ot_db_prepare(db, "INSERT INTO sought (what, hashes) VALUES (?1, ?2)", &insert, err);
    for (size_t kind = 0; kind < OT_SOUGHT_KINDS && result == 0; kind++) {
        settle(&sought->sets[kind]);
        result = write_set(db, insert, words[kind], &sought->sets[kind], err);
    }
    sqlite3_finalize(insert);
    return result;
}

static void read_set(struct ot_sought_set *set, const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i + HASH_SIZE <= size; i += HASH_SIZE)
        add(set, bytes[i] | (uint32_t)bytes[i + 1] << 8 | (uint32_t)bytes[i + 2] << 16 | (uint32_t)bytes[i + 3] << 24);
    settle(set);
}

int ot_sought_read(struct ot_sought *sought, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = ot_db_prepare(db, "SELECT what, hashes FROM sought ORDER BY what", &rows, err) < 0 ? -1 : 1;
    while (step == 1 && (step = ot_db_step(rows, err)) == 1)
        for (size_t kind = 0; kind < OT_SOUGHT_KINDS; kind++)
            if (strcmp(ot_db_text(rows, 0), words[kind]) == 0)
                read_set(&sought->sets[kind], sqlite3_column_blob(rows, 1), (size_t)sqlite3_column_bytes(rows, 1));
    sqlite3_finalize(rows);
    return step;
}

void ot_sought_release(struct ot_sought *sought)
{
    for (size_t kind = 0; kind < OT_SOUGHT_KINDS; kind++)
        free(sought->sets[kind].hashes);
    memset(sought, 0, sizeof *sought);
}

bool ot_sought_has(const struct ot_sought *sought, enum ot_sought_kind kind, uint32_t hash)
{
    const struct ot_sought_set *set = &sought->sets[kind];
    return set->count && bsearch(&hash, set->hashes, set->count, sizeof hash, compare);
}

bool ot_sought_has_text(const struct ot_sought *sought, enum ot_sought_kind kind, const char *text)
{
    return ot_sought_has(sought, kind, ot_texts_hash(text, strlen(text)));
}

void ot_sought_add_store(const struct ot_sought *sought, const struct ot_sought_store *store, struct ot_basis *basis)
{
    if (!ot_sought_has_text(sought, OT_SOUGHT_STORE, store->attribute))
        return;
    ot_basis_add_text(basis, store->attribute);
    ot_basis_add_bytes(basis, &store->file_id, sizeof store->file_id);
    ot_basis_add_text(basis, store->value);
    ot_basis_add_text(basis, store->is_of_model ? "of model" : NULL);
}
