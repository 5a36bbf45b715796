/*
 * trace_merge.c: a kernel traces document that people wrote, with what it lacks.
 *
 * Reads: the document, heading by heading; the kernels and chains of the source. Writes: a buffer. Must not know: what
 * a chain's lines say; that is for check and fix.
 */
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ingest/traces/document.h"
#include "ingest/traces/heading.h"
#include "report/kernel_traces/trace_section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"
#include "tools/base/today.h"

struct merge {
    struct ot_trace_document document;
    const struct ot_trace_options *options;
    struct ot_buf *out;
    struct ot_err *err;
    struct ot_arena arena;
    char *label;               /* of the source: 'sglang 0.5.7' */
    char date[11];
    enum ot_traces_part part;  /* of the block at hand */
    const char *group;         /* heading of level 3 in the chains, NULL outside */
    size_t group_number, kernel_count, last_group; /* of the sections of kernels */
    bool has_chains;           /* the part of the chains has come */
    struct ot_intern functions; /* in reach, by name */
    struct ot_buf sources;     /* that the breakdown has rows of, a line each */
    struct ot_buf pending;     /* blank lines and rules at the end of the block before */
};

/* A heading and the lines below it, up to the next heading. */
struct block {
    struct ot_traces_heading heading; /* level 0: what stands above the first */
    char *text;   /* from the heading on */
    size_t body;  /* where the line after the heading starts */
    size_t content; /* where blank lines and rules begin that end the block */
    size_t length;
};

static size_t line_length(const char *text)
{
    const char *end = strchr(text, '\n');
    return end ? (size_t)(end + 1 - text) : strlen(text);
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r\n-*_", line[i]))
            return false;
    return true;
}

/* Takes the next block off *rest; its text is the arena's. */
static bool next_block(struct merge *merge, const char **rest, struct block *block)
{
    bool is_fenced = false;
    size_t length = 0, content = 0;
    if (**rest == '\0')
        return false;
    for (const char *line = *rest; *line; line = *rest + length) {
        size_t size = line_length(line);
        is_fenced ^= strncmp(line, "```", 3) == 0;
        if (line[0] == '#' && length > 0 && !is_fenced)
            break;
        length += size;
        if (!is_blank(line, size))
            content = length;
    }
    block->text = ot_arena_strndup(&merge->arena, *rest, length);
    block->length = length;
    block->content = content;
    block->body = block->text[0] == '#' ? line_length(block->text) : 0;
    size_t heading = block->body;
    while (heading > 0 && isspace((unsigned char)block->text[heading - 1]))
        heading--;
    ot_traces_heading_parse(ot_arena_strndup(&merge->arena, block->text, heading), &merge->arena, &block->heading);
    *rest += length;
    return true;
}

/* The kernel of the source that a document knows by name: its own, or without the module that tells it apart. */
static struct ot_trace_kernel *kernel_of(const struct ot_trace_document *document, const char *name)
{
    struct ot_trace_kernel *kernel = ot_trace_kernel_find(document, name);
    for (size_t i = 0; !kernel && i < document->count; i++) {
        const char *own = document->kernels[i].name, *dot = strchr(own, '.');
        if (dot && !isupper((unsigned char)*own) && strcmp(dot + 1, name) == 0)
            kernel = &document->kernels[i];
    }
    return kernel;
}

static bool is_section(enum ot_traces_part part, const struct ot_traces_heading *heading)
{
    return heading->kernel && (part == OT_TRACES_PART_CHAINS || part == OT_TRACES_PART_OTHER);
}

static int load_functions(struct merge *merge, sqlite3 *db)
{
    sqlite3_stmt *row = NULL;
    int result = ot_trace_query(db, "functions", &row, merge->err);
    while (result == 0 && (result = ot_db_step(row, merge->err)) == 1) {
        ot_intern_str(&merge->functions, ot_db_text(row, 0));
        result = 0;
    }
    sqlite3_finalize(row);
    return result;
}

/* Notes which kernels the document has. */
static void find_known(struct merge *merge, const char *text)
{
    struct block block;
    enum ot_traces_part part = OT_TRACES_PART_OTHER;
    while (next_block(merge, &text, &block)) {
        if (block.heading.level == 1 || block.heading.level == 2)
            part = ot_traces_heading_part(block.heading.title);
        struct ot_trace_kernel *kernel =
            is_section(part, &block.heading) ? kernel_of(&merge->document, block.heading.kernel) : NULL;
        if (kernel)
            kernel->is_known = true;
    }
}

