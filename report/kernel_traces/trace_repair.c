/*
 * trace_repair.c: a kernel traces document as check and fix would leave it.
 *
 * Reads: a document, a linked database. Writes: a buffer. Must not know: what is checked.
 */
#include "report/kernel_traces/trace_repair.h"

#include <string.h>

#include "ingest/traces/document.h"
#include "report/fix/fix.h"
#include "report/fix/page.h"
#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

/* What is merged is text: nothing behind a NUL byte would be kept. */
static int refuse_nul(const struct ot_traces_document *document, struct ot_err *err)
{
    for (size_t i = 0; i < document->line_count; i++)
        if (memchr(document->lines[i].text, '\0', document->lines[i].length))
            return ot_err_set(err, "%s:%zu: %s", document->path, i + 1, document->lines[i].problem);
    return 0;
}

static int load(sqlite3 *db, const char *path, struct ot_err *err)
{
    struct ot_traces_document document;
    int result = ot_traces_document_load(&document, path, err);
    if (result == 0 && document.missing)
        result = ot_err_set(err, "cannot read '%s': %s", path, document.missing);
    if (result == 0)
        result = refuse_nul(&document, err);
    if (result == 0)
        result = ot_fix_check(db, &document, err);
    ot_traces_document_release(&document);
    return result;
}

int ot_trace_repair(const char *database, const char *path, bool is_kept, struct ot_buf *out, struct ot_err *err)
{
    struct ot_fix_counts counts = { 0, 0 };
    struct ot_fix_page page = { .path = NULL, .text = OT_BUF_INIT };
    sqlite3 *db = NULL;
    int result = -1;
    if (ot_db_open(database, &db, err) < 0)
        return -1;
    if (ot_db_exec(db, "PRAGMA foreign_keys = OFF", err) == 0 && ot_db_begin(db, err) == 0 &&
        ot_report_require(db, "linked", "call graph", err) == 0 && load(db, path, err) == 0 &&
        ot_fix_load(db, path, &page, err) == 0 && ot_fix_settle(db, db, NULL, &page, &counts, err) == 0 &&
        (!is_kept || ot_fix_page_keep(&page, err) == 0)) {
        ot_fix_page_write(&page, out);
        result = 0;
    } else {
        ot_db_blame(db, err);
    }
    ot_fix_page_release(&page);
    ot_db_close(&db);
    return result;
}
