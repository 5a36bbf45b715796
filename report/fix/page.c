/*
 * page.c: the kernel traces document as text: lines that stay, change, go and come.
 *
 * Reads: a file. Writes: a buffer. Must not know: SQL, what a repair is.
 */
#include "report/fix/page.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/traces/document.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/output.h"

static const char no_break[] = "\xC2\xA0";

static int read_file(struct ot_fix_page *page, struct ot_err *err)
{
    char part[1 << 14];
    size_t got;
    FILE *file = ot_mem_look(fopen(page->path, "rb"));
    if (!file)
        return ot_err_set(err, "cannot read '%s': %s", page->path, strerror(errno));
    while ((got = fread(part, 1, sizeof part, file)) > 0)
        ot_buf_add(&page->text, part, got);
    int result = ferror(file) ? ot_err_set(err, "cannot read '%s': %s", page->path, strerror(errno)) : 0;
    fclose(file);
    return result;
}

/* Whether the file is still what ingest-traces read. */
static int compare(const char *path, const char *hash, struct ot_err *err)
{
    struct ot_traces_document document;
    int result = ot_traces_document_load(&document, path, err);
    if (result == 0 && document.missing)
        result = ot_err_set(err, "cannot read '%s': %s", path, document.missing);
    else if (result == 0 && strcmp(document.hash, hash) != 0)
        result = ot_err_set(err, "'%s' has changed since it was ingested: run ingest-traces and link again", path);
    ot_traces_document_release(&document);
    return result;
}

static void split(struct ot_fix_page *page)
{
    const char *text = page->text.data;
    /* A byte order mark is no part of the first line. */
    size_t capacity = 0, start = page->text.length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    page->mark = start;
    while (start < page->text.length) {
        const char *newline = memchr(text + start, '\n', page->text.length - start);
        size_t end = newline ? (size_t)(newline - text) : page->text.length;
        size_t length = end - start;
        bool is_crlf = newline && length > 0 && text[end - 1] == '\r';
        ot_grow(&page->lines, &capacity, page->line_count + 1, sizeof *page->lines);
        page->lines[page->line_count] =
            (struct ot_fix_page_line) { .text = text + start, .length = length - is_crlf, .is_crlf = is_crlf,
                                        .now = OT_BUF_INIT };
        page->line_count++;
        page->is_ended = newline != NULL;
        start = end + 1;
    }
}

int ot_fix_page_load(struct ot_fix_page *page, const char *path, const char *hash, struct ot_err *err)
{
    memset(page, 0, sizeof *page);
    ot_buf_init(&page->text);
    page->path = ot_strdup(path);
    if (strcmp(path, "-") == 0)
        return ot_err_set(err, "the document was read from standard input: name its file with --document");
    if (compare(path, hash, err) != 0 || read_file(page, err) != 0)
        return -1;
    split(page);
    return 0;
}

void ot_fix_page_next(const struct ot_fix_page *page, struct ot_fix_page *next)
{
    memset(next, 0, sizeof *next);
    ot_buf_init(&next->text);
    next->path = ot_strdup(page->path);
    ot_fix_page_write(page, &next->text);
    split(next);
}

/* What comes in the place of a line: that of those of next from first on that came in its place. */
static void follow(struct ot_fix_page_line *line, const struct ot_fix_page_line *first, size_t count)
{
    bool is_changed = false;
    for (size_t i = 0; i < count; i++)
        is_changed = is_changed || first[i].is_changed;
    if (!is_changed)
        return;
    ot_buf_clear(&line->now);
    for (size_t i = 0; i < count; i++) {
        if (first[i].is_changed) {
            ot_buf_add(&line->now, first[i].now.data, first[i].now.length);
            continue;
        }
        ot_buf_add(&line->now, first[i].text, first[i].length);
        ot_buf_add_char(&line->now, '\n');
    }
    /* Where a later change takes an earlier one back. */
    line->is_changed = line->now.length != line->length + 1 || memcmp(line->now.data, line->text, line->length) != 0;
}

void ot_fix_page_follow(struct ot_fix_page *page, const struct ot_fix_page *next)
{
    size_t at = 0; /* of next: the first that came in the place of the line */
    for (size_t i = 0; i < page->line_count; i++) {
        struct ot_fix_page_line *line = &page->lines[i];
        size_t count = line->is_changed ? 0 : 1;
        for (size_t k = 0; line->is_changed && k < line->now.length; k++)
            count += line->now.data[k] == '\n';
        follow(line, next->lines + at, count);
        at += count;
    }
}

void ot_fix_page_release(struct ot_fix_page *page)
{
    for (size_t i = 0; i < page->line_count; i++)
        ot_buf_release(&page->lines[i].now);
    free(page->lines);
    ot_buf_release(&page->text);
    free(page->path);
}

void ot_fix_page_plain(const struct ot_fix_page_line *line, struct ot_buf *out)
{
    for (size_t i = 0; i < line->length; i++) {
        bool is_blank = i + 1 < line->length && memcmp(line->text + i, no_break, 2) == 0;
        ot_buf_add_char(out, is_blank ? ' ' : line->text[i]);
        i += is_blank;
    }
}

int ot_fix_page_keep(const struct ot_fix_page *page, struct ot_err *err)
{
    struct ot_output output = { NULL, NULL, NULL, 0 };
    struct ot_buf backup = OT_BUF_INIT;
    int result = -1;
    ot_buf_printf(&backup, "%s~", page->path);
    if (ot_output_open(&output, backup.data, err) == 0) {
        ot_output_write(&output, page->text.data, page->text.length);
        result = ot_output_commit(&output, err);
    }
    ot_output_abandon(&output);
    ot_buf_release(&backup);
    return result;
}
