/*
 * variants.c: the kernels of ops that have many, by what chooses them: a list at the end of the notes.
 *
 * Reads: queries/report/variants. Writes: markdown. Must not know: what makes a class choose.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "report/text/words.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

enum { OPS, ONLY, CLASSES, KERNEL_COUNT, SOURCE, KERNEL, PHASE, TOLD };

/* An op whose kernels were listed. */
struct listed {
    char *name;
    bool has_phase;  /* they all have one */
    bool has_switch; /* they all run in some runs alone */
    uint32_t blocks; /* that are written below it */
};

/* Blocks of an op that stand below one that was listed before. */
struct reference {
    size_t op; /* of listed */
    uint32_t blocks;
    struct ot_buf classes;
};

/* What classes choose is a block; one that reads as one before does is not written again. */
struct variants {
    struct ot_buf ops, classes, source; /* of the row before, each with a mark before it; empty before the first */
    struct ot_buf block, chosen_by;     /* what the classes at hand choose, and they */
    struct ot_intern blocks;            /* those that are written */
    size_t *places, place_capacity;     /* of listed, by number of blocks */
    struct listed *listed; size_t listed_count, listed_capacity;
    struct reference *references; size_t reference_count, reference_capacity; /* of the op at hand */
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

static struct reference *reference_to(struct variants *v, size_t op)
{
    for (size_t i = 0; i < v->reference_count; i++)
        if (v->references[i].op == op)
            return &v->references[i];
    ot_grow(&v->references, &v->reference_capacity, v->reference_count + 1, sizeof *v->references);
    struct reference *reference = &v->references[v->reference_count++];
    *reference = (struct reference){ .op = op };
    ot_buf_init(&reference->classes);
    return reference;
}

/* The classes at hand are complete: writes them, or notes where the same stands. */
static void end_classes(struct variants *v, struct ot_buf *out)
{
    if (!v->block.length)
        return;
    uint32_t known = v->blocks.count, number = ot_intern_add(&v->blocks, v->block.data, v->block.length);
    size_t op = v->listed_count - 1;
    ot_grow(&v->places, &v->place_capacity, v->blocks.count, sizeof *v->places);
    if (number >= known)
        v->places[number] = op;
    if (v->places[number] == op) {
        ot_buf_add_str(out, "\n  - ");
        ot_buf_add(out, v->chosen_by.data, v->chosen_by.length);
        ot_buf_add(out, v->block.data, v->block.length);
        v->listed[op].blocks++;
    } else {
        struct reference *reference = reference_to(v, v->places[number]);
        ot_buf_add_str(&reference->classes, reference->blocks++ ? ", " : "");
        ot_buf_add(&reference->classes, v->chosen_by.data, v->chosen_by.length);
    }
    ot_buf_clear(&v->block);
}

/* The op at hand is complete: what it shares with ops before. */
static void end_op(struct variants *v, struct ot_buf *out)
{
    for (size_t i = 0; i < v->reference_count; i++) { /* there is an op at hand */
        struct reference *reference = &v->references[i];
        const struct listed *other = &v->listed[reference->op];
        ot_buf_add_str(out, "\n  - as under ");
        ot_md_add_code(out, other->name, OT_MD_INLINE);
        ot_buf_add_str(out, " above");
        const struct listed *here = &v->listed[v->listed_count - 1];
        bool is_any_phase = other->has_phase && !here->has_phase, is_any_run = other->has_switch && !here->has_switch;
        if (is_any_phase || is_any_run)
            ot_buf_printf(out, ", in any %s", is_any_phase ? is_any_run ? "phase and run" : "phase" : "run");
        if (reference->blocks == other->blocks)
            ot_buf_add_str(out, ": all that stands there");
        else
            ot_buf_printf(out, ": %s", reference->classes.data);
        ot_buf_release(&reference->classes);
    }
    v->reference_count = 0;
}

static void begin_op(sqlite3_stmt *row, struct variants *v, struct ot_buf *out)
{
    const char *only = ot_report_text(row, ONLY), *ops = ot_report_text(row, OPS), *end = strstr(ops, ", ");
    size_t length = end ? (size_t)(end - ops) : strlen(ops);
    ot_grow(&v->listed, &v->listed_capacity, v->listed_count + 1, sizeof *v->listed);
    v->listed[v->listed_count++] = (struct listed){
        .name = memcpy(ot_calloc(length + 1, 1), ops, length),
        .has_phase = *only && strncmp(only, "with ", 5) != 0,
        .has_switch = strncmp(only, "with ", 5) == 0 || strstr(only, ", with ") };
    ot_buf_add_str(out, "\n- ");
    add_names(ops, out);
    if (*only) {
        ot_buf_add_str(out, " *");
        ot_md_add_text(out, only, OT_MD_INLINE);
        ot_buf_add_char(out, '*');
    }
}

static void begin_classes(sqlite3_stmt *row, struct variants *v)
{
    const char *classes = ot_report_text(row, CLASSES);
    ot_buf_clear(&v->chosen_by);
    if (*classes)
        add_names(classes, &v->chosen_by);
    else
        ot_buf_add_str(&v->chosen_by, "others");
    ot_buf_printf(&v->block, " %d: ", sqlite3_column_int(row, KERNEL_COUNT));
}

static void add_row(sqlite3_stmt *row, struct variants *v, struct ot_buf *out)
{
    bool is_new_op = differs(row, OPS, &v->ops);
    bool is_new_class = differs(row, CLASSES, &v->classes) || is_new_op;
    bool is_new_source = differs(row, SOURCE, &v->source) || is_new_class;
    if (is_new_class)
        end_classes(v, out);
    if (is_new_op) {
        end_op(v, out);
        begin_op(row, v, out);
    }
    if (is_new_class)
        begin_classes(row, v);
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
    for (size_t i = 0; i < v->listed_count; i++)
        free(v->listed[i].name);
    free(v->listed);
    free(v->places);
    free(v->references);
    ot_intern_release(&v->blocks);
    ot_buf_release(&v->ops);
    ot_buf_release(&v->classes);
    ot_buf_release(&v->source);
    ot_buf_release(&v->block);
    ot_buf_release(&v->chosen_by);
}

int ot_report_add_variants(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    struct variants variants = { .ops = OT_BUF_INIT, .classes = OT_BUF_INIT, .source = OT_BUF_INIT,
                                 .block = OT_BUF_INIT, .chosen_by = OT_BUF_INIT };
    int row = -1;

    ot_intern_init(&variants.blocks);
    if (ot_report_query(db, "variants", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (!variants.listed_count)
            ot_buf_add_str(out, "\n### Kernel variants\n");
        add_row(statement, &variants, out);
    }
    end_classes(&variants, out);
    end_op(&variants, out);
    if (variants.listed_count)
        ot_buf_add_char(out, '\n');
out:
    release(&variants);
    sqlite3_finalize(statement);
    return row;
}
