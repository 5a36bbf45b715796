/*
 * trace_tables.c: the tables and the notes of a kernel traces document.
 *
 * Reads: the kernels, queries/traces/ops, modules, models, notes. Writes: markdown.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "report/kernel_traces/trace_section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

static const char *base_name(const char *file)
{
    const char *slash = strrchr(file, '/');
    return slash ? slash + 1 : file;
}

static void add_cell(const char *text, struct ot_buf *out)
{
    ot_buf_add_char(out, ' ');
    ot_md_add_text(out, text, OT_MD_CELL);
    ot_buf_add_str(out, " |");
}

static void add_code_cell(const char *text, struct ot_buf *out)
{
    ot_buf_add_str(out, "| ");
    ot_md_add_code(out, text, OT_MD_CELL);
    ot_buf_add_str(out, " |");
}

void ot_trace_add_summary_row(const struct ot_trace_kernel *kernel, struct ot_buf *out)
{
    struct ot_buf site = OT_BUF_INIT;
    add_code_cell(kernel->name, out);
    add_cell(kernel->source, out);
    add_cell(kernel->category, out);
    ot_buf_printf(&site, "%s:%ld", base_name(kernel->file), kernel->line);
    add_cell(site.data, out);
    ot_buf_add_char(out, '\n');
    ot_buf_release(&site);
}

void ot_trace_add_summary(const struct ot_trace_document *document, struct ot_buf *out)
{
    ot_buf_add_str(out, "\n## Summary Table\n\n"
                        "| Kernel | Source | Category | Primary Call Site |\n"
                        "|--------|--------|----------|-------------------|\n");
    for (size_t i = 0; i < document->count; i++)
        ot_trace_add_summary_row(&document->kernels[i], out);
}

/* The two cells of a kernel in the kernel → ops table. */
struct claim {
    struct ot_buf ops, sites;
    char *last_op;
};

static char *replaced(char *text, const char *by)
{
    free(text);
    return ot_strdup(by);
}

/* Adds an op's call to the cells. common is the file of the column's title. */
static void add_site(struct claim *claim, const char *op, const char *file, long line, const char *common)
{
    if (!claim->last_op || strcmp(claim->last_op, op) != 0) {
        ot_buf_add_str(&claim->ops, claim->ops.length ? ", " : "");
        ot_md_add_code(&claim->ops, op, OT_MD_CELL);
        claim->last_op = replaced(claim->last_op, op);
    }
    ot_buf_add_str(&claim->sites, claim->sites.length ? ", " : "");
    if (strcmp(file, common) != 0)
        ot_md_add_text(&claim->sites, file, OT_MD_CELL);
    ot_buf_printf(&claim->sites, ":%ld", line);
}

int ot_trace_add_ops(const struct ot_trace_document *document, bool is_missing, struct ot_buf *out, struct ot_err *err)
{
    enum { KERNEL, OP, FILE_NAME, LINE, COMMON };
    struct claim *claims = ot_calloc(document->count + 1, sizeof *claims);
    char *common = NULL;
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "ops", &row, err);

    for (size_t i = 0; i < document->count; i++) {
        ot_buf_init(&claims[i].ops);
        ot_buf_init(&claims[i].sites);
    }
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        const struct ot_trace_kernel *kernel = ot_trace_kernel_find(document, ot_db_text(row, KERNEL));
        result = 0;
        common = common ? common : ot_strdup(is_missing ? "" : ot_db_text(row, COMMON));
        if (kernel)
            add_site(&claims[kernel - document->kernels], ot_db_text(row, OP), ot_db_text(row, FILE_NAME),
                     (long)sqlite3_column_int64(row, LINE), common);
    }
    if (result == 0 && common && !is_missing) {
        ot_buf_add_str(out, "\n## Kernel → Ops Mapping Table\n\n| Kernel | Target Ops | Op Call Sites (");
        ot_md_add_text(out, common, OT_MD_CELL);
        ot_buf_add_str(out, ") |\n|--------|------------|---------------|\n");
    }
    for (size_t i = 0; i < document->count; i++) {
        if (result == 0 && claims[i].ops.length && !document->kernels[i].is_known) {
            add_code_cell(document->kernels[i].name, out);
            ot_buf_printf(out, " %s | %s |\n", claims[i].ops.data, claims[i].sites.data);
        }
        ot_buf_release(&claims[i].ops);
        ot_buf_release(&claims[i].sites);
        free(claims[i].last_op);
    }
    free(claims);
    free(common);
    sqlite3_finalize(row);
    return result;
}

/* Is the source that of a heading: 'triton', 'triton (JIT)'? */
static bool is_of_title(const char *source, const char *title)
{
    size_t length = strlen(source);
    return strncasecmp(title, source, length) == 0 &&
           (title[length] == '\0' || strncmp(title + length, " (", 2) == 0);
}

