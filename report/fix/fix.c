/*
 * fix.c: what table repair tells, done on the lines of the document.
 *
 * Reads: trace_document, finding_code, repair, trace_step. Writes: a page. Must not know: why a line is repaired.
 */
#include "report/fix/fix.h"

#include <stdlib.h>
#include <string.h>

#include "report/fix/edit.h"
#include "report/fix/page.h"
#include "report/fix/tree.h"
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum kind { REPLACE, DELETE, INSERT, HANG, APPEND, KIND_COUNT };
static const char *const kinds[KIND_COUNT] = { "replace", "delete", "insert", "hang", "append" };
static const char no_break[] = "\xC2\xA0";

struct repair {
    long doc_line, hangs_from;
    enum kind kind;
    char *stands, *should;
};

struct fix {
    sqlite3 *db;
    struct ot_fix_page *page;
    struct ot_fix_counts *counts;
    struct repair *repairs; /* in the order of the document */
    size_t count, capacity;
    size_t *first;          /* of each line, from 1: its first repair */
    struct ot_tree tree;
    const char *blank;      /* of the connectors */
    const char *end;        /* of the lines of chains */
};

static bool is_asked(const char *const *codes, const char *code)
{
    bool result = codes == NULL;
    for (; codes && *codes; codes++)
        result = result || strcmp(*codes, code) == 0;
    return result;
}

static int read_repairs(struct fix *fix, const char *const *codes, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int row = -1;
    if (ot_db_prepare(fix->db, "SELECT doc_line, kind, coalesce(hangs_from, 0), stands, should, code FROM repair "
                               "ORDER BY doc_line, kind, position, repair_id", &rows, err) != 0)
        return -1;
    while ((row = ot_db_step(rows, err)) == 1) {
        long doc_line = (long)sqlite3_column_int64(rows, 0);
        enum kind kind = REPLACE;
        while (kind + 1 < KIND_COUNT && strcmp(kinds[kind], ot_db_text(rows, 1)) != 0)
            kind++;
        if (!is_asked(codes, ot_db_text(rows, 5)) || doc_line < 1 || (size_t)doc_line > fix->page->line_count)
            continue;
        ot_grow(&fix->repairs, &fix->capacity, fix->count + 1, sizeof *fix->repairs);
        fix->repairs[fix->count++] = (struct repair) { doc_line, (long)sqlite3_column_int64(rows, 2), kind,
                                                       ot_strdup(ot_db_text(rows, 3)), ot_strdup(ot_db_text(rows, 4)) };
    }
    sqlite3_finalize(rows);
    return row;
}

static void index_repairs(struct fix *fix)
{
    fix->first = ot_calloc(fix->page->line_count + 2, sizeof *fix->first);
    size_t next = 0;
    for (size_t line = 1; line <= fix->page->line_count + 1; line++) {
        while (next < fix->count && (size_t)fix->repairs[next].doc_line < line)
            next++;
        fix->first[line] = next;
    }
}

/* Appends the line as its replacements leave it. Returns how many of them change it. */
static size_t replace(const struct fix *fix, long doc_line, struct ot_buf *out)
{
    size_t from = fix->first[doc_line], to = fix->first[doc_line + 1], count = 0;
    const struct ot_fix_page_line *line = &fix->page->lines[doc_line - 1];
    struct ot_edit *edits = ot_calloc(to - from + 1, sizeof *edits);
    for (size_t i = from; i < to; i++)
        if (fix->repairs[i].kind == REPLACE)
            edits[count++] = (struct ot_edit) { fix->repairs[i].stands, fix->repairs[i].should, i, 0, 0, 0, NULL };
    count = ot_edit_apply(line->text, line->length, edits, count, out);
    free(edits);
    return count;
}

/* What stands behind the connector of a line of a chain, however that is written: its '>' is the first. */
static const char *behind_arrow(const char *text)
{
    const char *at = strchr(text, '>');
    if (!at++)
        return text;
    return at + (strncmp(at, no_break, 2) == 0 ? 2 : *at == ' ');
}

/* Whether what stands before the text of a step is another than in the document. */
static bool is_moved(const struct ot_fix_page_line *line, const char *now)
{
    size_t length = (size_t)(behind_arrow(now) - now);
    return length > line->length || memcmp(line->text, now, length) != 0;
}

