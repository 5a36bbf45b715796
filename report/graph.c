/*
 * graph.c: the section Execution Graph, one tree a root.
 *
 * Reads: queries/report/roots, tree. Writes: markdown. Must not know: what makes a call an op.
 */
#include <stdlib.h>
#include <string.h>

#include "report/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

#define BLANK OT_MD_BLANK

/* For each level on the way down: 1 when the line there was the last of its siblings. */
struct levels {
    unsigned char *is_last;
    size_t capacity;
};

enum { LEVEL, IS_LAST, KIND, TEXT, PATH, REASON, IS_RECURSIVE, IS_REPEATED, SOURCE_FILE, SOURCE_LINE };

static void add_connectors(struct levels *levels, size_t level, int is_last, struct ot_buf *out)
{
    ot_grow(&levels->is_last, &levels->capacity, level + 1, sizeof *levels->is_last);
    levels->is_last[level] = is_last != 0;
    if (level == 0)
        return;
    for (size_t i = 1; i < level; i++)
        ot_buf_add_str(out, levels->is_last[i] ? BLANK BLANK BLANK BLANK : "│" BLANK BLANK BLANK);
    ot_buf_add_str(out, is_last ? "└─>" BLANK : "├─>" BLANK);
}

static void add_mark(sqlite3_stmt *row, int column, const char *before, const char *behind, struct ot_buf *out)
{
    if (sqlite3_column_type(row, column) == SQLITE_NULL)
        return;
    ot_buf_add_str(out, before);
    ot_md_add_text(out, ot_report_text(row, column), OT_MD_INLINE);
    ot_buf_add_str(out, behind);
}

/* The two blanks at the end break the line, where markdown is rendered too. */
static void add_line(sqlite3_stmt *row, const struct ot_report_link *link, struct ot_buf *out)
{
    const char *text = ot_report_text(row, TEXT);
    int is_top = sqlite3_column_int(row, LEVEL) == 0;
    if (strcmp(ot_report_text(row, KIND), "op") == 0 && link->prefix) {
        ot_buf_add_char(out, '[');
        ot_md_add_text(out, text, OT_MD_LINK);
        ot_buf_add_str(out, "](");
        ot_md_add_target(out, link->prefix, false);
        ot_md_add_target(out, ot_report_text(row, SOURCE_FILE), true);
        ot_buf_printf(out, "%s%d)", link->mark, sqlite3_column_int(row, SOURCE_LINE));
    } else {
        ot_md_add_text(out, text, is_top ? OT_MD_LINE_START : OT_MD_INLINE);
    }
    add_mark(row, PATH, " **(", " path)**", out);
    add_mark(row, REASON, " *(", ")*", out);
    if (sqlite3_column_int(row, IS_RECURSIVE))
        ot_buf_add_str(out, " (recursive)");
    if (sqlite3_column_int(row, IS_REPEATED))
        ot_buf_add_str(out, " (as above)");
    ot_buf_add_str(out, "  \n");
}

static int add_tree(sqlite3 *db, sqlite3_int64 root, const struct ot_report_link *link,
                    struct levels *levels, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    sqlite3_int64 lines = 0;
    int row = -1;
    if (ot_report_query(db, "tree", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":root", root, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        sqlite3_int64 level = sqlite3_column_int64(statement, LEVEL);
        if (level < 0 || level > lines++) {
            row = ot_err_set(err, "damaged database: a line of the tree has level %lld", (long long)level);
            goto out;
        }
        add_connectors(levels, (size_t)level,
                       sqlite3_column_int(statement, IS_LAST), out);
        add_line(statement, link, out);
    }
out:
    sqlite3_finalize(statement);
    return row;
}

int ot_report_add_graph(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err)
{
    struct levels levels = { NULL, 0 };
    sqlite3_stmt *statement = NULL;
    int row = -1;

    ot_buf_add_str(out, "\n## Execution Graph\n");
    if (ot_report_query(db, "roots", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, "\n### ");
        ot_md_add_text(out, ot_report_text(statement, 1), OT_MD_INLINE);
        ot_buf_add_str(out, " (");
        ot_md_add_text(out, ot_report_text(statement, 2), OT_MD_INLINE);
        ot_buf_add_str(out, ")\n\n");
        if (add_tree(db, sqlite3_column_int64(statement, 0), link, &levels, out, err) < 0) {
            row = -1;
            goto out;
        }
    }
out:
    sqlite3_finalize(statement);
    free(levels.is_last);
    return row;
}
