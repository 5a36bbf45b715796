/*
 * difference_kernel.c: kernels that changed, as lines that people read.
 *
 * Must not know: SQL.
 */
#include "report/difference/difference.h"

#include <stdlib.h>
#include <string.h>
#include "report/difference/line.h"
#include "tools/base/mem.h"

enum { MOST_NAME = 44, LEAST_ITEMS = 16 };

/* A kernel that an op of one side has. */
struct use {
    const char *op, *kernel, *note;
    size_t op_length, count; /* of kernels that the op has on that side alone, with that note */
    int side;
};

struct uses {
    struct use *list;
    size_t count, capacity;
};

/* "as many as 44" columns of names, where what follows them starts. */
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

/* The ops of a row: of one that changed first those that it has now. */
static void add_ops(struct ot_line *to, const struct ot_difference_row *row)
{
    bool is_both = row->was && row->now && row->change == OT_DIFF_CHANGED;
    for (int side = 1; side >= 0 && row->change != OT_DIFF_MOVED; side--) {
        const char *items = side ? row->now : row->was;
        if (!items || (side ? row->change == OT_DIFF_REMOVED
                            : row->change == OT_DIFF_REPLACED || row->change == OT_DIFF_ADDED))
            continue;
        const char *word = row->change != OT_DIFF_CHANGED ? "" : side ? "now " : "no longer ";
        ot_line_make_room(to, "  ", strlen(word) + ot_line_first_length(items));
        ot_line_add(to, word);
        ot_line_add_items(to, items,
                          (is_both && side ? LEAST_ITEMS + 12 : 4) + (row->detail ? strlen(row->detail) + 4 : 0));
    }
}

/* Is the function called the same, and only what tells it apart another? A name ends before a blank. */
static bool has_one_last_part(const char *name, const char *other)
{
    size_t a = strcspn(name, " "), b = strcspn(other, " "), same = 0;
    while (same < a && same < b && name[a - same - 1] == other[b - same - 1] && name[a - same - 1] != '.')
        same++;
    return same > 0 && (same == a || name[a - same - 1] == '.') && (same == b || other[b - same - 1] == '.');
}

/* "[NOTE]", where there is one. */
static void add_note(struct ot_line *to, const char *note)
{
    if (!note)
        return;
    ot_line_make_room(to, "  ", strlen(note) + 2);
    ot_buf_printf(to->out, "[%s]", note);
}

static void add_kernel(struct ot_line *to, const struct ot_difference_row *row, size_t width)
{
    static const char *const words[] = { "", "new", "gone", "", "", "" };
    bool is_alone = (row->change == OT_DIFF_ADDED && !row->now) || (row->change == OT_DIFF_REMOVED && !row->was);
    ot_line_start(to, row->change);
    if (to->is_markdown && words[row->change][0])
        ot_buf_printf(to->out, "%s: ", words[row->change]);
    if (row->change == OT_DIFF_REPLACED)
        ot_line_add_replaced(to, row->was, strlen(row->name));
    ot_line_add_whole(to, row->name);
    if (row->change == OT_DIFF_MOVED) {
        const char *word = has_one_last_part(row->name, row->was) ? "was listed as " : "was called ";
        ot_line_make_room(to, "  ", strlen(word) + strlen(row->was));
        ot_line_add(to, word);
        ot_line_add_whole(to, row->was);
    }
    if (!to->is_markdown && ot_line_column(to) < width && (row->was || row->now || row->detail || is_alone))
        ot_buf_printf(to->out, "%*s", (int)(width - ot_line_column(to)), "");
    add_ops(to, row);
    if (is_alone) {
        ot_line_make_room(to, "  ", strlen("(no op)"));
        ot_line_add(to, "(no op)");
    }
    add_note(to, row->detail);
    ot_line_end(to);
}

static int compare_ops(const void *left, const void *right)
{
    const struct use *a = left, *b = right;
    size_t length = a->op_length < b->op_length ? a->op_length : b->op_length;
    int order = b->side - a->side; /* what an op has now first */
    if (order == 0)
        order = strncmp(a->op, b->op, length);
    if (order == 0)
        order = (a->op_length > b->op_length) - (a->op_length < b->op_length);
    if (order == 0)
        order = (a->note != NULL) - (b->note != NULL);
    return order || !a->note ? order : strcmp(a->note, b->note);
}

