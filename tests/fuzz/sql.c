/*
 * sql.c: any text as a user's SQL, as optrace query runs it: it ends, and the database stays as it is.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

#include "report/text/rows.h"
#include "schema/db.h"
#include "schema/parameters.h"
#include "schema/sandbox.h"
#include "tests/fuzz/fuzz.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { STEPS = 300000, MEGABYTES = 256, SECONDS = 5, SHAPES = 4 };

static void run_statement(sqlite3 *db, sqlite3_stmt *statement, const struct ot_sandbox *sandbox, const char *shape)
{
    struct ot_err err = { "" };
    struct ot_buf out = OT_BUF_INIT;
    struct ot_rows rows;
    int code = SQLITE_DONE;
    ot_rows_init(&rows, ot_rows_format(shape), true, &out);
    ot_rows_start(&rows, statement);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && ot_rows_add(&rows, statement, &err) == 0)
        ot_buf_clear(&out);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        ot_fuzz_expect(ot_sandbox_explain(sandbox, db, &err) == -1 && err.message[0], "a reason");
    else
        (void)ot_rows_end(&rows, &err);
    ot_rows_release(&rows);
    ot_buf_release(&out);
}

static void run_script(sqlite3 *db, const char *sql, struct ot_sandbox *sandbox)
{
    static const char *const shapes[SHAPES] = { "csv", "json", "box", "markdown" };
    const char *texts[] = { "name=a", "file=7" };
    struct ot_parameters given = { texts, 2 };
    struct ot_err err = { "" };
    int count = 0;
    (void)ot_parameters_check(&given, sql, &err);
    for (const char *at = ot_parameters_skip(sql); *at; at = ot_parameters_skip(at)) {
        sqlite3_stmt *statement = NULL;
        const char *next = at;
        sandbox->refused[0] = '\0';
        if (sqlite3_prepare_v2(db, at, -1, &statement, &next) != SQLITE_OK) {
            ot_fuzz_expect(ot_sandbox_explain(sandbox, db, &err) == -1 && err.message[0], "a reason");
            break;
        }
        ot_parameters_bind(&given, statement);
        if (statement)
            run_statement(db, statement, sandbox, shapes[count++ % SHAPES]);
        sqlite3_finalize(statement);
        if (next == at)
            break;
        at = next;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *path;
    struct ot_sandbox sandbox = { .seconds = SECONDS, .steps = STEPS, .megabytes = MEGABYTES };
    struct ot_err err = { "" };
    sqlite3 *db = NULL;
    if (!path) {
        ot_sandbox_prepare(&sandbox);
        path = ot_fuzz_path("asked.db");
        ot_fuzz_make_database(path);
    }
    char *sql = ot_malloc(size + 1);
    memcpy(sql, data, size);
    sql[size] = '\0';
    ot_fuzz_expect(ot_db_open_readonly(path, &db, &err) == 0 && ot_sandbox_enter(&sandbox, db, &err) == 0, err.message);
    run_script(db, sql, &sandbox);
    setitimer(ITIMER_PROF, &(struct itimerval){ { 0, 0 }, { 0, 0 } }, NULL);
    ot_db_close(&db);
    free(sql);
    return 0;
}
