/*
 * page.c: an op traces document, read back.
 *
 * Reads: its text. Writes: JSON of what it says. Must not know: what the source says.
 */
#include "report/op_traces/page.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/rows.h"
#include "tools/base/markdown.h"

struct span {
    const char *text;
    size_t length;
};

enum section { GRAPH, SUMMARY, OTHER };

struct reader {
    struct ot_page *page;
    enum section section;
    int line;    /* of the document, from 1 */
    int root;    /* trees before this one; -1 before the first heading of one */
    int ordinal; /* of the last op */
};

static struct span span_of(const char *text, const char *end)
{
    while (text < end && isspace((unsigned char)*text))
        text++;
    while (end > text && isspace((unsigned char)end[-1]))
        end--;
    return (struct span){ text, (size_t)(end - text) };
}

static bool starts_with(struct span line, const char *word)
{
    return line.length >= strlen(word) && memcmp(line.text, word, strlen(word)) == 0;
}

static void add_text(struct ot_buf *json, const char *name, struct span value)
{
    struct ot_buf plain = OT_BUF_INIT;
    ot_md_add_plain(&plain, value.text, value.length);
    ot_buf_printf(json, ",\"%s\":", name);
    ot_rows_add_json(json, plain.data, plain.length);
    ot_buf_release(&plain);
}

/* The end of what starts behind an opening bracket: the closing one that no backslash stands before. */
static const char *closing(const char *from, const char *end, char bracket)
{
    for (; from < end; from++)
        if (*from == '\\')
            from++;
        else if (*from == bracket)
            return from;
    return NULL;
}

/* The number behind the last "#L" of a target, 0 if there is none; *length is what stands before. */
static long line_of(struct span target, size_t *length)
{
    for (size_t i = target.length; i-- > 1;)
        if (target.text[i - 1] == '#' && target.text[i] == 'L') {
            *length = i - 1;
            return strtol(target.text + i + 1, NULL, 10);
        }
    return 0;
}

static void add_op(struct reader *reader, struct span label, struct span target, long line)
{
    struct ot_buf *json = &reader->page->ops;
    struct ot_buf path = OT_BUF_INIT;
    ot_md_add_path(&path, target.text, target.length);
    ot_buf_printf(json, "%s{\"root\":%d,\"ordinal\":%d,\"line\":%ld,\"doc_line\":%d", json->length > 1 ? "," : "",
                  reader->root < 0 ? 0 : reader->root, ++reader->ordinal, line, reader->line);
    add_text(json, "label", label);
    ot_buf_add_str(json, ",\"target\":");
    ot_rows_add_json(json, path.data, path.length);
    ot_buf_add_char(json, '}');
    ot_buf_release(&path);
}

/* Is it the text of a link to a further call site: "L468", or "communicator.py L468"? */
static bool is_line_number(struct span label)
{
    size_t digits = 0, left = label.length;
    while (left > 0 && isdigit((unsigned char)label.text[left - 1])) {
        left--;
        digits++;
    }
    return digits > 0 && left > 0 && label.text[left - 1] == 'L' && (left == 1 || label.text[left - 2] == ' ');
}

/* All links of a line; one to a further call site belongs to the op before it. */
static void read_links(struct reader *reader, struct span line)
{
    const char *end = line.text + line.length;
    struct span op = { NULL, 0 };
    for (const char *at = line.text; (at = closing(at, end, '[')) != NULL; at++) {
        const char *stop = closing(at + 1, end, ']');
        const char *close = stop && stop + 1 < end && stop[1] == '(' ? closing(stop + 2, end, ')') : NULL;
        if (!close)
            continue;
        struct span label = span_of(at + 1, stop), target = span_of(stop + 2, close);
        op = op.text && is_line_number(label) ? op : label;
        long number = line_of(target, &target.length);
        if (number > 0)
            add_op(reader, op, target, number);
        at = close;
    }
}

