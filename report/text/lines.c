/*
 * lines.c: text for people, folded to the width of a page.
 */
#include "report/text/lines.h"

#include <stdbool.h>
#include <string.h>

#include "tools/base/visible.h"

enum { FURTHER_IN = 4 };

/* Characters: the bytes that begin one. */
static size_t columns(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

void ot_lines_add_within(struct ot_buf *out, size_t width, size_t indent, const char *text)
{
    struct ot_buf shown = OT_BUF_INIT;
    size_t column = indent;
    ot_visible_add(&shown, text, strlen(text));
    ot_buf_printf(out, "%*s", (int)indent, "");
    for (const char *word = shown.data; *word;) {
        size_t length = strcspn(word, " "), wide = columns(word, length);
        bool is_first = word == shown.data;
        if (!is_first && column + 1 + wide > width) {
            ot_buf_printf(out, "\n%*s", (int)indent + FURTHER_IN, "");
            column = indent + FURTHER_IN;
        } else if (!is_first) {
            ot_buf_add_str(out, " ");
            column++;
        }
        ot_buf_add(out, word, length);
        column += wide;
        word += length + strspn(word + length, " ");
    }
    ot_buf_add_str(out, "\n");
    ot_buf_release(&shown);
}

void ot_lines_add(struct ot_buf *out, size_t indent, const char *text)
{
    ot_lines_add_within(out, OT_LINES_WIDTH, indent, text);
}

/* The words of a line, from this column on. Returns the column behind them. */
static size_t add_words(struct ot_buf *out, size_t width, size_t indent, const char *text, size_t length, size_t column)
{
    for (size_t at = strspn(text, " "); at < length; at += strspn(text + at, " ")) {
        size_t bytes = strcspn(text + at, " \n"), wide = columns(text + at, bytes);
        bool is_first = column <= indent, is_folded = !is_first && column + 1 + wide > width;
        ot_buf_printf(out, "%s%*s%.*s", is_folded ? "\n" : "", is_folded ? (int)indent : !is_first, "", (int)bytes,
                      text + at);
        column = (is_folded ? indent : column + !is_first) + wide;
        at += bytes;
    }
    return column;
}

void ot_lines_fold(struct ot_buf *out, size_t width, size_t indent, const char *text)
{
    size_t column = 0, length;
    for (const char *line = text; *line; line += length + (line[length] == '\n')) {
        size_t name = strspn(line, " ");
        length = strcspn(line, "\n");
        if (line == text || name < indent) {
            ot_buf_add_str(out, line == text ? "" : "\n");
            name += strcspn(line + name, " \n");
            ot_buf_add(out, line, name);
            for (column = columns(line, name); column < indent; column++)
                ot_buf_add_char(out, ' ');
        }
        column = add_words(out, width, indent, line + name, length - name, column);
    }
    ot_buf_add_char(out, '\n');
}
