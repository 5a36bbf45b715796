/*
 * stale.c: is an op traces document what would be written now?
 *
 * Reads: a document, queries/report/stale_ops, stale_order and stale_rows, what report writes. Writes: a buffer.
 */
#include "report/op_traces/stale.h"

#include <string.h>

#include "report/op_traces/page.h"
#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/file.h"
#include "tools/base/visible.h"

enum { DOC_LINE, MESSAGE, ACTION, EXPECTED, FOUND };

static void add_shown(struct ot_buf *out, const char *before, const char *text, const char *after)
{
    ot_buf_add_str(out, before);
    ot_visible_add(out, text, strlen(text));
    ot_buf_add_str(out, after);
}

/* What the document says, and what it should say. */
static void add_place(sqlite3_stmt *row, const char *path, struct ot_buf *out)
{
    if (sqlite3_column_type(row, DOC_LINE) != SQLITE_NULL) {
        add_shown(out, "  document: ", path, "");
        ot_buf_printf(out, ":%d\n", sqlite3_column_int(row, DOC_LINE));
    }
    if (sqlite3_column_type(row, FOUND) != SQLITE_NULL)
        add_shown(out, "  - ", ot_report_text(row, FOUND), "\n");
    if (sqlite3_column_type(row, EXPECTED) != SQLITE_NULL)
        add_shown(out, "  + ", ot_report_text(row, EXPECTED), "\n");
}

/* Rows with one message are places of one issue. */
static int add_issues(sqlite3 *db, const char *query, const struct ot_buf *old, const struct ot_buf *new,
                      const char *path, long *count, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct ot_buf last = OT_BUF_INIT;
    int row = -1;
    if (ot_report_query(db, query, &statement, err) == 0 &&
        ot_report_bind_text(statement, ":old", old->data, err) == 0 &&
        ot_report_bind_text(statement, ":new", new->data, err) == 0)
        while ((row = ot_db_step(statement, err)) == 1) {
            const char *message = ot_report_text(statement, MESSAGE);
            if (strcmp(message, last.data) != 0) {
                ot_buf_printf(out, "%s%ld. ", *count ? "\n" : "", *count + 1);
                ++*count;
                add_shown(out, "⚠️ OP TRACE ISSUE: ", message, "\n");
                add_shown(out, "Action: Update ", path, " - ");
                add_shown(out, "", ot_report_text(statement, ACTION), "\n");
                ot_buf_clear(&last);
                ot_buf_add_str(&last, message);
            }
            add_place(statement, path, out);
        }
    ot_buf_release(&last);
    sqlite3_finalize(statement);
    return row;
}

/* The line of a page that holds the byte at a position. */
static void add_line(struct ot_buf *out, const char *before, const struct ot_buf *page, size_t at)
{
    size_t from = at, to = at;
    while (from > 0 && page->data[from - 1] != '\n')
        from--;
    while (to < page->length && page->data[to] != '\n')
        to++;
    ot_buf_add_str(out, before);
    ot_visible_add(out, page->data + from, to - from);
    ot_buf_add_char(out, '\n');
}

/* What no row tells: the first line that differs. */
static void add_rest(const struct ot_buf *old, const struct ot_buf *new, const char *path, struct ot_buf *out)
{
    long line = 1;
    size_t at = 0, most = old->length < new->length ? old->length : new->length;
    for (; at < most && old->data[at] == new->data[at]; at++)
        line += old->data[at] == '\n';
    add_shown(out, "⚠️ OP TRACE ISSUE: ", path, " is not what 'optrace report' writes now");
    ot_buf_printf(out, ": ops and summary agree, line %ld is the first that differs\n", line);
    add_shown(out, "Action: Update ", path, " - write it anew\n");
    add_line(out, "  - ", old, at);
    add_line(out, "  + ", new, at);
}

/* Lines that end as those of other systems end as ours do. */
static void unify_ends(struct ot_buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->length; i++)
        if (text->data[i] != '\r' || i + 1 == text->length || text->data[i + 1] != '\n')
            text->data[kept++] = text->data[i];
    if (kept < text->length)
        text->data[kept] = '\0';
    text->length = kept;
}

int ot_stale_write(sqlite3 *db, const struct ot_report_options *options, const char *path, struct ot_buf *out,
                   long *count, struct ot_err *err)
{
    struct ot_buf old = OT_BUF_INIT, new = OT_BUF_INIT;
    struct ot_page was, is;
    int result = -1;
    *count = 0;
    if (ot_file_read(path, &old, err) < 0 || ot_report_write(db, options, &new, err) < 0)
        goto out;
    result = 0;
    unify_ends(&old);
    if (old.length == new.length && memcmp(old.data, new.data, old.length) == 0)
        goto out;
    ot_page_read(old.data, old.length, &was);
    ot_page_read(new.data, new.length, &is);
    if (add_issues(db, "stale_ops", &was.ops, &is.ops, path, count, out, err) < 0 ||
        add_issues(db, "stale_order", &was.ops, &is.ops, path, count, out, err) < 0 ||
        add_issues(db, "stale_rows", &was.rows, &is.rows, path, count, out, err) < 0)
        result = -1;
    else if (*count == 0)
        add_rest(&old, &new, path, out), *count = 1;
    ot_page_release(&was);
    ot_page_release(&is);
out:
    ot_buf_release(&old);
    ot_buf_release(&new);
    return result;
}
