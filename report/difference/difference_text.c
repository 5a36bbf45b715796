/*
 * difference_text.c: rows of differences as lines that people read.
 *
 * Must not know: SQL.
 */
#include "report/difference/difference.h"

#include <string.h>
#include "report/difference/line.h"

static const char *const headings[] = { "Kernels", "Ops", "Op-kernel pairs", "Guards", "Targets", "Arguments",
                                        "Defaults", "Findings", "Functions", "Call sites", "Files" };

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

static const char *none(const char *text)
{
    return text ? text : "";
}

/* "    - what was" and "    + what is" */
static void add_before_and_after(struct ot_line *to, const struct ot_difference_row *row)
{
    for (int side = 0; side < 2; side++) {
        const char *text = side ? row->now : row->was;
        if (!text || !*text)
            continue;
        ot_line_below_side(to, side);
        if (strchr(text, '\n'))
            ot_line_add_items(to, text, 4);
        else if (to->is_markdown)
            ot_line_add_whole(to, text);
        else
            ot_line_add_wrapped(to, text);
        ot_line_end(to);
    }
}

/* Ops, and what changed around calls: names, function, then before and after. Returns how many rows that was. */
static size_t add_call(struct ot_line *to, const struct ot_difference_row *rows, size_t count, bool has_one_name)
{
    struct ot_buf names = OT_BUF_INIT, places = OT_BUF_INIT;
    size_t same = 1;
    while (same < count && is_one(rows, rows + same, has_one_name))
        same++;
    join(rows, has_one_name ? 1 : same, false, &names);
    if (rows->place)
        join(rows, has_one_name ? same : 1, true, &places);
    ot_line_start(to, rows->change);
    if (to->is_markdown)
        ot_buf_printf(to->out, "%s: ", ot_difference_changes[rows->change]);
    if (rows->change == OT_DIFF_REPLACED)
        ot_line_add_replaced(to, rows->was, ot_line_first_length(names.data));
    ot_line_add_items(to, names.data, 4);
    if (rows->place)
        ot_line_add_place(to, rows->change == OT_DIFF_MOVED ? "" : "in ", places.data);
    if (rows->detail && (rows->change == OT_DIFF_ADDED || rows->change == OT_DIFF_REMOVED)) {
        ot_line_make_room(to, "  ", ot_line_first_length(rows->detail) + 2);
        ot_line_add(to, "(");
        ot_line_add_items(to, rows->detail, 1);
        ot_line_add(to, ")");
    }
    const char *more = rows->change == OT_DIFF_ADDED ? rows->now : rows->change == OT_DIFF_REMOVED ? rows->was : NULL;
    if (more) {
        ot_line_make_room(to, "  ", strlen(more) + 2);
        ot_buf_printf(to->out, "[%s]", more);
    }
    ot_line_end(to);
    if (rows->change == OT_DIFF_CHANGED)
        add_before_and_after(to, rows);
    ot_buf_release(&names);
    ot_buf_release(&places);
    return same;
}

/* Do two calls go to other functions in the same way? */
static bool is_same_change(const struct ot_difference_row *a, const struct ot_difference_row *b)
{
    return a->change == OT_DIFF_CHANGED && b->change == OT_DIFF_CHANGED && strcmp(none(a->was), none(b->was)) == 0 &&
           strcmp(none(a->now), none(b->now)) == 0;
}

/* "~ 60 calls  f(), g() +50", then before and after: calls of many names that go elsewhere in the same way, told where
 * the first stands. Whether the row is one of them. */
static bool add_shared(struct ot_line *to, const struct ot_difference_rows *rows, size_t row)
{
    enum { MANY = 5 };
    struct ot_buf names = OT_BUF_INIT;
    const struct ot_difference_row *list = rows->list;
    size_t count = 0, name_count = 0, first = row, last = row;
    for (size_t i = 0; i < rows->count; i++) {
        if (!is_same_change(&list[row], &list[i]))
            continue;
        if (count == 0)
            first = i;
        if (count == 0 || strcmp(list[i].name, list[last].name) != 0)
            ot_buf_printf(&names, "%s%s", name_count++ ? "\n" : "", list[i].name);
        last = i;
        count++;
    }
    if (name_count >= MANY && first == row) {
        ot_line_start(to, OT_DIFF_CHANGED);
        ot_buf_printf(to->out, "%s%zu calls  ", to->is_markdown ? "changed: " : "", count);
        ot_line_add_items(to, names.data, 4);
        ot_line_end(to);
        add_before_and_after(to, &list[row]);
    }
    ot_buf_release(&names);
    return name_count >= MANY;
}

static bool is_same_way(const struct ot_difference_row *a, const struct ot_difference_row *b)
{
    return b->change == OT_DIFF_MOVED && a->weight == b->weight && strcmp(a->old_file, b->old_file) == 0 &&
           strcmp(a->new_file, b->new_file) == 0;
}

