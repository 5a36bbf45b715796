/*
 * difference_text.c: rows of differences as lines that people read.
 *
 * Must not know: SQL.
 */
#include "report/difference/difference.h"

#include <string.h>
#include "tools/base/markdown.h"
#include "tools/base/visible.h"

enum { MOST_NAME = 44, LEAST_ITEMS = 16 };

static const char *const headings[] = { "Kernels", "Ops", "Op-kernel pairs", "Guards", "Targets", "Arguments",
                                        "Defaults", "Findings", "Functions", "Call sites", "Files" };
static const char *const marks[] = { ">", "+", "-", ">", "~", " " };
static const char *const colours[] = { "\x1b[36m", "\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[33m", "" };

struct printer {
    const struct ot_difference *of;
    bool is_markdown;
    struct ot_buf *out;
    size_t start; /* of the line */
    size_t unseen; /* bytes of it that take no room */
};

static void add_str(struct printer *to, const char *text)
{
    ot_buf_add_str(to->out, text);
}

static void add_colour(struct printer *to, const char *colour)
{
    if (!to->of->is_coloured)
        return;
    add_str(to, colour);
    to->unseen += strlen(colour);
}

/* A name from outside: in markdown as code, else so that it can not act. */
static void add_name(struct printer *to, const char *name, size_t length)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_add(&text, name, length);
    if (to->is_markdown)
        ot_md_add_code(to->out, text.data, OT_MD_INLINE);
    else
        ot_visible_add(to->out, text.data, text.length);
    ot_buf_release(&text);
}

static void add_whole(struct printer *to, const char *name)
{
    add_name(to, name, strlen(name));
}

static void start_line(struct printer *to, enum ot_difference_change change)
{
    to->start = to->out->length;
    to->unseen = 0;
    if (to->is_markdown) {
        add_str(to, "- ");
        return;
    }
    add_colour(to, colours[change]);
    ot_buf_printf(to->out, "%s ", marks[change]);
}

static void end_line(struct printer *to)
{
    add_colour(to, "\x1b[0m");
    ot_buf_add_char(to->out, '\n');
}

static size_t column(const struct printer *to)
{
    return to->out->length - to->start - to->unseen;
}

/* Blanks before a text of so many columns; where the line has no room for it, the next one has, further in. */
static void make_room(struct printer *to, const char *blanks, size_t length)
{
    if (to->is_markdown || column(to) <= 4 || column(to) + strlen(blanks) + length <= to->of->width) {
        add_str(to, blanks);
        return;
    }
    while (to->out->data[to->out->length - 1] == ' ')
        to->out->length--;
    ot_buf_add_str(to->out, "\n    ");
    to->start = to->out->length - 4;
    to->unseen = 0;
}

/* Columns of the first of several names, one a line, and of how many more there are. */
static size_t first_length(const char *items)
{
    size_t length = strcspn(items, "\n");
    return items[length] ? length + strlen(" +100") : length;
}

/* Text that is longer than the line goes on below, further in. */
static void add_wrapped(struct printer *to, const char *text)
{
    size_t indent = column(to) + 2;
    while (*text) {
        size_t length = strcspn(text, " ");
        length += strspn(text + length, " ");
        if (!to->is_markdown && column(to) + length > to->of->width + 1 && column(to) > indent) {
            to->out->length--; /* the blank */
            ot_buf_printf(to->out, "\n%*s", (int)indent, "");
            to->start = to->out->length - indent;
            to->unseen = 0;
        }
        ot_visible_add(to->out, text, length);
        text += length;
    }
}

/* Names of a list, one a line: as many as the line has room for, then "+3". All where the line is not to be cut. */
static void add_items(struct printer *to, const char *items, size_t reserve)
{
    size_t count = 1, shown = 0;
    for (const char *c = items; *c; c++)
        count += *c == '\n';
    for (const char *item = items; item; shown++) {
        size_t length = strcspn(item, "\n");
        if (shown > 0 && !to->is_markdown && column(to) + length + 2 + reserve > to->of->width) {
            ot_buf_printf(to->out, " +%zu", count - shown);
            return;
        }
        add_str(to, shown ? ", " : "");
        add_name(to, item, length);
        item = item[length] ? item + length + 1 : NULL;
    }
}