/* Changes the line of a node, and the tree around it. Returns how many repairs that are. */
static long repair_node(struct fix *fix, size_t node)
{
    struct ot_buf text = OT_BUF_INIT;
    long doc_line = fix->tree.nodes[node].doc_line;
    long repairs = (long)replace(fix, doc_line, &text);
    ot_buf_add_str(&fix->tree.nodes[node].text, node == 0 ? text.data : behind_arrow(text.data));
    /* What hangs from a line that stands elsewhere now goes with it. */
    if (node > 0 && is_moved(&fix->page->lines[doc_line - 1], text.data))
        fix->tree.is_redrawn = true;
    ot_buf_release(&text);
    for (size_t i = fix->first[doc_line]; i < fix->first[doc_line + 1]; i++) {
        const struct repair *repair = &fix->repairs[i];
        size_t other = ot_tree_find(&fix->tree, repair->hangs_from);
        if (repair->kind == DELETE && node > 0)
            fix->tree.is_redrawn = fix->tree.nodes[node].is_gone = true;
        else if (repair->kind == INSERT && node > 0)
            ot_tree_insert(&fix->tree, node, behind_arrow(repair->should));
        else if (repair->kind == HANG && other < node) {
            fix->tree.nodes[node].parent = other;
            fix->tree.is_redrawn = true;
        } else
            continue;
        repairs++;
    }
    return repairs;
}

/* Where lines that are no steps stand between those of the chain, it can not be drawn again. */
static bool is_whole(const struct ot_tree *tree, size_t count)
{
    return tree->nodes[count - 1].doc_line - tree->nodes[0].doc_line + 1 == (long)count;
}

/* Puts the lines of the chain into the page, each in its place; where the chain can not be drawn again (is_held), those
 * alone that do not move. Returns how many repairs that are. */
static long write_lines(struct fix *fix, bool is_held)
{
    long repairs = 0;
    /* Those that were added stand behind the others. */
    for (size_t node = 0; node < fix->tree.count && fix->tree.nodes[node].doc_line > 0; node++) {
        struct ot_fix_page_line *line = &fix->page->lines[fix->tree.nodes[node].doc_line - 1];
        struct ot_buf text = OT_BUF_INIT;
        size_t count = replace(fix, fix->tree.nodes[node].doc_line, &text);
        if (count > 0 && !(is_held && node > 0 && is_moved(line, text.data))) {
            line->is_changed = true;
            ot_buf_add(&line->now, text.data, text.length);
            ot_buf_add_char(&line->now, '\n');
            repairs += (long)count;
        }
        ot_buf_release(&text);
    }
    return repairs;
}

/* The chain that the tree holds is complete: its lines are put into the page. */
static void finish_chain(struct fix *fix)
{
    struct ot_tree *tree = &fix->tree;
    size_t count = tree->count;
    long repairs = 0;
    if (count == 0)
        return;
    for (size_t node = 0; node < count; node++)
        repairs += repair_node(fix, node);
    bool is_held = tree->is_redrawn && !is_whole(tree, count);
    if (tree->is_redrawn && !is_held)
        ot_tree_draw(tree, fix->page, fix->blank, fix->end);
    else
        repairs = write_lines(fix, is_held);
    fix->counts->repairs += repairs;
    fix->counts->left += is_held;
    ot_tree_clear(tree);
}

static int repair_chains(struct fix *fix, struct ot_err *err)
{
    size_t *nodes = NULL, capacity = 0; /* of the tree, by position */
    sqlite3_stmt *rows = NULL;
    int row = -1;
    /* Steps without a line of their own stand between others, and none of those hangs from them. */
    if (ot_db_prepare(fix->db, "SELECT position, coalesce(parent_position, 0), doc_line FROM trace_step "
                               "ORDER BY kernel, chain, position", &rows, err) != 0)
        return -1;
    while ((row = ot_db_step(rows, err)) == 1) {
        size_t position = (size_t)sqlite3_column_int64(rows, 0), parent = (size_t)sqlite3_column_int64(rows, 1);
        if (position == 0)
            finish_chain(fix);
        ot_grow(&nodes, &capacity, position + 1, sizeof *nodes);
        nodes[position] = fix->tree.count;
        if (sqlite3_column_type(rows, 2) != SQLITE_NULL)
            ot_tree_add(&fix->tree, (long)sqlite3_column_int64(rows, 2), parent < position ? nodes[parent] : 0);
    }
    free(nodes);
    finish_chain(fix);
    sqlite3_finalize(rows);
    return row;
}