static int compare_uses(const void *left, const void *right)
{
    const struct use *a = left, *b = right;
    int order = (a->count < b->count) - (a->count > b->count); /* most kernels first */
    if (order == 0)
        order = compare_ops(left, right);
    return order ? order : strcmp(a->kernel, b->kernel);
}

/* The ops of rows that changed, sorted: a run of each op, side and note. Returns how many lines add_run makes of
 * them. */
static size_t list_uses(const struct ot_difference_row *rows, size_t count, struct uses *uses)
{
    size_t lines = 0;
    for (size_t i = 0; i < count; i++)
        for (int side = 0; side < 2; side++)
            for (const char *op = side ? rows[i].now : rows[i].was; op; op = strchr(op, '\n')) {
                op += *op == '\n';
                ot_grow(&uses->list, &uses->capacity, uses->count + 1, sizeof *uses->list);
                uses->list[uses->count++] = (struct use){ op, rows[i].name, rows[i].detail,
                                                                  strcspn(op, "\n"), 0, side };
            }
    if (uses->count == 0)
        return 0;
    qsort(uses->list, uses->count, sizeof *uses->list, compare_ops);
    for (size_t i = 0, end; i < uses->count; i = end) {
        for (end = i + 1; end < uses->count && compare_ops(&uses->list[i], &uses->list[end]) == 0;)
            end++;
        for (size_t j = i; j < end; j++)
            uses->list[j].count = end - i;
        lines += end - i > 1 ? 2 : 1;
    }
    qsort(uses->list, uses->count, sizeof *uses->list, compare_uses);
    return lines;
}

/* "~ self.topk()  now runs 12 kernels", and which, below. */
static void add_run(struct ot_line *to, const struct use *uses)
{
    const char *words = uses->side ? "now runs " : "no longer runs ";
    struct ot_buf kernels = OT_BUF_INIT;
    for (size_t i = 0; i < uses->count; i++)
        ot_buf_printf(&kernels, "%s%s", i ? "\n" : "", uses[i].kernel);
    ot_line_start(to, OT_DIFF_CHANGED);
    ot_line_add_name(to, uses->op, uses->op_length);
    if (uses->count == 1) {
        ot_line_make_room(to, "  ", strlen(words) + strlen(uses->kernel));
        ot_line_add(to, words);
        ot_line_add_whole(to, uses->kernel);
        add_note(to, uses->note);
        ot_line_end(to);
    } else {
        ot_line_make_room(to, "  ", strlen(words) + strlen("1000 kernels"));
        ot_buf_printf(to->out, "%s%zu kernels", words, uses->count);
        add_note(to, uses->note);
        ot_line_end(to);
        ot_line_below(to);
        ot_line_add_items(to, kernels.data, 4);
        ot_buf_add_char(to->out, '\n');
    }
    ot_buf_release(&kernels);
}

void ot_difference_add_kernels(struct ot_line *to, const struct ot_difference_rows *rows)
{
    struct uses uses = { NULL, 0, 0 };
    size_t width = name_width(rows), first = 0;
    while (first < rows->count && rows->list[first].change != OT_DIFF_CHANGED)
        add_kernel(to, &rows->list[first++], width);
    size_t end = first, kernels = 0;
    for (; end < rows->count && rows->list[end].change == OT_DIFF_CHANGED; end++)
        kernels += end == first || strcmp(rows->list[end].name, rows->list[end - 1].name) != 0;
    if (to->of->is_brief && list_uses(rows->list + first, end - first, &uses) + 1 < end - first) {
        for (size_t i = 0; i < uses.count; i += uses.list[i].count)
            add_run(to, &uses.list[i]);
        ot_buf_printf(to->out, "%s%zu kernels that both have, by op (--only kernel: by kernel)\n",
                      to->is_markdown ? "- " : "  ", kernels);
    } else {
        for (size_t i = first; i < end; i++)
            add_kernel(to, &rows->list[i], width);
    }
    free(uses.list);
}
