/*
 * lines.c: text for people, folded to the width of a page.
 */
#include "report/text/lines.h"

#include <stdbool.h>
#include <string.h>

#include "tools/base/visible.h"

enum { FURTHER_IN = 4 };

void ot_lines_add(struct ot_buf *out, size_t indent, const char *text)
{
    struct ot_buf shown = OT_BUF_INIT;
    size_t column = indent;
    ot_visible_add(&shown, text, strlen(text));
    ot_buf_printf(out, "%*s", (int)indent, "");
    for (const char *word = shown.data; *word;) {
        size_t length = strcspn(word, " ");
        bool is_first = word == shown.data;
        if (!is_first && column + 1 + length > OT_LINES_WIDTH) {
            ot_buf_printf(out, "\n%*s", (int)indent + FURTHER_IN, "");
            column = indent + FURTHER_IN;
        } else if (!is_first) {
            ot_buf_add_str(out, " ");
            column++;
        }
        ot_buf_add(out, word, length);
        column += length;
        word += length + strspn(word + length, " ");
    }
    ot_buf_add_str(out, "\n");
    ot_buf_release(&shown);
}