static bool has_line(const struct ot_buf *lines, const char *line)
{
    size_t length = strlen(line);
    for (const char *at = lines->length ? lines->data : NULL; at; at = strchr(at, '\n'), at = at ? at + 1 : NULL)
        if (strncmp(at, line, length) == 0 && at[length] == '\n')
            return true;
    return false;
}

/* Does the text end with rows of a table of these columns? */
static bool ends_with_table(const struct ot_buf *text, const char *columns)
{
    size_t start = text->length, end = start;
    while (start > 0 && text->data[start - 1] == '\n') {
        end = start - 1;
        while (end > 0 && text->data[end - 1] != '\n')
            end--;
        if (text->data[end] != '|')
            break;
        start = end;
    }
    return text->length - start > strlen(columns) && strncmp(text->data + start, columns, strlen(columns)) == 0;
}

/* Is there a kernel to add of a heading's source? */
static bool has_kernel_of(const struct ot_trace_document *document, const char *title, const struct ot_buf *done)
{
    for (size_t i = 0; i < document->count; i++) {
        const struct ot_trace_kernel *kernel = &document->kernels[i];
        if (!kernel->is_known && is_of_title(kernel->source, title) && !has_line(done, kernel->source))
            return true;
    }
    return false;
}

int ot_trace_add_modules(const struct ot_trace_document *document, const char *title, struct ot_buf *done,
                         struct ot_buf *out, struct ot_err *err)
{
    enum { SOURCE, KERNEL, MODULE, IS_FILE, CALLS };
    static const char columns[] = "| Kernel | Module | Calls |\n|--------|--------|-------|\n";
    sqlite3_stmt *row = NULL;
    char *source = NULL;
    if (title && !has_kernel_of(document, title, done))
        return 0;
    int result = ot_trace_query(document->db, "modules", &row, err);

    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        const struct ot_trace_kernel *kernel = ot_trace_kernel_find(document, ot_db_text(row, KERNEL));
        const char *own = ot_db_text(row, SOURCE);
        bool is_new = !source || strcmp(source, own) != 0;
        result = 0;
        if (!kernel || kernel->is_known || (is_new && has_line(done, own)) || (title && !is_of_title(own, title)))
            continue;
        if (is_new) {
            source = replaced(source, own);
            ot_buf_printf(done, "%s\n", own);
            if (!title) {
                ot_buf_add_str(out, "\n### ");
                ot_md_add_text(out, source, OT_MD_INLINE);
                ot_buf_add_char(out, '\n');
            }
            if (!title || !ends_with_table(out, columns))
                ot_buf_printf(out, "\n%s", columns);
        }
        add_code_cell(ot_db_text(row, KERNEL), out);
        add_cell(ot_db_text(row, MODULE), out);
        ot_buf_printf(out, " %lld |\n", (long long)sqlite3_column_int64(row, CALLS));
    }
    free(source);
    sqlite3_finalize(row);
    return result;
}

int ot_trace_add_breakdown(const struct ot_trace_document *document, struct ot_buf *out, struct ot_err *err)
{
    struct ot_buf done = OT_BUF_INIT;
    ot_buf_add_str(out, "\n## Kernel Source Breakdown\n");
    int result = ot_trace_add_modules(document, NULL, &done, out, err);
    ot_buf_release(&done);
    return result;
}

static int add_models(const struct ot_trace_document *document, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(document->db, "models", &row, err);
    ot_buf_add_str(out, "\n## DeepSeek Model Entry Points\n\n| Model | File | Main Entry |\n"
                        "|-------|------|------------|\n");
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        result = 0;
        ot_buf_add_char(out, '|');
        add_cell(ot_db_text(row, 0), out);
        add_cell(ot_db_text(row, 1), out);
        add_cell(ot_db_text(row, 2), out);
        ot_buf_add_char(out, '\n');
    }
    sqlite3_finalize(row);
    return result;
}

int ot_trace_add_notes(const struct ot_trace_document *document, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = add_models(document, out, err);
    if (result == 0)
        result = ot_trace_query(document->db, "notes", &row, err);
    ot_buf_add_str(out, "\n## Notes\n\n");
    while (result == 0 && (result = ot_db_step(row, err)) == 1) {
        result = 0;
        ot_buf_add_str(out, "- **");
        ot_md_add_text(out, ot_db_text(row, 0), OT_MD_INLINE);
        ot_buf_add_str(out, "**: ");
        ot_md_add_sentence(out, ot_db_text(row, 1), OT_MD_INLINE);
        ot_buf_add_char(out, '\n');
    }
    sqlite3_finalize(row);
    return result;
}