/* Where the line has no room for a place, or for the first of several, the next one has. */
static void add_place(struct printer *to, const char *word, const char *places)
{
    make_room(to, "  ", strlen(word) + first_length(places));
    add_str(to, word);
    if (strchr(places, '\n') || to->is_markdown)
        add_items(to, places, 4);
    else
        add_wrapped(to, places);
}

/* "was replaced by", before a name of so many columns. */
static void add_replaced(struct printer *to, const struct ot_difference_row *row, size_t length)
{
    if (row->change != OT_DIFF_REPLACED)
        return;
    add_whole(to, row->was);
    make_room(to, " ", strlen("replaced by ") + length);
    add_str(to, "replaced by ");
}

static void add_kernel(struct printer *to, const struct ot_difference_row *row, size_t width)
{
    static const char *const words[] = { "", "new", "gone", "", "", "" };
    start_line(to, row->change);
    if (to->is_markdown && words[row->change][0])
        ot_buf_printf(to->out, "%s: ", words[row->change]);
    add_replaced(to, row, strlen(row->name));
    add_whole(to, row->name);
    if (row->change == OT_DIFF_MOVED) {
        make_room(to, "  ", strlen("was called ") + strlen(row->was));
        add_str(to, "was called ");
        add_whole(to, row->was);
    }
    if (!to->is_markdown && column(to) < width && (row->was || row->now || row->detail))
        ot_buf_printf(to->out, "%*s", (int)(width - column(to)), "");
    bool is_both = row->was && row->now && row->change == OT_DIFF_CHANGED;
    for (int side = 1; side >= 0 && row->change != OT_DIFF_MOVED; side--) {
        const char *items = side ? row->now : row->was;
        if (!items || (side ? row->change == OT_DIFF_REMOVED
                            : row->change == OT_DIFF_REPLACED || row->change == OT_DIFF_ADDED))
            continue;
        const char *word = row->change != OT_DIFF_CHANGED ? "" : side ? "now " : "no longer ";
        make_room(to, "  ", strlen(word) + first_length(items));
        add_str(to, word);
        add_items(to, items, (is_both && side ? LEAST_ITEMS + 12 : 4) + (row->detail ? strlen(row->detail) + 4 : 0));
    }
    if (row->detail) {
        make_room(to, "  ", strlen(row->detail) + 2);
        ot_buf_printf(to->out, "[%s]", row->detail);
    }
    end_line(to);
}

/* Are the two rows told in one line, with the names, or else the places, of both? */
static bool is_one(const struct ot_difference_row *a, const struct ot_difference_row *b, bool has_one_name)
{
    const char *const here[] = { has_one_name ? a->name : a->place, a->was, a->now, a->detail };
    const char *const there[] = { has_one_name ? b->name : b->place, b->was, b->now, b->detail };
    for (size_t i = 0; i < sizeof here / sizeof *here; i++)
        if (!here[i] != !there[i] || (here[i] && strcmp(here[i], there[i]) != 0))
            return false;
    return a->change == b->change;
}

/* The names or places of rows that are told in one line, each once. */
static void join(const struct ot_difference_row *rows, size_t count, bool is_places, struct ot_buf *out)
{
    for (size_t i = 0; i < count; i++) {
        const char *text = is_places ? rows[i].place : rows[i].name;
        if (i == 0 || strcmp(text, is_places ? rows[i - 1].place : rows[i - 1].name) != 0)
            ot_buf_printf(out, "%s%s", i ? "\n" : "", text);
    }
}

