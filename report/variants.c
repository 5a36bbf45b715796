/*
 * variants.c: the kernels of ops that have many, by what chooses them: a list at the end of the notes.
 *
 * Reads: queries/report/variants. Writes: markdown. Must not know: what makes a class choose.
 */
#include <stdbool.h>
#include <string.h>

#include "report/section.h"
#include "report/words.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"

enum { OPS, CLASSES, KERNEL_COUNT, SOURCE, KERNEL, PHASE, TOLD };

/* What the row before said, each with a mark before it; empty before the first row. */
struct before {
    struct ot_buf ops, classes, source;
};

/* Does a column say another thing than the row before? It is kept. */
static bool differs(sqlite3_stmt *row, int column, struct ot_buf *before)
{
    const char *text = ot_report_text(row, column);
    bool is_same = before->length && strcmp(before->data + 1, text) == 0;
    ot_buf_clear(before);
    ot_buf_add_char(before, '=');
    ot_buf_add_str(before, text);
    return !is_same;
}

/* A list of names, 'a, b', each as code. */
static void add_names(const char *names, struct ot_buf *out)
{
    struct ot_buf name;
    ot_buf_init(&name);
    while (*names) {
        const char *end = strstr(names, ", ");
        size_t length = end ? (size_t)(end - names) : strlen(names);
        ot_buf_clear(&name);
        ot_buf_add(&name, names, length);
        ot_md_add_code(out, name.data, OT_MD_INLINE);
        names += length;
        if (!end)
            break;
        ot_buf_add_str(out, ", ");
        names += 2;
    }
    ot_buf_release(&name);
}

/* A kernel, and in emphasis its phase and the condition that selects it. */
static void add_kernel(sqlite3_stmt *row, struct ot_buf *out)
{
    struct ot_buf words;
    const char *phase = ot_report_text(row, PHASE);
    ot_md_add_text(out, ot_report_text(row, KERNEL), OT_MD_INLINE);
    ot_buf_init(&words);
    ot_buf_add_str(&words, phase);
    if (sqlite3_column_type(row, TOLD) != SQLITE_NULL) {
        size_t length = words.length;
        if (length)
            ot_buf_add_str(&words, ", ");
        size_t start = words.length;
        ot_words_add(&words, ot_report_text(row, TOLD));
        if (words.length == start && length) { /* too long for words: the phase alone */
            ot_buf_clear(&words);
            ot_buf_add_str(&words, phase);
        }
    }
    if (words.length) {
        ot_buf_add_str(out, " *");
        ot_md_add_text(out, words.data, OT_MD_INLINE);
        ot_buf_add_char(out, '*');
    }
    ot_buf_release(&words);
}

static void add_row(sqlite3_stmt *row, struct before *before, struct ot_buf *out)
{
    bool is_new_op = differs(row, OPS, &before->ops);
    bool is_new_class = differs(row, CLASSES, &before->classes) || is_new_op;
    bool is_new_source = differs(row, SOURCE, &before->source) || is_new_class;
    if (is_new_op) {
        ot_buf_add_str(out, "\n- ");
        add_names(ot_report_text(row, OPS), out);
    }
    if (is_new_class) {
        const char *classes = ot_report_text(row, CLASSES);
        ot_buf_add_str(out, "\n  - ");
        if (*classes)
            add_names(classes, out);
        else
            ot_buf_add_str(out, "no class chooses");
        ot_buf_printf(out, " %d: ", sqlite3_column_int(row, KERNEL_COUNT));
    }
    if (is_new_source) {
        if (!is_new_class)
            ot_buf_add_str(out, "; ");
        ot_buf_add_str(out, "**");
        ot_md_add_text(out, ot_report_text(row, SOURCE), OT_MD_INLINE);
        ot_buf_add_str(out, "** ");
    } else {
        ot_buf_add_str(out, ", ");
    }
    add_kernel(row, out);
}

int ot_report_add_variants(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct before before;
    bool is_first = true;
    int row = -1;

    ot_buf_init(&before.ops);
    ot_buf_init(&before.classes);
    ot_buf_init(&before.source);
    if (ot_report_query(db, "variants", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (is_first)
            ot_buf_add_str(out, "\n### Kernel variants\n");
        is_first = false;
        add_row(statement, &before, out);
    }
    if (!is_first)
        ot_buf_add_char(out, '\n');
out:
    ot_buf_release(&before.ops);
    ot_buf_release(&before.classes);
    ot_buf_release(&before.source);
    sqlite3_finalize(statement);
    return row;
}
