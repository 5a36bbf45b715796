/*
 * problems.c: what an ingest program could not read is told where it was read.
 *
 * Reads: problem. Writes: nothing.
 */
#include "schema/problems.h"

#include <stdio.h>

#include "schema/db.h"
#include "tools/base/visible.h"

enum { TOLD_AT_MOST = 3 };

int ot_problems_tell(sqlite3 *db, const char *program, const char *input, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step, count = 0;
    if (ot_db_prepare(db, "SELECT file, line, text FROM problem WHERE input = ?1 ORDER BY file, line, kind, text",
                      &rows, err))
        return -1;
    step = ot_db_bind_text(rows, 1, input, err) ? -1 : ot_db_step(rows, err);
    for (; step == 1; step = ot_db_step(rows, err))
        if (++count > TOLD_AT_MOST)
            continue;
        else if (sqlite3_column_int(rows, 1) > 0)
            ot_visible_say(program, "warning: %s:%d: %s", ot_db_text(rows, 0), sqlite3_column_int(rows, 1),
                           ot_db_text(rows, 2));
        else
            ot_visible_say(program, "warning: %s: %s", ot_db_text(rows, 0), ot_db_text(rows, 2));
    if (count > TOLD_AT_MOST)
        fprintf(stderr, "%s: warning: %d more: see 'optrace query problems'\n", program,
                count - TOLD_AT_MOST);
    sqlite3_finalize(rows);
    return step;
}
