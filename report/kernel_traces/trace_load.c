/*
 * trace_load.c: the kernels of a kernel traces document, and their chains, into memory.
 *
 * Reads: queries/traces/kernels, tails, chains, ways, left_out, stages. Writes: trees. Must not know: markdown.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "report/kernel_traces/trace_section.h"
#include "report/text/words.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

/* What the queries read beside the database is made by these. */
static const char *const prepared[] = {
    "queries/traces/00_text", "queries/traces/00_ways", "queries/traces/01_down", "queries/traces/01_extra",
    "queries/traces/02_outside"
};

/* Op sites are numbered from 1: the releases have 395 at most. */
enum { MOST_SITES = 1 << 24 };

/* The calls above an op site. */
struct tail {
    struct ot_trace_step *steps;
    size_t count, capacity;
};

struct tails {
    struct tail *sites; /* by op_site_id */
    size_t count, capacity;
    struct ot_arena texts;
};

int ot_trace_query(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "queries/traces/%s", name);
    int result = ot_db_prepare_file(db, path.data, statement, err);
    ot_buf_release(&path);
    return result;
}

struct ot_trace_kernel *ot_trace_kernel_find(const struct ot_trace_document *document, const char *name)
{
    uint32_t number = ot_intern_find(&document->names, name, strlen(name));
    return number == 0 || number == UINT32_MAX ? NULL : &document->kernels[number - 1];
}

static int load_kernels(struct ot_trace_document *document, struct ot_err *err)
{
    enum { CATEGORY, TITLE, KERNEL, SOURCE, FILE_NAME, LINE };
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "kernels", &row, err);
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        const char *name = ot_db_text(row, KERNEL);
        result = 0;
        if (ot_intern_str(&document->names, name) != document->count + 1)
            continue;
        ot_grow(&document->kernels, &document->capacity, document->count + 1, sizeof *document->kernels);
        document->kernels[document->count++] = (struct ot_trace_kernel){
            .category = ot_strdup(ot_db_text(row, CATEGORY)), .title = ot_strdup(ot_db_text(row, TITLE)),
            .name = ot_strdup(name), .source = ot_strdup(ot_db_text(row, SOURCE)),
            .file = ot_strdup(ot_db_text(row, FILE_NAME)), .line = (long)sqlite3_column_int64(row, LINE) };
    }
    sqlite3_finalize(row);
    return result;
}

/* The chains of a kernel below that label, in a tree of their own. */
static struct ot_trace_tree *tree_of(struct ot_trace_kernel *kernel, const char *label)
{
    if (!kernel->last)
        kernel->last = &kernel->parts;
    for (struct ot_trace_part *part = kernel->parts; part; part = part->next)
        if (part->label && label ? strcmp(part->label, label) == 0 : part->label == label)
            return &part->tree;
    struct ot_trace_part *part = ot_calloc(1, sizeof *part);
    part->label = label ? ot_strdup(label) : NULL;
    ot_trace_tree_init(&part->tree);
    *kernel->last = part;
    kernel->last = &part->next;
    return &part->tree;
}

static const char *text_or_null(sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL : ot_db_text(row, column);
}

/* The texts of a tail live as long as the tails; of a path, the words "MLA path". */
static int load_tails(struct ot_trace_document *document, struct tails *tails, struct ot_err *err)
{
    enum { OP_SITE, POSITION, CALL, FILE_NAME, LINE, CALLEE, PATH };
    struct ot_buf words = OT_BUF_INIT;
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "tails", &row, err);
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        size_t site = (size_t)sqlite3_column_int64(row, OP_SITE);
        size_t before = tails->count;
        result = site < MOST_SITES ? 0 : ot_err_set(err, "damaged database: an op site has no such number");
        if (result == 0 && site >= tails->count) {
            ot_grow(&tails->sites, &tails->capacity, site + 1, sizeof *tails->sites);
            memset(tails->sites + before, 0, (site + 1 - before) * sizeof *tails->sites);
            tails->count = site + 1;
        }
        if (result < 0)
            break;
        struct tail *tail = &tails->sites[site];
        const char *file = ot_db_text(row, FILE_NAME), *callee = ot_db_text(row, CALLEE);
        ot_buf_clear(&words);
        if (text_or_null(row, PATH))
            ot_buf_printf(&words, "%s path", ot_db_text(row, PATH));
        ot_grow(&tail->steps, &tail->capacity, tail->count + 1, sizeof *tail->steps);
        tail->steps[tail->count++] = (struct ot_trace_step){
            .call_id = sqlite3_column_int64(row, CALL), .line = (long)sqlite3_column_int64(row, LINE),
            .file = ot_arena_strndup(&tails->texts, file, strlen(file)),
            .callee = ot_arena_strndup(&tails->texts, callee, strlen(callee)),
            .note = words.length ? ot_arena_strndup(&tails->texts, words.data, words.length) : NULL };
    }
    ot_buf_release(&words);
    sqlite3_finalize(row);
    return result;
}

/* Adds the calls above an op, and says of the op in which phase alone it runs the kernel. */
static void add_tail(struct ot_trace_tree *tree, size_t op, const char *phase, const struct tails *tails, size_t site)
{
    ot_trace_tree_remark(tree, op, strcmp(phase, "any") == 0 ? "" : phase);
    const struct tail *tail = site < tails->count ? &tails->sites[site] : NULL;
    for (size_t i = 0; tail && i < tail->count; i++)
        op = ot_trace_tree_add(tree, op, &tail->steps[i]);
}

