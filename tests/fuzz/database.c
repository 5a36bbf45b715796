/*
 * database.c: a damaged database is refused, or read. An input is the file itself, or changes to a good one, six bytes
 * each: where (four bytes, the highest first), how many bytes, and what they become.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/rows.h"
#include "schema/db.h"
#include "schema/sandbox.h"
#include "schema/sql.h"
#include "tests/fuzz/fuzz.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { CHANGE = 6, STEPS = 200000 };

static struct ot_buf good = OT_BUF_INIT;

static void read_good(void)
{
    const char *path = ot_fuzz_path("good.db");
    char part[4096];
    size_t length;
    ot_fuzz_make_database(path);
    FILE *file = fopen(path, "rb");
    ot_fuzz_expect(file != NULL, "the database");
    while ((length = fread(part, 1, sizeof part, file)) > 0)
        ot_buf_add(&good, part, length);
    fclose(file);
}

static void write_damaged(const char *path, const uint8_t *data, size_t size)
{
    if (size >= 16 && memcmp(data, "SQLite format 3", 16) == 0) {
        ot_fuzz_write(path, data, size);
        return;
    }
    char *damaged = ot_malloc(good.length);
    memcpy(damaged, good.data, good.length);
    for (size_t i = 0; i + CHANGE <= size; i += CHANGE) {
        size_t at = ((size_t)data[i] << 24 | (size_t)data[i + 1] << 16 | (size_t)data[i + 2] << 8 | data[i + 3]);
        for (size_t k = 0; k < data[i + 4]; k++)
            damaged[(at + k) % good.length] = (char)data[i + 5];
    }
    ot_fuzz_write(path, damaged, good.length);
    free(damaged);
}

/* Runs a named question, as optrace query does: which one, the input's length tells. */
static void ask(sqlite3 *db, size_t size)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder("queries/answers/", &count);
    struct ot_err err = { "" };
    struct ot_sandbox sandbox = { .steps = STEPS };
    struct ot_buf out = OT_BUF_INIT;
    struct ot_rows rows;
    sqlite3_stmt *statement;
    ot_rows_init(&rows, ot_rows_format("csv"), true, &out);
    if (ot_sandbox_enter(&sandbox, db, &err) == 0 &&
        ot_db_prepare(db, files[size / CHANGE % count].text, &statement, &err) == 0) {
        ot_rows_start(&rows, statement);
        while (ot_db_step(statement, &err) == 1 && ot_rows_add(&rows, statement, &err) == 0)
            ot_buf_clear(&out);
        (void)ot_rows_end(&rows, &err);
        sqlite3_finalize(statement);
    }
    ot_rows_release(&rows);
    ot_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *path;
    if (!path) {
        read_good();
        path = ot_fuzz_path("damaged.db");
    }
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    write_damaged(path, data, size);
    if (ot_db_open_readonly(path, &db, &err) == 0)
        ask(db, size);
    ot_db_close(&db);
    err.message[0] = '\0';
    if (ot_db_open(path, &db, &err) == 0 && ot_db_begin(db, &err) == 0)
        ot_db_rollback(db);
    ot_db_close(&db);
    return 0;
}
