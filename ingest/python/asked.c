/*
 * asked.c: the names that link looked for in files that it did not decode.
 *
 * Reads: asked_name, source_record.
 */
#include "ingest/python/asked.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/texts.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

static int compare(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return (l > r) - (l < r);
}

int ot_asked_load(struct ot_asked *asked, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = ot_db_prepare(db, "SELECT name FROM asked_name ORDER BY name", &rows, err) < 0 ? -1 : 1;
    while (step == 1 && (step = ot_db_step(rows, err)) == 1) {
        const char *name = ot_db_text(rows, 0);
        ot_grow(&asked->hashes, &asked->capacity, asked->count + 1, sizeof *asked->hashes);
        asked->hashes[asked->count++] = ot_texts_hash(name, strlen(name));
    }
    sqlite3_finalize(rows);
    if (asked->count)
        qsort(asked->hashes, asked->count, sizeof *asked->hashes, compare);
    return step;
}

void ot_asked_release(struct ot_asked *asked)
{
    free(asked->hashes);
    memset(asked, 0, sizeof *asked);
}

struct look {
    const struct ot_asked *asked;
    bool has;
};

static void look_at(void *context, uint32_t hash)
{
    struct look *look = context;
    look->has = look->has || bsearch(&hash, look->asked->hashes, look->asked->count, sizeof hash, compare) != NULL;
}

int ot_asked_look(const struct ot_asked *asked, sqlite3 *db, sqlite3_int64 file_id, bool *has, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    struct ot_buf room = OT_BUF_INIT;
    struct look look = {asked, *has};
    if (*has || !asked->count)
        return 0;
    int step = ot_db_prepare(db, "SELECT record FROM source_record WHERE file_id = ?1", &row, err) < 0 ? -1 : 0;
    if (step == 0 && sqlite3_bind_int64(row, 1, file_id) != SQLITE_OK)
        step = ot_db_fail(db, SQLITE_NOMEM, "cannot bind", err);
    if (step == 0 && (step = ot_db_step(row, err)) == 1)
        step = ot_texts_each(sqlite3_column_blob(row, 0), (size_t)sqlite3_column_bytes(row, 0), &room, look_at, &look,
                             err);
    sqlite3_finalize(row);
    ot_buf_release(&room);
    *has = look.has;
    return step < 0 ? -1 : 0;
}