/* Reads the chains that a query gives. */
static int load_chains(struct ot_trace_document *document, sqlite3_stmt *row, const struct tails *tails,
                       struct ot_err *err)
{
    enum { KERNEL, SOURCE, KERNEL_CALL, OP_SITE, PHASE, POSITION, CALL, FILE_NAME, LINE, CALLEE, IS_OP, CLASS, TOLD };
    struct ot_buf words = OT_BUF_INIT;
    struct ot_trace_kernel *kernel = NULL;
    size_t place = 0;
    int result = 0;
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        result = 0;
        bool is_first = sqlite3_column_int(row, POSITION) == 0;
        if (is_first)
            place = 0;
        if (!kernel || strcmp(kernel->name, ot_db_text(row, KERNEL)) != 0)
            kernel = ot_trace_kernel_find(document, ot_db_text(row, KERNEL));
        if (!kernel)
            continue;
        struct ot_trace_tree *tree = tree_of(kernel, NULL);
        ot_buf_clear(&words);
        if (text_or_null(row, TOLD))
            ot_words_add(&words, ot_db_text(row, TOLD));
        bool is_op = sqlite3_column_int(row, IS_OP) != 0;
        place = ot_trace_tree_add(tree, place, &(struct ot_trace_step){
            .call_id = sqlite3_column_int64(row, CALL), .file = ot_db_text(row, FILE_NAME),
            .line = (long)sqlite3_column_int64(row, LINE), .callee = ot_db_text(row, CALLEE),
            .class = text_or_null(row, CLASS), .source = is_first ? ot_db_text(row, SOURCE) : NULL,
            .note = words.data, .is_op = is_op });
        if (is_op)
            add_tail(tree, place, ot_db_text(row, PHASE), tails, (size_t)sqlite3_column_int64(row, OP_SITE));
    }
    ot_buf_release(&words);
    return result;
}

/* The shortest chains, then those through callers and classes that these do not take. */
static int load_ways(struct ot_trace_document *document, bool is_all, const struct tails *tails, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "chains", &row, err);
    if (result == 0)
        result = load_chains(document, row, tails, err);
    sqlite3_finalize(row);
    row = NULL;
    if (result == 0)
        result = ot_trace_query(document->db, "ways", &row, err);
    if (result == 0)
        result = ot_report_bind_int(row, ":all", is_all, err);
    if (result == 0)
        result = load_chains(document, row, tails, err);
    sqlite3_finalize(row);
    return result;
}

static int load_left_out(struct ot_trace_document *document, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "left_out", &row, err);
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        struct ot_trace_kernel *kernel = ot_trace_kernel_find(document, ot_db_text(row, 0));
        result = 0;
        if (!kernel)
            continue;
        kernel->left_out = (long)sqlite3_column_int64(row, 1);
        kernel->left_classes = text_or_null(row, 2) ? ot_strdup(ot_db_text(row, 2)) : NULL;
    }
    sqlite3_finalize(row);
    return result;
}

/* Reads the chains beside the forward pass that the query with that name gives. */
static int load_stages(struct ot_trace_document *document, const char *query, struct ot_err *err)
{
    enum { KERNEL, SOURCE, KERNEL_CALL, STAGE, REMARK, PLACE, POSITION, CALL, FILE_NAME, LINE, CALLEE, TOLD, ENTRY };
    struct ot_buf words = OT_BUF_INIT, label = OT_BUF_INIT;
    sqlite3_stmt *row = NULL;
    size_t place = 0;
    int result = ot_trace_query(document->db, query, &row, err);
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        result = 0;
        bool is_first = sqlite3_column_int(row, POSITION) == 0;
        struct ot_trace_kernel *kernel = ot_trace_kernel_find(document, ot_db_text(row, KERNEL));
        if (!kernel)
            continue;
        ot_buf_clear(&label);
        ot_buf_printf(&label, "%s: ", ot_db_text(row, STAGE));
        ot_buf_add_str(&label, ot_db_text(row, REMARK));
        struct ot_trace_tree *tree = tree_of(kernel, label.data);
        ot_buf_clear(&words);
        if (text_or_null(row, TOLD))
            ot_words_add(&words, ot_db_text(row, TOLD));
        place = ot_trace_tree_add(tree, is_first ? 0 : place, &(struct ot_trace_step){
            .call_id = sqlite3_column_int64(row, CALL), .file = ot_db_text(row, FILE_NAME),
            .line = (long)sqlite3_column_int64(row, LINE), .callee = ot_db_text(row, CALLEE),
            .source = is_first ? ot_db_text(row, SOURCE) : NULL, .note = words.data });
        if (text_or_null(row, ENTRY))
            ot_trace_tree_add(tree, place, &(struct ot_trace_step){ .note = ot_db_text(row, ENTRY) });
    }
    ot_buf_release(&words);
    ot_buf_release(&label);
    sqlite3_finalize(row);
    return result;
}

int ot_trace_document_load(struct ot_trace_document *document, bool is_all, struct ot_err *err)
{
    struct tails tails = { NULL, 0, 0, { NULL, 0 } };
    ot_arena_init(&tails.texts);
    int result = 0;
    for (size_t i = 0; i < sizeof prepared / sizeof prepared[0] && result == 0; i++)
        result = ot_db_exec(document->db, ot_sql_find(prepared[i]), err) < 0
            ? ot_err_wrap(err, "%s.sql", prepared[i]) : 0;
    if (result == 0)
        result = load_kernels(document, err);
    if (result == 0)
        result = load_tails(document, &tails, err);
    if (result == 0)
        result = load_ways(document, is_all, &tails, err);
    if (result == 0 && !is_all)
        result = load_left_out(document, err);
    if (result == 0)
        result = load_stages(document, "stages", err);
    if (result == 0)
        result = load_stages(document, "outside", err);
    for (size_t i = 0; i < tails.count; i++)
        free(tails.sites[i].steps);
    free(tails.sites);
    ot_arena_release(&tails.texts);
    return result;
}
