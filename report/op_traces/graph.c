/*
 * graph.c: the section Execution Graph, one tree a root.
 *
 * Reads: queries/report/roots, tree. Writes: markdown. Must not know: what makes a call an op.
 */
#include <stdlib.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "report/text/words.h"
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

enum { LEVEL, IS_LAST, KIND, TEXT, PATH, REASON, IS_RECURSIVE, IS_REPEATED, SOURCE_FILE, SOURCE_LINE,
       IS_MORE, TOLD, SAME, IS_BELOW };

/* A line that is being written: its alternatives follow, then what ends it. */
struct line {
    struct ot_buf tail, file;
};

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

static void add_link(sqlite3_stmt *row, const struct ot_report_link *link, struct ot_buf *out)
{
    ot_buf_add_str(out, "](");
    ot_md_add_target(out, link->prefix, false);
    ot_md_add_target(out, ot_report_text(row, SOURCE_FILE), true);
    ot_buf_printf(out, "%s%d)", link->mark, sqlite3_column_int(row, SOURCE_LINE));
}

/* What tells one of several calls of a name apart. */
static void add_told(sqlite3_stmt *row, struct ot_buf *out)
{
    struct ot_buf words;
    ot_buf_init(&words);
    if (sqlite3_column_type(row, TOLD) != SQLITE_NULL)
        ot_words_add_cut(&words, ot_report_text(row, TOLD));
    if (words.length) {
        ot_buf_add_str(out, " *");
        ot_md_add_text(out, words.data, OT_MD_INLINE);
        ot_buf_add_char(out, '*');
    }
    ot_buf_release(&words);
}

/* What stands behind the links of a line. The two blanks break the line, where markdown is rendered too. */
static void add_tail(sqlite3_stmt *row, struct ot_buf *tail)
{
    add_mark(row, PATH, " **(", " path)**", tail);
    add_mark(row, REASON, " *(", ")*", tail);
    if (sqlite3_column_int(row, IS_RECURSIVE))
        ot_buf_add_str(tail, " (recursive)");
    if (sqlite3_column_int(row, IS_REPEATED) == 2) {
        ot_buf_add_str(tail, " (part of the above)");
    } else if (sqlite3_column_int(row, IS_REPEATED)) {
        ot_buf_add_str(tail, " (as ");
        add_mark(row, SAME, "", " ", tail);
        ot_buf_add_str(tail, sqlite3_column_int(row, IS_BELOW) ? "below)" : "above)");
    }
    ot_buf_add_str(tail, "  \n");
}

static void add_line(sqlite3_stmt *row, const struct ot_report_link *link, struct line *line, struct ot_buf *out)
{
    const char *text = ot_report_text(row, TEXT);
    int is_top = sqlite3_column_int(row, LEVEL) == 0;
    if (strcmp(ot_report_text(row, KIND), "op") == 0 && link->prefix) {
        ot_buf_add_char(out, '[');
        ot_md_add_text(out, text, OT_MD_LINK);
        add_link(row, link, out);
    } else {
        ot_md_add_text(out, text, is_top ? OT_MD_LINE_START : OT_MD_INLINE);
    }
    add_told(row, out);
    add_tail(row, &line->tail);
    ot_buf_clear(&line->file);
    ot_buf_add_str(&line->file, ot_report_text(row, SOURCE_FILE));
}

/* One more alternative of a line: its line number is the link, with the file where that is another. */
static void add_more(sqlite3_stmt *row, const struct ot_report_link *link, struct line *line, struct ot_buf *out)
{
    const char *file = ot_report_text(row, SOURCE_FILE), *name = strrchr(file, '/');
    if (!link->prefix)
        return;
    ot_buf_add_str(out, " [");
    if (strcmp(file, line->file.data) != 0) {
        ot_md_add_text(out, name ? name + 1 : file, OT_MD_LINK);
        ot_buf_add_char(out, ' ');
    }
    ot_buf_printf(out, "L%d", sqlite3_column_int(row, SOURCE_LINE));
    add_link(row, link, out);
    add_told(row, out);
    ot_buf_clear(&line->file);
    ot_buf_add_str(&line->file, file);
}

static void end_line(struct line *line, struct ot_buf *out)
{
    if (line->tail.length)
        ot_buf_add(out, line->tail.data, line->tail.length);
    ot_buf_clear(&line->tail);
}

static int add_tree(sqlite3 *db, sqlite3_int64 root, const struct ot_report_link *link,
                    struct levels *levels, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct line line;
    sqlite3_int64 lines = 0;
    int row = -1;

    ot_buf_init(&line.tail);
    ot_buf_init(&line.file);
    if (ot_report_query(db, "tree", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":root", root, err) < 0 ||
        ot_report_bind_int(statement, ":all", link->is_all, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        sqlite3_int64 level = sqlite3_column_int64(statement, LEVEL);
        if (sqlite3_column_int(statement, IS_MORE)) {
            add_more(statement, link, &line, out);
            continue;
        }
        end_line(&line, out);
        if (level < 0 || level > lines++) {
            row = ot_err_set(err, "damaged database: a line of the tree has level %lld", (long long)level);
            goto out;
        }
        add_connectors(levels, (size_t)level,
                       sqlite3_column_int(statement, IS_LAST), out);
        add_line(statement, link, &line, out);
    }
    end_line(&line, out);
out:
    ot_buf_release(&line.tail);
    ot_buf_release(&line.file);
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
