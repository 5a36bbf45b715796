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
#include "tools/base/mem.h"

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
        ot_buf_add_str(out, levels->is_last[i] ? "    " : "│   ");
    ot_buf_add_str(out, is_last ? "└─> " : "├─> ");
}

/* The name of a call; its brackets are escaped, or "k[grid]()" would be a link of its own. */
static void add_name(const char *text, struct ot_buf *out)
{
    for (; *text; text++) {
        if (*text == '[' || *text == ']')
            ot_buf_add_char(out, '\\');
        ot_buf_add_char(out, *text);
    }
}

static void add_line(sqlite3_stmt *row, const struct ot_report_link *link, struct ot_buf *out)
{
    const char *text = ot_report_text(row, TEXT);
    const char *kind = ot_report_text(row, KIND);
    int is_link = strcmp(kind, "op") == 0 && link->prefix;
    if (strcmp(kind, "branch") == 0) {
        ot_buf_add_str(out, text);
    } else {
        ot_buf_add_str(out, is_link ? "[" : "");
        add_name(text, out);
    }
    if (is_link)
        ot_buf_printf(out, "](%s%s%s%d)", link->prefix, ot_report_text(row, SOURCE_FILE), link->mark,
                      sqlite3_column_int(row, SOURCE_LINE));
    if (sqlite3_column_type(row, PATH) != SQLITE_NULL)
        ot_buf_printf(out, " **(%s path)**", ot_report_text(row, PATH));
    if (sqlite3_column_type(row, REASON) != SQLITE_NULL)
        ot_buf_printf(out, " *(%s)*", ot_report_text(row, REASON));
    if (sqlite3_column_int(row, IS_RECURSIVE))
        ot_buf_add_str(out, " (recursive)");
    if (sqlite3_column_int(row, IS_REPEATED))
        ot_buf_add_str(out, " (as above)");
    ot_buf_add_char(out, '\n');
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
        ot_buf_printf(out, "\n### %s (%s)\n\n", ot_report_text(statement, 1), ot_report_text(statement, 2));
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
