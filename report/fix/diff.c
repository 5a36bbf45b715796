/*
 * diff.c: a page as it is to be, and the unified diff that leads there.
 *
 * Reads: a page. Writes: a buffer. Must not know: what the changes are.
 */
#include <string.h>

#include "report/fix/page.h"
#include "tools/base/mem.h"

enum { CONTEXT = 3 };

/* The part of a hunk that is being written. */
struct hunk {
    struct ot_buf lines;
    size_t old_start, old_count, new_start, new_count;
};

static void add_end(bool is_crlf, struct ot_buf *out)
{
    ot_buf_add_str(out, is_crlf ? "\r\n" : "\n");
}

/* The line end of what comes in the place of a line: its own, or where it has none that of the first. */
static bool is_crlf(const struct ot_fix_page *page, const struct ot_fix_page_line *line)
{
    bool is_open = !page->is_ended && line == &page->lines[page->line_count - 1];
    return is_open ? page->lines[0].is_crlf : line->is_crlf;
}

/* What stands in the place of a line. */
static void add_now(const struct ot_fix_page *page, const struct ot_fix_page_line *line, struct ot_buf *out)
{
    for (size_t i = 0; i < line->now.length; i++)
        if (line->now.data[i] == '\n')
            add_end(is_crlf(page, line), out);
        else
            ot_buf_add_char(out, line->now.data[i]);
}

void ot_fix_page_write(const struct ot_fix_page *page, struct ot_buf *out)
{
    ot_buf_add(out, page->text.data, page->mark);
    for (size_t i = 0; i < page->line_count; i++) {
        const struct ot_fix_page_line *line = &page->lines[i];
        if (line->is_changed) {
            add_now(page, line, out);
            continue;
        }
        ot_buf_add(out, line->text, line->length);
        if (i + 1 < page->line_count || page->is_ended)
            add_end(line->is_crlf, out);
    }
}

static void add_line(struct hunk *hunk, char sign, const char *text, size_t length, bool is_ended, bool is_crlf)
{
    ot_buf_add_char(&hunk->lines, sign);
    ot_buf_add(&hunk->lines, text, length);
    add_end(is_crlf, &hunk->lines);
    if (!is_ended)
        ot_buf_add_str(&hunk->lines, "\\ No newline at end of file\n");
    hunk->old_count += sign != '+';
    hunk->new_count += sign != '-';
}

static void add_old(const struct ot_fix_page *page, struct hunk *hunk, char sign, size_t i)
{
    const struct ot_fix_page_line *line = &page->lines[i];
    size_t mark = i == 0 ? page->mark : 0;
    add_line(hunk, sign, line->text - mark, line->length + mark, page->is_ended || i + 1 < page->line_count,
             line->is_crlf);
}

/* What is added in the place of line i, from a byte of it on. */
static void add_new(const struct ot_fix_page *page, struct hunk *hunk, size_t i, size_t from)
{
    const struct ot_fix_page_line *line = &page->lines[i];
    const char *newline, *text = line->now.data + from;
    struct ot_buf first = OT_BUF_INIT;
    for (; (newline = strchr(text, '\n')) != NULL; text = newline + 1) {
        ot_buf_add(&first, page->text.data, i == 0 && text == line->now.data ? page->mark : 0);
        ot_buf_add(&first, text, (size_t)(newline - text));
        add_line(hunk, '+', first.data, first.length, true, is_crlf(page, line));
        ot_buf_clear(&first);
    }
    ot_buf_release(&first);
}

/* The line stays, and others come behind it. Its line end does, too. */
static bool is_kept(const struct ot_fix_page *page, size_t i)
{
    const struct ot_fix_page_line *line = &page->lines[i];
    return (page->is_ended || i + 1 < page->line_count) &&
           line->now.length > line->length &&
           line->now.data[line->length] == '\n' && memcmp(line->now.data, line->text, line->length) == 0;
}

/* Lines that come in the place of lines first to last, which all change. */
static void add_change(const struct ot_fix_page *page, struct hunk *hunk, size_t first, size_t last)
{
    while (first <= last) {
        size_t end = first;
        while (end <= last && !is_kept(page, end))
            end++;
        for (size_t i = first; i < end; i++)
            add_old(page, hunk, '-', i);
        for (size_t i = first; i < end; i++)
            add_new(page, hunk, i, 0);
        if (end <= last) {
            add_old(page, hunk, ' ', end);
            add_new(page, hunk, end, page->lines[end].length + 1);
        }
        first = end + 1;
    }
}

static void flush(struct hunk *hunk, struct ot_buf *out)
{
    if (hunk->lines.length == 0)
        return;
    ot_buf_printf(out, "@@ -%zu,%zu +%zu,%zu @@\n", hunk->old_start + (hunk->old_count > 0), hunk->old_count,
                  hunk->new_start + (hunk->new_count > 0), hunk->new_count);
    ot_buf_add(out, hunk->lines.data, hunk->lines.length);
    ot_buf_clear(&hunk->lines);
}

/* The first changed line at or behind i, or the end. */
static size_t find_changed(const struct ot_fix_page *page, size_t i)
{
    while (i < page->line_count && !page->lines[i].is_changed)
        i++;
    return i;
}

void ot_fix_page_diff(const struct ot_fix_page *page, struct ot_buf *out)
{
    struct hunk hunk = { OT_BUF_INIT, 0, 0, 0, 0 };
    size_t at = find_changed(page, 0), written = 0;
    if (at == page->line_count)
        return;
    ot_buf_printf(out, "--- %s\n+++ %s\n", page->path, page->path);
    while (at < page->line_count) {
        size_t context = is_kept(page, at) ? CONTEXT - 1 : CONTEXT; /* a line that stays is context itself */
        size_t start = at > written + context ? at - context : written;
        if (start > written || written == 0) {
            flush(&hunk, out);
            hunk.new_start += hunk.new_count + (start - (hunk.old_start + hunk.old_count));
            hunk.old_start = start;
            hunk.old_count = hunk.new_count = 0;
        }
        for (size_t i = start; i < at; i++)
            add_old(page, &hunk, ' ', i);
        size_t last = at;
        while (last + 1 < page->line_count && page->lines[last + 1].is_changed)
            last++;
        add_change(page, &hunk, at, last);
        at = find_changed(page, last + 1);
        written = last + 1;
        for (; written < page->line_count && written < at && written <= last + CONTEXT; written++)
            add_old(page, &hunk, ' ', written);
    }
    flush(&hunk, out);
    ot_buf_release(&hunk.lines);
}