/* "    - what was" and "    + what is" */
static void add_before_and_after(struct printer *to, const struct ot_difference_row *row)
{
    for (int side = 0; side < 2; side++) {
        const char *text = side ? row->now : row->was;
        if (!text || !*text)
            continue;
        to->start = to->out->length;
        to->unseen = 0;
        add_colour(to, colours[side ? OT_DIFF_ADDED : OT_DIFF_REMOVED]);
        add_str(to, to->is_markdown ? (side ? "  - now " : "  - was ") : (side ? "    + " : "    - "));
        if (strchr(text, '\n'))
            add_items(to, text, 4);
        else if (to->is_markdown)
            add_whole(to, text);
        else
            add_wrapped(to, text);
        end_line(to);
    }
}

/* Ops, and what changed around calls: names, function, then before and after. Returns how many rows that was. */
static size_t add_call(struct printer *to, const struct ot_difference_row *rows, size_t count, bool has_one_name)
{
    struct ot_buf names = OT_BUF_INIT, places = OT_BUF_INIT;
    size_t same = 1;
    while (same < count && is_one(rows, rows + same, has_one_name))
        same++;
    join(rows, has_one_name ? 1 : same, false, &names);
    if (rows->place)
        join(rows, has_one_name ? same : 1, true, &places);
    start_line(to, rows->change);
    if (to->is_markdown)
        ot_buf_printf(to->out, "%s: ", ot_difference_changes[rows->change]);
    add_replaced(to, rows, first_length(names.data));
    add_items(to, names.data, 4);
    if (rows->place)
        add_place(to, rows->change == OT_DIFF_MOVED ? "" : "in ", places.data);
    if (rows->detail && (rows->change == OT_DIFF_ADDED || rows->change == OT_DIFF_REMOVED)) {
        make_room(to, "  ", first_length(rows->detail) + 2);
        add_str(to, "(");
        add_items(to, rows->detail, 1);
        add_str(to, ")");
    }
    const char *more = rows->change == OT_DIFF_ADDED ? rows->now : rows->change == OT_DIFF_REMOVED ? rows->was : NULL;
    if (more) {
        make_room(to, "  ", strlen(more) + 2);
        ot_buf_printf(to->out, "[%s]", more);
    }
    end_line(to);
    if (rows->change == OT_DIFF_CHANGED)
        add_before_and_after(to, rows);
    ot_buf_release(&names);
    ot_buf_release(&places);
    return same;
}

static bool is_same_way(const struct ot_difference_row *a, const struct ot_difference_row *b)
{
    return b->change == OT_DIFF_MOVED && a->weight == b->weight && strcmp(a->old_file, b->old_file) == 0 &&
           strcmp(a->new_file, b->new_file) == 0;
}

/* "> 12 functions  a.py -> b.py  (3 edited)  f, g +10": functions that moved, by their files. */
static size_t add_way(struct printer *to, const struct ot_difference_row *rows, size_t count)
{
    struct ot_buf names = OT_BUF_INIT;
    size_t same = 0, edited = 0;
    for (; same < count && is_same_way(rows, rows + same); same++) {
        edited += rows[same].detail != NULL;
        ot_buf_printf(&names, "%s%s", same ? "\n" : "", rows[same].name);
    }
    start_line(to, OT_DIFF_MOVED);
    ot_buf_printf(to->out, "%zu %s  ", same, same == 1 ? "function" : "functions");
    if (strcmp(rows->old_file, rows->new_file) == 0) {
        add_str(to, "in ");
        add_whole(to, rows->new_file);
    } else {
        add_whole(to, rows->old_file);
        make_room(to, " ", strlen("-> ") + strlen(rows->new_file));
        add_str(to, "-> ");
        add_whole(to, rows->new_file);
    }
    if (edited) {
        make_room(to, "  ", strlen("(1000 edited)"));
        ot_buf_printf(to->out, "(%zu edited)", edited);
    }
    end_line(to);
    to->start = to->out->length;
    to->unseen = 0;
    add_str(to, to->is_markdown ? "  - " : "    ");
    add_items(to, names.data, 4);
    ot_buf_add_char(to->out, '\n');
    ot_buf_release(&names);
    return same;
}

