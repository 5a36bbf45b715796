/*
 * trace_kernels.c: the kernel traces document, section by section.
 *
 * Reads: the kernels and their chains, meta, the day. Writes: a buffer. Must not know: how chains are found.
 */
#include "report/kernel_traces/trace_kernels.h"

#include <stdlib.h>
#include <string.h>

#include "report/kernel_traces/trace_section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/intern.h"
#include "tools/base/markdown.h"
#include "tools/base/today.h"

static int add_meta(sqlite3 *db, const char *key, const char *title, struct ot_buf *out, struct ot_err *err)
{
    char *value = NULL;
    if (ot_db_meta_get(db, key, &value, err) < 0)
        return -1;
    if (value) {
        ot_buf_printf(out, "  \n**%s:** ", title);
        ot_md_add_text(out, value, OT_MD_INLINE);
    }
    free(value);
    return 0;
}

/* How much is known of the run: the notes tell what. */
static int add_configuration(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int result = ot_db_prepare(db, "SELECT count(*) FROM configuration", &row, err);
    if (result == 0 && (result = ot_db_step(row, err)) == 1 && sqlite3_column_int64(row, 0) > 0)
        ot_buf_printf(out, "  \n**Configuration:** %lld values (Notes)", (long long)sqlite3_column_int64(row, 0));
    sqlite3_finalize(row);
    return result < 0 ? -1 : 0;
}

/* The chapters, as the call chains number them, with how many kernels each has. */
static void add_chapters(const struct ot_trace_document *document, struct ot_buf *out)
{
    size_t group = 0;
    ot_buf_printf(out, "  \n**Kernels:** %zu", document->count);
    for (size_t i = 0, next; i < document->count; i = next) {
        for (next = i + 1; next < document->count; next++)
            if (strcmp(document->kernels[next].title, document->kernels[i].title) != 0)
                break;
        ot_buf_printf(out, "%s %zu. ", group ? "," : ":", group + 1);
        ot_md_add_text(out, document->kernels[i].category, OT_MD_INLINE);
        ot_buf_printf(out, " %zu", next - i);
        group++;
    }
}

static int add_head(const struct ot_trace_document *document, sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    char date[11];
    if (ot_today_date(date, err) < 0)
        return -1;
    ot_buf_add_str(out, "# DeepSeek Kernel Traces\n\n"
                        "The kernels that the DeepSeek models can run, each with its call chains up to the ops of the\n"
                        "models. Written by `optrace trace-kernels` from the source alone.\n\n"
                        "Each line is the caller of the one that it hangs from; *(as in 6.22)* names the section\n"
                        "where what stands above that call is written, *(as above)* the same section, and\n"
                        "*(on as f() L12 in 6.22)* another call that goes on so.\n\n");
    ot_buf_printf(out, "**Generated:** %s", date);
    if (add_meta(db, "source_label", "Source", out, err) < 0 ||
        add_meta(db, "content_hash", "Content hash", out, err) < 0 ||
        add_meta(db, "platform", "Platform", out, err) < 0 || add_configuration(db, out, err) < 0)
        return -1;
    add_chapters(document, out);
    ot_buf_add_char(out, '\n');
    return 0;
}

void ot_trace_add_heading(const struct ot_trace_kernel *kernel, size_t group, size_t number, struct ot_buf *out)
{
    ot_buf_printf(out, "\n#### %zu.%zu ", group, number);
    ot_md_add_text(out, kernel->name, OT_MD_INLINE);
    ot_buf_add_str(out, " **(");
    ot_md_add_text(out, kernel->source, OT_MD_INLINE);
    ot_buf_add_str(out, ")**\n");
}

/* How much is left out, and which classes choose it. */
static void add_left_out(const struct ot_trace_kernel *kernel, struct ot_buf *out)
{
    ot_buf_printf(out, "\n*Left out (--all): %ld more %s", kernel->left_out, kernel->left_out == 1 ? "way" : "ways");
    if (kernel->left_classes) {
        ot_buf_add_str(out, ", through ");
        ot_md_add_text(out, kernel->left_classes, OT_MD_INLINE);
    }
    ot_buf_add_str(out, "*\n");
}