static void add_pending(struct merge *merge)
{
    ot_buf_add(merge->out, merge->pending.data, merge->pending.length);
    ot_buf_clear(&merge->pending);
}

static bool is_category(const char *group, const struct ot_trace_kernel *kernel)
{
    size_t length = strlen(kernel->category);
    return strcasecmp(group, kernel->title) == 0 ||
           (strncasecmp(group, kernel->category, length) == 0 &&
            (group[length] == '\0' || strcasecmp(group + length, " kernels") == 0));
}

static bool is_missing(const struct ot_trace_kernel *kernel)
{
    return !kernel->is_known && !kernel->is_added;
}

static void add_new_kernel(struct merge *merge, struct ot_trace_kernel *kernel)
{
    ot_trace_add_heading(kernel, merge->group_number, ++merge->kernel_count, merge->out);
    ot_trace_add_chains(&merge->document, kernel, merge->options, NULL, NULL, merge->out);
    kernel->is_added = true;
}

/* Adds the kernels that belong to the group that ends here; at the end of the chains, those of all others. */
static void end_group(struct merge *merge, bool is_end)
{
    for (size_t i = 0; merge->group && i < merge->document.count; i++)
        if (is_missing(&merge->document.kernels[i]) && is_category(merge->group, &merge->document.kernels[i]))
            add_new_kernel(merge, &merge->document.kernels[i]);
    merge->group = NULL;
    for (size_t i = 0; is_end && i < merge->document.count; i++) {
        struct ot_trace_kernel *kernel = &merge->document.kernels[i];
        if (!is_missing(kernel))
            continue;
        merge->group_number = ++merge->last_group;
        merge->kernel_count = 0;
        ot_buf_printf(merge->out, "\n### %zu. %s\n", merge->group_number, kernel->title);
        for (size_t j = i; j < merge->document.count; j++)
            if (is_missing(&merge->document.kernels[j]) && strcmp(merge->document.kernels[j].title, kernel->title) == 0)
                add_new_kernel(merge, &merge->document.kernels[j]);
    }
}

/* The lines of a kernel that the source does not run: the first of each chain says so. Of a name that a function in
 * reach has, too, 'not run' would not be so: that is called. */
static void add_gone(struct merge *merge, const char *kernel, const char *text, size_t length)
{
    bool is_function = ot_intern_find(&merge->functions, kernel, strlen(kernel)) != UINT32_MAX;
    for (size_t at = 0; at < length;) {
        size_t size = line_length(text + at), end = size;
        const char *line = text + at;
        while (end > 0 && isspace((unsigned char)line[end - 1]))
            end--;
        ot_buf_add(merge->out, line, end);
        bool is_told = line[0] != '[' || memmem(line, end, "not run", 7) || memmem(line, end, "launches nothing", 16);
        if (!is_told && is_function)
            ot_buf_add_str(merge->out, " *(not run as a kernel: a function of that name)*");
        else if (!is_told)
            ot_buf_printf(merge->out, " *(not run by the models of %s)*", merge->label);
        ot_buf_add(merge->out, line + end, size - end);
        at += size;
    }
}

static void add_section(struct merge *merge, const struct block *block)
{
    struct ot_trace_kernel *kernel = kernel_of(&merge->document, block->heading.kernel);
    merge->kernel_count++;
    if (!kernel) {
        add_gone(merge, block->heading.kernel, block->text, block->content);
        return;
    }
    ot_buf_add(merge->out, block->text, block->content);
    ot_trace_add_chains(&merge->document, kernel, merge->options, block->text, NULL, merge->out);
}

/* Adds the rows that a table lacks below its last row. */
static int add_rows(struct merge *merge, const struct block *block)
{
    size_t last = 0;
    int result = 0;
    for (size_t at = 0; at < block->content; at += line_length(block->text + at))
        if (block->text[at] == '|')
            last = at + line_length(block->text + at);
    ot_buf_add(merge->out, block->text, last);
    for (size_t i = 0; last && merge->part == OT_TRACES_PART_SUMMARY && i < merge->document.count; i++)
        if (!merge->document.kernels[i].is_known)
            ot_trace_add_summary_row(&merge->document.kernels[i], merge->out);
    if (last && merge->part == OT_TRACES_PART_CLAIMS)
        result = ot_trace_add_ops(&merge->document, true, merge->out, merge->err);
    ot_buf_add(merge->out, block->text + last, block->content - last);
    return result;
}