/* Lines that stand in no chain, and those that are added behind a line. */
static void repair_lines(struct fix *fix, const bool *is_step)
{
    for (size_t i = 0; i < fix->count; i++) {
        const struct repair *repair = &fix->repairs[i];
        struct ot_fix_page_line *line = &fix->page->lines[repair->doc_line - 1];
        bool is_first = i == fix->first[repair->doc_line];
        if (is_first && !is_step[repair->doc_line]) {
            bool is_gone = false;
            for (size_t k = i; k < fix->first[repair->doc_line + 1]; k++)
                is_gone = is_gone || fix->repairs[k].kind == DELETE;
            size_t count = is_gone ? 1 : replace(fix, repair->doc_line, &line->now);
            fix->counts->repairs += (long)count;
            line->is_changed = count > 0;
            if (count == 0)
                ot_buf_clear(&line->now);
            else if (!is_gone)
                ot_buf_add_char(&line->now, '\n');
        }
        if (repair->kind == APPEND) {
            if (!line->is_changed) {
                ot_buf_add(&line->now, line->text, line->length);
                ot_buf_add_char(&line->now, '\n');
                line->is_changed = true;
            }
            ot_buf_add_str(&line->now, repair->should);
            ot_buf_add_char(&line->now, '\n');
            fix->counts->repairs++;
        }
    }
}

/* How the chains of the document are written: blanks of the connectors, and the ends of their lines. */
static int find_style(struct fix *fix, bool *is_step, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int row = -1;
    fix->blank = " ";
    fix->end = "";
    if (ot_db_prepare(fix->db, "SELECT doc_line FROM trace_step WHERE doc_line IS NOT NULL "
                               "ORDER BY doc_line", &rows, err) != 0)
        return -1;
    while ((row = ot_db_step(rows, err)) == 1) {
        size_t doc_line = (size_t)sqlite3_column_int64(rows, 0);
        if (doc_line < 1 || doc_line > fix->page->line_count)
            continue;
        const struct ot_fix_page_line *line = &fix->page->lines[doc_line - 1];
        is_step[doc_line] = true;
        if (line->length > 1 && memcmp(line->text, no_break, 2) == 0)
            fix->blank = no_break;
        if (line->length > 2 && memcmp(line->text + line->length - 2, "  ", 2) == 0)
            fix->end = "  ";
    }
    sqlite3_finalize(rows);
    return row;
}

int ot_fix_load(sqlite3 *db, const char *document, struct ot_fix_page *page, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int result = -1;
    memset(page, 0, sizeof *page);
    ot_buf_init(&page->text);
    if (ot_db_prepare(db, "SELECT path, content_hash FROM trace_document", &rows, err) != 0)
        return -1;
    int row = ot_db_step(rows, err);
    if (row == 1)
        result = ot_fix_page_load(page, document ? document : ot_db_text(rows, 0), ot_db_text(rows, 1), err);
    else if (row == 0)
        ot_err_set(err, "no kernel traces document is loaded: there is nothing to repair");
    sqlite3_finalize(rows);
    return result;
}

static void release(struct fix *fix)
{
    for (size_t i = 0; i < fix->count; i++) {
        free(fix->repairs[i].stands);
        free(fix->repairs[i].should);
    }
    free(fix->repairs);
    free(fix->first);
    ot_tree_release(&fix->tree);
}

int ot_fix_repair(sqlite3 *db, const char *const *codes, struct ot_fix_page *page, struct ot_fix_counts *counts,
                  struct ot_err *err)
{
    struct fix fix = { .db = db, .page = page, .counts = counts };
    bool *is_step = ot_calloc(page->line_count + 2, sizeof *is_step);
    int result = -1;
    *counts = (struct ot_fix_counts) { 0, 0 };
    if (read_repairs(&fix, codes, err) == 0 && find_style(&fix, is_step, err) == 0) {
        index_repairs(&fix);
        result = repair_chains(&fix, err);
        if (result == 0)
            repair_lines(&fix, is_step);
    }
    free(is_step);
    release(&fix);
    return result;
}
