/*
 * known.c: the files that the database already holds.
 */
#include "ingest/python/known.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/ast.h"
#include "schema/db.h"
#include "tools/base/err.h"

static const char *copy_column(struct ot_known *known, sqlite3_stmt *select, int column)
{
    const char *text = ot_db_text(select, column);
    return ot_arena_strndup(&known->arena, text, strlen(text));
}

static int compare(const void *a, const void *b)
{
    const struct ot_known_file *x = a, *y = b;
    return strcmp(x->file, y->file);
}

int ot_known_load(struct ot_known *known, sqlite3 *db, struct ot_err *err)
{
    memset(known, 0, sizeof *known);
    ot_arena_init(&known->arena);
    sqlite3_stmt *select;
    if (ot_db_prepare(db, "SELECT file_id, file, module, path, content_hash FROM source_file",
                      &select, err) < 0)
        return -1;
    int result;
    while ((result = ot_db_step(select, err)) == 1) {
        struct ot_known_file file = {.file_id = sqlite3_column_int64(select, 0)};
        file.file = copy_column(known, select, 1);
        file.module = copy_column(known, select, 2);
        file.path = copy_column(known, select, 3);
        file.hash = copy_column(known, select, 4);
        if (file.file_id <= 0 || file.file_id >= OT_FILE_ID_LIMIT) {
            result = ot_err_set(err, "damaged database: a file has the number %lld", (long long)file.file_id);
            break;
        }
        if (file.file_id > known->last_file_id)
            known->last_file_id = file.file_id;
        ot_grow(&known->files, &known->capacity, known->count + 1, sizeof file);
        known->files[known->count++] = file;
    }
    sqlite3_finalize(select);
    if (known->count)
        qsort(known->files, known->count, sizeof *known->files, compare);
    return result;
}

void ot_known_release(struct ot_known *known)
{
    ot_arena_release(&known->arena);
    free(known->files);
    known->files = NULL;
}

struct ot_known_file *ot_known_find(const struct ot_known *known, const char *file)
{
    struct ot_known_file key = {.file = file};
    if (!known->count)
        return NULL;
    return bsearch(&key, known->files, known->count, sizeof *known->files, compare);
}
