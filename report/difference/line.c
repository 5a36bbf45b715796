/*
 * line.c: a line of what changed, of which parts that it has no room for go on below it, further in.
 *
 * Must not know: SQL, what the rows are of.
 */
#include "report/difference/line.h"

#include <string.h>
#include "tools/base/markdown.h"
#include "tools/base/visible.h"

static const char *const marks[] = { ">", "+", "-", ">", "~", " " };
static const char *const colours[] = { "\x1b[36m", "\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[33m", "" };

struct ot_line ot_line_of(const struct ot_difference *difference, struct ot_buf *out)
{
    return (struct ot_line){ difference, difference->format == OT_DIFF_MARKDOWN, out, out->length, 0 };
}

void ot_line_add(struct ot_line *to, const char *text)
{
    ot_buf_add_str(to->out, text);
}

static void add_colour(struct ot_line *to, const char *colour)
{
    if (!to->of->is_coloured)
        return;
    ot_line_add(to, colour);
    to->unseen += strlen(colour);
}

void ot_line_add_name(struct ot_line *to, const char *name, size_t length)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add(&text, name, length);
    if (to->is_markdown)
        ot_md_add_code(to->out, text.data, OT_MD_INLINE);
    else
        ot_visible_add(to->out, text.data, text.length);
    ot_buf_release(&text);
}

void ot_line_add_whole(struct ot_line *to, const char *name)
{
    ot_line_add_name(to, name, strlen(name));
}

void ot_line_start(struct ot_line *to, enum ot_difference_change change)
{
    to->start = to->out->length;
    to->unseen = 0;
    if (to->is_markdown) {
        ot_line_add(to, "- ");
        return;
    }
    add_colour(to, colours[change]);
    ot_buf_printf(to->out, "%s ", marks[change]);
}

void ot_line_end(struct ot_line *to)
{
    add_colour(to, "\x1b[0m");
    ot_buf_add_char(to->out, '\n');
}

size_t ot_line_column(const struct ot_line *to)
{
    return to->out->length - to->start - to->unseen;
}

void ot_line_make_room(struct ot_line *to, const char *blanks, size_t length)
{
    if (to->is_markdown || ot_line_column(to) <= 4 || ot_line_column(to) + strlen(blanks) + length <= to->of->width) {
        ot_line_add(to, blanks);
        return;
    }
    while (to->out->data[to->out->length - 1] == ' ')
        to->out->length--;
    ot_buf_add_str(to->out, "\n    ");
    to->start = to->out->length - 4;
    to->unseen = 0;
}

size_t ot_line_first_length(const char *items)
{
    size_t length = strcspn(items, "\n");
    return items[length] ? length + strlen(" +100") : length;
}

void ot_line_add_wrapped(struct ot_line *to, const char *text)
{
    size_t indent = ot_line_column(to) + 2;
    while (*text) {
        size_t word = strcspn(text, " "), length = word + strspn(text + word, " ");
        if (!to->is_markdown && ot_line_column(to) + word > to->of->width && ot_line_column(to) > indent) {
            to->out->length--; /* the blank */
            ot_buf_printf(to->out, "\n%*s", (int)indent, "");
            to->start = to->out->length - indent;
            to->unseen = 0;
        }
        ot_visible_add(to->out, text, length);
        text += length;
    }
}

void ot_line_add_items(struct ot_line *to, const char *items, size_t reserve)
{
    size_t count = 1, shown = 0;
    for (const char *c = items; *c; c++)
        count += *c == '\n';
    for (const char *item = items; item; shown++) {
        size_t length = strcspn(item, "\n");
        if (shown > 0 && !to->is_markdown && ot_line_column(to) + length + 2 + reserve > to->of->width) {
            ot_buf_printf(to->out, " +%zu", count - shown);
            to->has_more = true;
            return;
        }
        ot_line_add(to, shown ? ", " : "");
        ot_line_add_name(to, item, length);
        item = item[length] ? item + length + 1 : NULL;
    }
}

void ot_line_add_place(struct ot_line *to, const char *word, const char *places)
{
    ot_line_make_room(to, "  ", strlen(word) + ot_line_first_length(places));
    ot_line_add(to, word);
    if (strchr(places, '\n') || to->is_markdown)
        ot_line_add_items(to, places, 4);
    else
        ot_line_add_wrapped(to, places);
}

void ot_line_add_replaced(struct ot_line *to, const char *was, size_t length)
{
    ot_line_add_whole(to, was);
    ot_line_make_room(to, " ", strlen("replaced by ") + length);
    ot_line_add(to, "replaced by ");
}

void ot_line_below(struct ot_line *to)
{
    to->start = to->out->length;
    to->unseen = 0;
    ot_line_add(to, to->is_markdown ? "  - " : "    ");
}

void ot_line_below_side(struct ot_line *to, bool is_new)
{
    to->start = to->out->length;
    to->unseen = 0;
    add_colour(to, colours[is_new ? OT_DIFF_ADDED : OT_DIFF_REMOVED]);
    ot_line_add(to, to->is_markdown ? (is_new ? "  - now " : "  - was ") : (is_new ? "    + " : "    - "));
}

void ot_line_add_heading(struct ot_line *to, const char *heading)
{
    add_colour(to, "\x1b[1m");
    ot_buf_printf(to->out, to->is_markdown ? "## %s\n" : "%s", heading);
    add_colour(to, "\x1b[0m");
    ot_buf_add_char(to->out, '\n');
}