/* "> 12 functions  a.py -> b.py  (3 edited)  f, g +10": functions that moved, by their files. */
static size_t add_way(struct ot_line *to, const struct ot_difference_row *rows, size_t count)
{
    struct ot_buf names = OT_BUF_INIT;
    size_t same = 0, edited = 0;
    for (; same < count && is_same_way(rows, rows + same); same++) {
        edited += rows[same].detail != NULL;
        ot_buf_printf(&names, "%s%s", same ? "\n" : "", rows[same].name);
    }
    ot_line_start(to, OT_DIFF_MOVED);
    bool is_one_file = strcmp(rows->old_file, rows->new_file) == 0;
    ot_buf_printf(to->out, "%zu %s", same, same == 1 ? "function" : "functions");
    ot_line_make_room(to, "  ", strlen(rows->old_file) + (is_one_file ? strlen("in ") : 0));
    if (is_one_file) {
        ot_line_add(to, "in ");
        ot_line_add_whole(to, rows->new_file);
    } else {
        ot_line_add_whole(to, rows->old_file);
        ot_line_make_room(to, " ", strlen("-> ") + strlen(rows->new_file));
        ot_line_add(to, "-> ");
        ot_line_add_whole(to, rows->new_file);
    }
    if (edited) {
        ot_line_make_room(to, "  ", strlen("(1000 edited)"));
        ot_buf_printf(to->out, "(%zu edited)", edited);
    }
    ot_line_end(to);
    ot_line_below(to);
    ot_line_add_items(to, names.data, 4);
    ot_buf_add_char(to->out, '\n');
    ot_buf_release(&names);
    return same;
}

/* One row, with its places. */
static void add_plain(struct ot_line *to, const struct ot_difference_row *row)
{
    ot_line_start(to, row->change);
    if (to->is_markdown)
        ot_buf_printf(to->out, "%s: ", ot_difference_changes[row->change]);
    ot_line_add_whole(to, row->name);
    if (row->place) {
        ot_line_add(to, "  was ");
        ot_line_add_whole(to, row->place);
    }
    for (int side = 0; side < 2; side++) {
        const char *file = side ? row->new_file : row->old_file;
        bool is_same = side && row->old_file && file && strcmp(file, row->old_file) == 0;
        if (!file || (strcmp(file, row->name) == 0 && !(side && row->old_file && !is_same)) ||
            (is_same && row->old_line == row->new_line))
            continue;
        ot_line_add(to, side && row->old_file ? "  ->  " : "  ");
        if (is_same) {
            ot_buf_printf(to->out, ":%ld", row->new_line);
            continue;
        }
        ot_line_add_whole(to, file);
        if (side ? row->new_line : row->old_line)
            ot_buf_printf(to->out, ":%ld", side ? row->new_line : row->old_line);
    }
    if (row->was || row->now) {
        ot_line_add(to, "  ");
        ot_line_add_whole(to, row->was ? row->was : "none");
        ot_line_add(to, " -> ");
        ot_line_add_whole(to, row->now ? row->now : "none");
    }
    if (row->detail) {
        ot_line_add(to, "  (");
        ot_line_add_whole(to, row->detail);
        ot_line_add(to, ")");
    }
    ot_line_end(to);
}

bool ot_difference_add_section(const struct ot_difference *difference, enum ot_difference_what what,
                               const struct ot_difference_rows *rows, struct ot_buf *out)
{
    struct ot_line to = ot_line_of(difference, out);
    bool is_linked = difference->is_linked[0] || difference->is_linked[1];
    size_t start = out->length, step, unread = 0;
    ot_buf_add_char(out, '\n');
    ot_line_add_heading(&to, headings[what]);
    size_t head = out->length;
    if (what == OT_DIFF_KERNEL)
        ot_difference_add_kernels(&to, rows);
    for (size_t i = 0; i < rows->count && what != OT_DIFF_KERNEL; i += step) {
        const struct ot_difference_row *row = &rows->list[i];
        step = 1;
        if (what == OT_DIFF_FUNCTION && difference->is_brief) {
            if (row->change == OT_DIFF_MOVED && (row->weight > 0 || !is_linked))
                step = add_way(&to, row, rows->count - i);
            else
                unread += row->change == OT_DIFF_MOVED;
        } else if (what == OT_DIFF_OP || (what >= OT_DIFF_GUARD && what <= OT_DIFF_DEFAULT)) {
            if (row->change == OT_DIFF_LINE)
                add_plain(&to, row);
            else if (what != OT_DIFF_TARGET || !difference->is_brief || !add_shared(&to, rows, i))
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
    return to.has_more;
}