/* "Fp8LinearMethod 21" → the name; the count of a group is no part of it. */
static struct span name_of(struct span word)
{
    size_t length = word.length;
    while (length > 0 && isdigit((unsigned char)word.text[length - 1]))
        length--;
    if (length < word.length && length > 1 && word.text[length - 1] == ' ')
        word.length = length - 1;
    return word;
}

/* The names in a cell: between ',', ';' and the ':' behind a package; without stars and backticks. */
static void add_names(struct ot_buf *json, struct span cell)
{
    struct ot_buf plain = OT_BUF_INIT;
    bool is_first = true;
    ot_md_add_plain(&plain, cell.text, cell.length);
    const char *end = plain.data + plain.length;
    ot_buf_add_str(json, ",\"names\":[");
    for (const char *at = plain.data; at < end;) {
        const char *stop = at;
        while (stop < end && !strchr(",;", *stop) && !(*stop == ':' && stop + 1 < end && stop[1] == ' '))
            stop++;
        const char *from = at, *to = stop;
        at = stop + 1;
        while (from < to && strchr(" *`", *from))
            from++;
        while (to > from && strchr(" *`", to[-1]))
            to--;
        struct span name = name_of(span_of(from, to));
        bool is_package = stop < end && *stop == ':';
        if (name.length == 0 || is_package || !(isalpha((unsigned char)*name.text) || *name.text == '_') ||
            memchr(name.text, ' ', name.length))
            continue;
        ot_buf_add_str(json, is_first ? "" : ",");
        ot_rows_add_json(json, name.text, name.length);
        is_first = false;
    }
    ot_buf_add_char(json, ']');
    ot_buf_release(&plain);
}

/* "| `op` | 3 | names |"; the heading and the line below it have no number in the second cell. */
static void read_row(struct reader *reader, struct span line)
{
    const char *end = line.text + line.length, *bars[4];
    struct ot_buf *json = &reader->page->rows;
    size_t count = 0;
    for (const char *at = line.text; count < 4 && (at = closing(at, end, '|')) != NULL; at++)
        bars[count++] = at;
    if (count < 4)
        return;
    struct span op = span_of(bars[0] + 1, bars[1]), number = span_of(bars[1] + 1, bars[2]);
    if (number.length == 0 || !isdigit((unsigned char)*number.text))
        return;
    while (op.length > 1 && *op.text == '`' && op.text[op.length - 1] == '`')
        op = (struct span){ op.text + 1, op.length - 2 };
    ot_buf_printf(json, "%s{\"count\":%ld,\"doc_line\":%d", json->length > 1 ? "," : "",
                  strtol(number.text, NULL, 10), reader->line);
    add_text(json, "op", op);
    ot_buf_add_str(json, ",\"text\":");
    ot_rows_add_json(json, line.text, line.length);
    add_names(json, span_of(bars[2] + 1, bars[3]));
    ot_buf_add_char(json, '}');
}

static void read_line(struct reader *reader, struct span line)
{
    if (starts_with(line, "## "))
        reader->section = starts_with(line, "## Op Summary") ? SUMMARY
            : starts_with(line, "## Cross-Validation") || starts_with(line, "## Notes") ? OTHER : GRAPH;
    else if (starts_with(line, "### ") && reader->section == GRAPH)
        reader->root++;
    else if (reader->section == GRAPH && !starts_with(line, "|"))
        read_links(reader, line);
    else if (reader->section == SUMMARY)
        read_row(reader, line);
}

void ot_page_read(const char *text, size_t length, struct ot_page *page)
{
    struct reader reader = { .page = page, .root = -1 };
    const char *end = text + length;
    ot_buf_init(&page->ops);
    ot_buf_init(&page->rows);
    ot_buf_add_char(&page->ops, '[');
    ot_buf_add_char(&page->rows, '[');
    for (const char *line = text; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop ? stop : end;
        reader.line++;
        read_line(&reader, span_of(line, stop));
        line = stop + 1;
    }
    ot_buf_add_char(&page->ops, ']');
    ot_buf_add_char(&page->rows, ']');
}

void ot_page_release(struct ot_page *page)
{
    ot_buf_release(&page->ops);
    ot_buf_release(&page->rows);
}
