/*
 * runs.c: long runs of lines that say nothing.
 */
#include "ingest/python/runs.h"

#include <string.h>
#include "ingest/python/lines.h"
#include "ingest/python/rows.h"
#include "tools/base/buf.h"

enum line_kind { PLAIN, COMMENT, JOINT };

/* What the line at text is; *end is behind its line break. */
static enum line_kind kind_of(const char *text, const char *last, const char **end)
{
    const char *stop = memchr(text, '\n', (size_t)(last - text));
    stop = stop ? stop : last;
    *end = stop < last ? stop + 1 : last;
    while (text < stop && (*text == ' ' || *text == '\t'))
        text++;
    if (text == stop || *text == '#' || *text == '\r')
        return COMMENT;
    return *text == '\\' && (text + 1 == stop || text[1] == '\r') ? JOINT : PLAIN;
}

static bool has_runs(const char *text, const char *last)
{
    size_t run = 0;
    enum line_kind before = PLAIN;
    while (text < last) {
        enum line_kind kind = kind_of(text, last, &text);
        run = kind == PLAIN ? 0 : kind == before ? run + 1 : 1;
        before = kind;
        if (run > OT_RUN_MOST)
            return true;
    }
    return false;
}

/* Makes blanks of text[from .. to) but for the first OT_RUN_MOST lines. */
static void blank(char *text, size_t from, size_t to)
{
    size_t lines = 0;
    for (size_t at = from; at < to; at++) {
        if (text[at] == '\n')
            lines++;
        else if (lines > OT_RUN_MOST && text[at] != '\r')
            text[at] = ' ';
    }
}

/* Comments stand between the logical lines. */
static void blank_comments(const char *text, size_t length, char *copy)
{
    struct ot_lines lines;
    ot_lines_split(&lines, text, length);
    size_t from = 0;
    for (size_t i = 0; i < lines.count; i++) {
        blank(copy, from, lines.items[i].start);
        from = lines.items[i].end;
    }
    blank(copy, from, length);
    ot_lines_release(&lines);
}

static void blank_joints(const char *text, size_t length, char *copy, struct ot_rows *rows)
{
    const char *at = text, *last = text + length;
    size_t run = 0;
    unsigned line = 0;
    while (at < last) {
        const char *start = at;
        line++;
        if (kind_of(at, last, &at) != JOINT) {
            run = 0;
            continue;
        }
        if (++run == OT_RUN_MOST + 1)
            ot_rows_trouble(rows, line, "too long",
                            "more than 200 lines in a row of nothing but '\\'; those from here on are "
                            "read as blank lines");
        if (run > OT_RUN_MOST)
            copy[strcspn(start, "\\") + (size_t)(start - text)] = ' ';
    }
}

bool ot_runs_blank(const char *text, size_t length, struct ot_buf *copy, struct ot_rows *rows)
{
    if (!has_runs(text, text + length))
        return false;
    ot_buf_clear(copy);
    ot_buf_add(copy, text, length);
    blank_comments(text, length, copy->data);
    blank_joints(text, length, copy->data, rows);
    return true;
}
