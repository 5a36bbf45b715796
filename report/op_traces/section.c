/*
 * section.c: what the parts of the report share: asking a file of queries/report, how links are written, what must be
 * there.
 *
 * Must not know: the parts.
 */
#include "report/op_traces/section.h"

#include <stdlib.h>

#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

int ot_report_query(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "queries/report/%s", name);
    int result = ot_db_prepare_file(db, path.data, statement, err);
    ot_buf_release(&path);
    return result;
}

int ot_report_bind_text(sqlite3_stmt *statement, const char *name, const char *text, struct ot_err *err)
{
    int index = sqlite3_bind_parameter_index(statement, name);
    if (sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT) != SQLITE_OK)
        return ot_db_err(sqlite3_db_handle(statement), name, err);
    return 0;
}

int ot_report_bind_int(sqlite3_stmt *statement, const char *name, sqlite3_int64 value, struct ot_err *err)
{
    int index = sqlite3_bind_parameter_index(statement, name);
    if (sqlite3_bind_int64(statement, index, value) != SQLITE_OK)
        return ot_db_err(sqlite3_db_handle(statement), name, err);
    return 0;
}

const char *ot_report_text(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? (const char *)text : "";
}

int ot_report_link_read(sqlite3 *db, const struct ot_report_options *options, struct ot_report_link *link,
                        struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = -1;
    if (ot_report_query(db, "links", &statement, err) < 0 ||
        ot_report_bind_text(statement, ":style", options->link_style, err) < 0 ||
        ot_report_bind_text(statement, ":prefix", options->link_prefix, err) < 0)
        goto out;
    int row = ot_db_step(statement, err);
    if (row < 0)
        goto out;
    if (row == 0) {
        ot_err_set(err, "no link style '%s'", options->link_style ? options->link_style : "relative");
        goto out;
    }
    if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
        link->prefix = ot_strdup(ot_report_text(statement, 0));
    link->mark = ot_strdup(ot_report_text(statement, 1));
    result = 0;
out:
    sqlite3_finalize(statement);
    return result;
}

void ot_report_link_release(struct ot_report_link *link)
{
    free(link->prefix);
    free(link->mark);
    *link = (struct ot_report_link){ NULL, NULL };
}

int ot_report_require(sqlite3 *db, const char *name, const char *what, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = -1;
    if (ot_report_query(db, name, &statement, err) < 0)
        goto out;
    int row = ot_db_step(statement, err);
    if (row == 0)
        ot_err_set(err, "no %s in the database: run 'optrace link' on it first", what);
    result = row == 1 ? 0 : -1;
out:
    sqlite3_finalize(statement);
    return result;
}

int ot_report_require_tree(sqlite3 *db, struct ot_err *err)
{
    char *entries = NULL;
    if (ot_db_meta_get(db, "entries", &entries, err) < 0)
        return -1;
    int result = entries ? ot_err_set(err, "no op tree in the database: it was linked from entries; "
                                           "'optrace link' without --entry makes one")
                         : ot_report_require(db, "roots", "op tree", err);
    free(entries);
    return result;
}
