/*
 * settle.c: repairs that follow from repairs: the document as it comes out is checked again, until nothing is left.
 *
 * Reads: a linked database, a page. Writes: the page; a database that is not kept. Must not know: what is checked.
 */
#include <string.h>

#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "report/fix/fix.h"
#include "report/fix/page.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

/* Two are seldom too few, and as many as a chain has steps always enough. Repairs that undo each other end here. */
enum { MAX_ROUNDS = 100 };

int ot_fix_check(sqlite3 *db, const struct ot_traces_document *document, struct ot_err *err)
{
    struct ot_traces_counts counts;
    size_t count;
    const struct ot_sql_file *file = ot_sql_folder("queries/check/", &count);
    if (ot_traces_replace(db, document, &counts, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (ot_db_exec(db, file[i].text, err) < 0)
            return ot_err_wrap(err, "%s", file[i].name);
    return 0;
}

/* A database to try in, within a transaction. */
static int open_try(sqlite3 *db, sqlite3 **try, struct ot_err *err)
{
    if (ot_db_open_copy(db, try, err) == 0 && ot_db_exec(*try, "PRAGMA foreign_keys = OFF; BEGIN", err) == 0)
        return 0;
    ot_db_close(try);
    return -1;
}

/* Repairs the page that comes of page, and hands the changes on. */
static int repair_next(sqlite3 *try, const char *const *codes, struct ot_fix_page *page, struct ot_fix_counts *counts,
                       struct ot_err *err)
{
    struct ot_traces_document document;
    struct ot_fix_page next;
    ot_fix_page_next(page, &next);
    int result = ot_traces_document_take(&document, page->path, &next.text, err);
    if (result == 0)
        result = ot_fix_check(try, &document, err);
    if (result == 0)
        result = ot_fix_repair(try, codes, &next, counts, err);
    if (result == 0 && counts->repairs > 0)
        ot_fix_page_follow(page, &next);
    ot_traces_document_release(&document);
    ot_fix_page_release(&next);
    return result;
}

int ot_fix_settle(sqlite3 *db, sqlite3 *try, const char *const *codes, struct ot_fix_page *page,
                  struct ot_fix_counts *counts, struct ot_err *err)
{
    struct ot_fix_counts round = { 0, 0 };
    sqlite3 *copy = NULL;
    int result = ot_fix_repair(db, codes, page, counts, err);
    round = *counts;
    if (result == 0 && round.repairs > 0 && !try) {
        result = open_try(db, &copy, err);
        try = copy;
    }
    for (int i = 1; result == 0 && round.repairs > 0 && i < MAX_ROUNDS; i++) {
        result = repair_next(try, codes, page, &round, err);
        counts->repairs += round.repairs;
        counts->left = round.left;
    }
    ot_db_close(&copy);
    return result;
}