/* What is neither a section nor a table: the date is that of today. */
static void add_plain(struct merge *merge, const struct block *block)
{
    char date[11];
    for (size_t at = 0, size; at < block->content; at += size) {
        size = line_length(block->text + at);
        const char *line = ot_arena_strndup(&merge->arena, block->text + at, size);
        const char *found = ot_traces_is_date_line(line, date) && date[0] ? strstr(line, date) : NULL;
        if (found)
            ot_buf_printf(merge->out, "%.*s%s%s", (int)(found - line), line, merge->date, found + 10);
        else
            ot_buf_add_str(merge->out, line);
    }
}

/* The block begins a group, or a part: what belongs to the one before is added first. */
static int start_group(struct merge *merge, const struct ot_traces_heading *heading)
{
    int result = 0;
    bool is_part = heading->level <= 2;
    if (merge->part == OT_TRACES_PART_CHAINS)
        end_group(merge, is_part);
    if (merge->part == OT_TRACES_PART_BREAKDOWN && is_part)
        result = ot_trace_add_modules(&merge->document, NULL, &merge->sources, merge->out, merge->err);
    if (is_part)
        merge->part = ot_traces_heading_part(heading->title);
    merge->has_chains |= merge->part == OT_TRACES_PART_CHAINS;
    if (!is_part && merge->part == OT_TRACES_PART_CHAINS) {
        merge->group = heading->title;
        merge->group_number = heading->number ? (size_t)strtoul(heading->number, NULL, 10) : 0;
        if (merge->group_number > merge->last_group)
            merge->last_group = merge->group_number;
        merge->kernel_count = 0;
    }
    return result;
}

static int add_block(struct merge *merge, const struct block *block)
{
    const struct ot_traces_heading *heading = &block->heading;
    int result = 0;
    bool is_kernel = is_section(merge->part, heading);
    if (heading->level >= 1 && heading->level <= 3 && !is_kernel)
        result = start_group(merge, heading);
    add_pending(merge);
    if (is_kernel)
        add_section(merge, block);
    else if (merge->part == OT_TRACES_PART_SUMMARY || merge->part == OT_TRACES_PART_CLAIMS)
        result = result < 0 ? result : add_rows(merge, block);
    else
        add_plain(merge, block);
    if (result == 0 && merge->part == OT_TRACES_PART_BREAKDOWN && heading->level == 3)
        result = ot_trace_add_modules(&merge->document, heading->title, &merge->sources, merge->out, merge->err);
    ot_buf_add(&merge->pending, block->text + block->content, block->length - block->content);
    return result;
}

/* Ends what stands in out from start on as the document ends its first line: in CR LF, or as it is. */
static void end_lines(const char *text, size_t start, struct ot_buf *out)
{
    struct ot_buf ended = OT_BUF_INIT;
    size_t first = line_length(text);
    if (first < 2 || memcmp(text + first - 2, "\r\n", 2) != 0)
        return;
    ot_buf_add(&ended, out->data, start);
    for (size_t i = start; i < out->length; i++) {
        if (out->data[i] == '\n' && (i == start || out->data[i - 1] != '\r'))
            ot_buf_add_char(&ended, '\r');
        ot_buf_add_char(&ended, out->data[i]);
    }
    ot_buf_release(out);
    *out = ended;
}

int ot_trace_kernels_merge(sqlite3 *db, const struct ot_trace_options *options, const char *text, struct ot_buf *out,
                           struct ot_err *err)
{
    struct merge merge = { .options = options, .out = out, .err = err };
    struct block block;
    size_t start = out->length;
    int result = -1;

    ot_arena_init(&merge.arena);
    ot_buf_init(&merge.pending);
    ot_buf_init(&merge.sources);
    ot_intern_init(&merge.functions);
    if (ot_trace_document_open(&merge.document, db, options, err) < 0 ||
        load_functions(&merge, db) < 0 || ot_today_date(merge.date, err) < 0 ||
        ot_db_meta_get(db, "source_label", &merge.label, err) < 0)
        goto out;
    find_known(&merge, text);
    result = 0;
    for (const char *rest = text; result == 0 && next_block(&merge, &rest, &block);)
        result = add_block(&merge, &block);
    if (result == 0)
        result = start_group(&merge, &(struct ot_traces_heading){ .level = 2, .title = "" });
    if (result == 0 && !merge.has_chains) {
        ot_buf_add_str(out, "\n## Detailed Call Chains\n");
        end_group(&merge, true);
    }
    add_pending(&merge);
    end_lines(text, start, out);
out:
    ot_trace_document_release(&merge.document);
    ot_buf_release(&merge.pending);
    ot_buf_release(&merge.sources);
    ot_arena_release(&merge.arena);
    ot_intern_release(&merge.functions);
    free(merge.label);
    return result;
}
