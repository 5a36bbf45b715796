/*
 * script.c: a named query of several statements, run for a program.
 *
 * Reads: the queries built in. Must not know: what they say.
 */
#include "report/text/script.h"

#include "schema/parameters.h"
#include "schema/sql.h"
#include "tools/base/err.h"

static int run_statement(sqlite3_stmt *statement, int (*row)(void *context, sqlite3_stmt *statement), void *context,
                         struct ot_err *err)
{
    int step;
    while ((step = ot_db_step(statement, err)) == 1)
        if (row(context, statement) < 0)
            return err->message[0] ? -1 : ot_err_internal(err, "a row can not be shown");
    return step;
}

int ot_script_run(sqlite3 *db, const char *name, const struct ot_parameters *given,
                  int (*row)(void *context, sqlite3_stmt *statement), void *context, struct ot_err *err)
{
    const char *text = ot_sql_find(name);
    if (!text)
        return ot_err_internal(err, "no query is named '%s'", name);
    for (const char *at = ot_parameters_skip(text), *next = at; *at; at = ot_parameters_skip(next)) {
        sqlite3_stmt *statement = NULL;
        if (sqlite3_prepare_v2(db, at, -1, &statement, &next) != SQLITE_OK)
            return ot_err_internal(err, "%s: %s", name, sqlite3_errmsg(db));
        ot_parameters_bind(given, statement);
        int result = statement ? run_statement(statement, row, context, err) : 0;
        sqlite3_finalize(statement);
        if (result < 0)
            return -1;
    }
    return 0;
}