/* One row, with its places. */
static void add_plain(struct printer *to, const struct ot_difference_row *row)
{
    start_line(to, row->change);
    if (to->is_markdown)
        ot_buf_printf(to->out, "%s: ", ot_difference_changes[row->change]);
    add_whole(to, row->name);
    if (row->place) {
        add_str(to, "  was ");
        add_whole(to, row->place);
    }
    for (int side = 0; side < 2; side++) {
        const char *file = side ? row->new_file : row->old_file;
        bool is_same = side && row->old_file && file && strcmp(file, row->old_file) == 0;
        if (!file || (strcmp(file, row->name) == 0 && !(side && row->old_file && !is_same)) ||
            (is_same && row->old_line == row->new_line))
            continue;
        add_str(to, side && row->old_file ? "  ->  " : "  ");
        if (is_same) {
            ot_buf_printf(to->out, ":%ld", row->new_line);
            continue;
        }
        add_whole(to, file);
        if (side ? row->new_line : row->old_line)
            ot_buf_printf(to->out, ":%ld", side ? row->new_line : row->old_line);
    }
    if (row->was || row->now) {
        add_str(to, "  ");
        add_whole(to, row->was ? row->was : "none");
        add_str(to, " -> ");
        add_whole(to, row->now ? row->now : "none");
    }
    if (row->detail) {
        add_str(to, "  (");
        add_whole(to, row->detail);
        add_str(to, ")");
    }
    end_line(to);
}

/* The column where what follows the names starts. */
static size_t name_width(const struct ot_difference_rows *rows)
{
    size_t most = 0;
    for (size_t i = 0; i < rows->count; i++) {
        size_t length = strlen(rows->list[i].name);
        if (length <= MOST_NAME && length > most && rows->list[i].change != OT_DIFF_REPLACED)
            most = length;
    }
    return most + 2;
}

void ot_difference_add_section(const struct ot_difference *difference, enum ot_difference_what what,
                               const struct ot_difference_rows *rows, struct ot_buf *out)
{
    struct printer to = { difference, difference->format == OT_DIFF_MARKDOWN, out, out->length, 0 };
    bool is_linked = difference->is_linked[0] || difference->is_linked[1];
    size_t width = name_width(rows), start = out->length, step, unread = 0;
    ot_buf_add_char(out, '\n');
    add_colour(&to, "\x1b[1m");
    ot_buf_printf(out, to.is_markdown ? "## %s\n" : "%s", headings[what]);
    add_colour(&to, "\x1b[0m");
    ot_buf_add_char(out, '\n');
    size_t head = out->length;
    for (size_t i = 0; i < rows->count; i += step) {
        const struct ot_difference_row *row = &rows->list[i];
        step = 1;
        if (what == OT_DIFF_KERNEL)
            add_kernel(&to, row, width);
        else if (what == OT_DIFF_FUNCTION && difference->is_brief) {
            if (row->change == OT_DIFF_MOVED && (row->weight > 0 || !is_linked))
                step = add_way(&to, row, rows->count - i);
            else
                unread += row->change == OT_DIFF_MOVED;
        } else if (what == OT_DIFF_OP || (what >= OT_DIFF_GUARD && what <= OT_DIFF_DEFAULT)) {
            if (row->change == OT_DIFF_LINE)
                add_plain(&to, row);
            else
                step = add_call(&to, row, rows->count - i, what == OT_DIFF_TARGET);
        } else {
            add_plain(&to, row);
        }
    }
    if (out->length > head && unread > 0)
        ot_buf_printf(out, "%s%zu more moved in files that link did not read (--only function)\n",
                      to.is_markdown ? "- " : "  ", unread);
    if (out->length == head) { /* nothing to tell */
        out->length = start;
        out->data[start] = '\0';
    }
}