void ot_trace_add_chains(const struct ot_trace_document *document, const struct ot_trace_kernel *kernel,
                         const struct ot_trace_options *options, const char *text, struct ot_trace_printed *printed,
                         struct ot_buf *out)
{
    for (const struct ot_trace_part *part = kernel->parts; part; part = part->next) {
        struct ot_trace_tree missing;
        if (text && part->label) /* what meets no op is not compared */
            continue;
        if (part->label) {
            ot_buf_add_str(out, "\n**");
            ot_md_add_text(out, part->label, OT_MD_INLINE);
            ot_buf_add_str(out, "**\n");
        }
        struct ot_trace_printed own;
        ot_trace_tree_init(&missing);
        ot_trace_printed_init(&own);
        if (text)
            ot_trace_tree_copy_missing(&part->tree, text, &missing);
        ot_trace_print(text ? &missing : &part->tree, &document->link,
                       options->is_full ? NULL : printed ? printed : &own, out);
        ot_trace_printed_release(&own);
        ot_trace_tree_release(&missing);
    }
    if (kernel->left_out > 0 && !text)
        add_left_out(kernel, out);
}

static void add_all_chains(const struct ot_trace_document *document, const struct ot_trace_options *options,
                           struct ot_buf *out)
{
    size_t group = 0, number = 0;
    struct ot_trace_printed printed;
    struct ot_buf section = OT_BUF_INIT;
    ot_trace_printed_init(&printed);
    ot_buf_add_str(out, "\n## Detailed Call Chains\n");
    for (size_t i = 0; i < document->count; i++) {
        const struct ot_trace_kernel *kernel = &document->kernels[i];
        if (i == 0 || strcmp(kernel->title, document->kernels[i - 1].title) != 0) {
            ot_buf_printf(out, "\n### %zu. ", ++group);
            ot_md_add_text(out, kernel->title, OT_MD_INLINE);
            ot_buf_add_char(out, '\n');
            number = 0;
        }
        ot_buf_clear(&section);
        ot_buf_printf(&section, "%zu.%zu", group, ++number);
        ot_trace_printed_section(&printed, section.data);
        ot_trace_add_heading(kernel, group, number, out);
        ot_trace_add_chains(document, kernel, options, NULL, &printed, out);
    }
    ot_buf_release(&section);
    ot_trace_printed_release(&printed);
}

int ot_trace_document_open(struct ot_trace_document *document, sqlite3 *db, const struct ot_trace_options *options,
                           struct ot_err *err)
{
    *document = (struct ot_trace_document){ .db = db };
    ot_intern_init(&document->names);
    if (ot_report_require_tree(db, err) < 0 || ot_report_link_read(db, options->report, &document->link, err) < 0)
        return -1;
    return ot_trace_document_load(document, options->is_all, err);
}

void ot_trace_document_release(struct ot_trace_document *document)
{
    for (size_t i = 0; i < document->count; i++) {
        struct ot_trace_kernel *kernel = &document->kernels[i];
        for (struct ot_trace_part *part = kernel->parts, *next; part; part = next) {
            next = part->next;
            ot_trace_tree_release(&part->tree);
            free(part->label);
            free(part);
        }
        free(kernel->category);
        free(kernel->title);
        free(kernel->name);
        free(kernel->source);
        free(kernel->file);
        free(kernel->left_classes);
    }
    free(document->kernels);
    ot_report_link_release(&document->link);
    ot_intern_release(&document->names);
}

int ot_trace_kernels_write(sqlite3 *db, const struct ot_trace_options *options, struct ot_buf *out,
                           struct ot_err *err)
{
    struct ot_trace_document document;
    int result = -1;

    if (ot_trace_document_open(&document, db, options, err) < 0 || add_head(&document, db, out, err) < 0)
        goto out;
    ot_trace_add_summary(&document, out);
    if (ot_trace_add_ops(&document, false, out, err) < 0)
        goto out;
    add_all_chains(&document, options, out);
    if (ot_trace_add_breakdown(&document, out, err) < 0 || ot_trace_add_notes(&document, out, err) < 0)
        goto out;
    result = 0;
out:
    ot_trace_document_release(&document);
    return result;
}
