/*
 * variants.c: the kernels of ops that have many, by what chooses them: a list at the end of the notes.
 *
 * Reads: queries/report/variants. Writes: markdown. Must not know: what makes a class choose.
 */
#include <stdbool.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "report/op_traces/shared.h"
#include "report/text/words.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"

enum { OPS, ONLY, CLASSES, KERNEL_COUNT, SOURCE, KERNEL, PHASE, TOLD };

/* What classes choose is a block; what reads as one before does, of the same class, is not written again. */
struct variants {
    struct ot_buf ops, classes, source; /* of the row before, each with a mark before it; empty before the first */
    struct ot_buf block;                /* what the classes at hand choose */
    struct ot_shared shared;            /* with the ops that are written */
};

static bool is_same(sqlite3_stmt *row, int column, const struct ot_buf *before)
{
    return before->length && strcmp(before->data + 1, ot_report_text(row, column)) == 0;
}

/* Does a column say another thing than the row before? It is kept. */
static bool differs(sqlite3_stmt *row, int column, struct ot_buf *before)
{
    bool is_other = !is_same(row, column, before);
    ot_buf_clear(before);
    ot_buf_add_char(before, '=');
    ot_buf_add_str(before, ot_report_text(row, column));
    return is_other;
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
        ot_words_add_cut(&words, ot_report_text(row, TOLD));
        if (words.length == start && length) { /* it tells nothing: the phase alone */
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

/* The classes at hand are complete: writes those that stand under no op before. */
static void end_classes(struct variants *v, struct ot_buf *out)
{
    struct ot_buf names;
    if (!v->block.length)
        return;
    ot_buf_init(&names);
    for (const char *name = v->classes.data + 1; name;) {
        const char *end = strstr(name, ", ");
        size_t length = end ? (size_t)(end - name) : strlen(name);
        if (ot_shared_add(&v->shared, name, length, &v->block)) {
            ot_buf_add_str(&names, names.length ? ", " : "");
            ot_buf_add(&names, length ? name : "others", length ? length : strlen("others"));
        }
        name = end ? end + 2 : NULL;
    }
    if (names.length) {
        ot_buf_add_str(out, "\n  - ");
        if (v->classes.length > 1)
            add_names(names.data, out);
        else
            ot_buf_add_str(out, names.data);
        ot_buf_add(out, v->block.data, v->block.length);
    }
    ot_buf_release(&names);
    ot_buf_clear(&v->block);
}

static void begin_op(sqlite3_stmt *row, struct variants *v, struct ot_buf *out)
{
    const char *only = ot_report_text(row, ONLY), *ops = ot_report_text(row, OPS), *end = strstr(ops, ", ");
    ot_shared_begin(&v->shared, ops, end ? (size_t)(end - ops) : strlen(ops), only);
    ot_buf_add_str(out, "\n- ");
    add_names(ops, out);
    if (*only) {
        ot_buf_add_str(out, " *");
        ot_md_add_text(out, only, OT_MD_INLINE);
        ot_buf_add_char(out, '*');
    }
}

static void add_row(sqlite3_stmt *row, struct variants *v, struct ot_buf *out)
{
    bool is_new_op = differs(row, OPS, &v->ops);
    bool is_new_class = is_new_op || !is_same(row, CLASSES, &v->classes);
    if (is_new_class)
        end_classes(v, out);
    bool is_new_source = differs(row, SOURCE, &v->source) || is_new_class;
    if (is_new_op) {
        ot_shared_end(&v->shared, out);
        begin_op(row, v, out);
    }
    if (is_new_class) {
        differs(row, CLASSES, &v->classes);
        ot_buf_printf(&v->block, " %d: ", sqlite3_column_int(row, KERNEL_COUNT));
    }
    if (is_new_source) {
        if (!is_new_class)
            ot_buf_add_str(&v->block, "; ");
        ot_buf_add_str(&v->block, "**");
        ot_md_add_text(&v->block, ot_report_text(row, SOURCE), OT_MD_INLINE);
        ot_buf_add_str(&v->block, "** ");
    } else {
        ot_buf_add_str(&v->block, ", ");
    }
    add_kernel(row, &v->block);
}

static void release(struct variants *v)
{
    ot_shared_release(&v->shared);
    ot_buf_release(&v->ops);
    ot_buf_release(&v->classes);
    ot_buf_release(&v->source);
    ot_buf_release(&v->block);
}

int ot_report_add_variants(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct variants variants = { .ops = OT_BUF_INIT, .classes = OT_BUF_INIT, .source = OT_BUF_INIT,
                                 .block = OT_BUF_INIT };
    int row = -1;

    ot_shared_init(&variants.shared);
    if (ot_report_query(db, "variants", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (!variants.shared.count)
            ot_buf_add_str(out, "\n### Kernel variants\n");
        add_row(statement, &variants, out);
    }
    end_classes(&variants, out);
    ot_shared_end(&variants.shared, out);
    if (variants.shared.count)
        ot_buf_add_char(out, '\n');
out:
    release(&variants);
    sqlite3_finalize(statement);
    return row;
}
