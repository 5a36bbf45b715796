/*
 * launch_text.c: what one step launches, for people: an op, then its launches below the conditions that are left open.
 *
 * A condition stands once above the launches behind it; two launches that exclude each other are one line. What stands
 * there again at once is counted, what an op before launches is told in a line.
 * Must not know: where the launches come from.
 */
#include "report/launches/launch_text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/lines.h"
#include "report/text/words.h"
#include "tools/base/mem.h"

/* At least so many launches, or ops, are told as those of another place; of a condition so many columns are shown. */
enum { MUCH = 4, MANY = 3, SHOWN = 24 };

/* A launch with its conditions, outermost first; a loop is the first of them. */
struct ot_launch_leaf {
    char *text;
    char **conditions; size_t count, capacity;
};

/* What stands below a condition, one after the other; key: its launches without conditions. */
struct item {
    struct ot_buf text, key;
    size_t launches, times;
};

struct items {
    struct item *items; size_t count, capacity;
};

/* Adds a condition to those of a launch. */
static void hang(struct ot_launch_leaf *leaf, const char *head, const char *text, int length)
{
    struct ot_buf condition = OT_BUF_INIT;
    ot_buf_printf(&condition, "%s%.*s", head, length, text);
    ot_grow(&leaf->conditions, &leaf->capacity, leaf->count + 1, sizeof *leaf->conditions);
    leaf->conditions[leaf->count++] = ot_strdup(condition.data);
    ot_buf_release(&condition);
}

/* Splits a guard at each "and" that stands in no parentheses. */
static void split(struct ot_launch_leaf *leaf, const char *guard)
{
    static const char and[] = " and ";
    int depth = 0;
    for (const char *at = guard, *from = guard; *from; at++) {
        depth += (*at == '(' || *at == '[') - (*at == ')' || *at == ']');
        if (*at && (depth || strncmp(at, and, sizeof and - 1) != 0))
            continue;
        hang(leaf, "if ", from, (int)(at - from));
        from = *at ? at + sizeof and - 1 : at;
    }
}

/* "if x" and "if not (x)" */
static bool is_negation(const char *condition, const char *other)
{
    static const char not[] = "if not (";
    size_t length = strlen(condition), other_length = strlen(other);
    return other_length == length - 3 + sizeof not && strncmp(other, not, sizeof not - 1) == 0 &&
           strncmp(other + sizeof not - 1, condition + 3, length - 3) == 0 && other[other_length - 1] == ')';
}

static const char *at_depth(const struct ot_launch_leaf *leaf, size_t depth)
{
    return depth < leaf->count ? leaf->conditions[depth] : NULL;
}

/* The end of the leaves from first on that stand below the same condition. */
static size_t end_of(const struct ot_launch_leaf *leaves, size_t first, size_t end, size_t depth)
{
    const char *condition = at_depth(&leaves[first], depth), *next;
    size_t last = first + 1;
    while (condition && last < end && (next = at_depth(&leaves[last], depth)) && strcmp(next, condition) == 0)
        last++;
    return last;
}

static bool is_loop(const char *condition)
{
    return strncmp(condition, "if ", 3) != 0;
}

/* The last of some conditions, cut to what is left of the line. */
static void add_condition(struct ot_buf *out, size_t indent, const char *condition, bool is_last_of_many,
                          const char *behind)
{
    struct ot_buf line = OT_BUF_INIT;
    ot_buf_add_str(&line, is_loop(condition) ? "" : is_last_of_many ? "if … and " : "if ");
    ot_words_turn(&line, condition + (is_loop(condition) ? 0 : strlen("if ")));
    size_t taken = indent + strlen(behind) + strlen("…") + SHOWN;
    size_t length = SHOWN + (OT_LINES_WIDTH > taken ? OT_LINES_WIDTH - taken : 0);
    if (line.length > length) {
        while (((unsigned char)line.data[length] & 0xc0) == 0x80)
            length--;
        line.length = length;
        line.data[length] = '\0';
        ot_buf_add_str(&line, "…");
    }
    ot_buf_add_str(&line, behind);
    ot_lines_add(out, indent, line.data);
    ot_buf_release(&line);
}

static struct item *add_item(struct items *items)
{
    ot_grow(&items->items, &items->capacity, items->count + 1, sizeof *items->items);
    struct item *item = &items->items[items->count++];
    *item = (struct item){ .text = OT_BUF_INIT, .key = OT_BUF_INIT, .times = 1 };
    return item;
}

static void release_item(struct item *item)
{
    ot_buf_release(&item->text);
    ot_buf_release(&item->key);
}

/* The last item stands there once more: it is counted with the one before. */
static void join_last(struct items *items)
{
    struct item *last = &items->items[items->count - 1], *before = last - 1;
    if (items->count < 2 || strcmp(last->key.data, before->key.data) != 0)
        return;
    before->times++;
    release_item(last);
    items->count--;
}

/* What launches the same; NULL where nothing does yet. */
static const struct ot_launch_block *find_block(const struct ot_launch_text *text, const char *lines)
{
    for (size_t i = 0; i < text->block_count; i++)
        if (strcmp(text->blocks[i].lines, lines) == 0)
            return &text->blocks[i];
    return NULL;
}

static void keep_block(struct ot_launch_text *text, const char *lines)
{
    ot_grow(&text->blocks, &text->block_capacity, text->block_count + 1, sizeof *text->blocks);
    text->blocks[text->block_count++] = (struct ot_launch_block){
        ot_strdup(text->part.data), ot_strdup(text->op.length ? text->op.data : ""), ot_strdup(lines) };
}

static void add_leaves(struct ot_launch_text *text, struct items *items, size_t first, size_t end, size_t depth,
                       size_t indent);

/* Says that something before launches the same. */
static void add_same(const struct ot_launch_text *text, struct item *item, const struct ot_launch_block *same,
                     size_t launches, size_t indent)
{
    struct ot_buf line = OT_BUF_INIT;
    bool is_here = strcmp(same->part, text->part.data) == 0;
    bool is_op = is_here && strcmp(same->op, text->op.length ? text->op.data : "") == 0;
    ot_buf_printf(&line, "the same %zu as %s%s%s", launches, is_op ? "above" : *same->op ? same->op : "before",
                  is_here ? "" : " of ", is_here ? "" : same->part);
    ot_lines_add(&item->text, indent, line.data);
    ot_buf_release(&line);
}

/* Appends what stands below a condition. */
static void add_below(struct ot_launch_text *text, struct item *item, size_t first, size_t end, size_t depth,
                      size_t indent)
{
    struct items below = {0};
    struct item all = { .text = OT_BUF_INIT, .key = OT_BUF_INIT };
    add_leaves(text, &below, first, end, depth, indent);
    for (size_t i = 0; i < below.count; i++) {
        struct ot_buf line = OT_BUF_INIT;
        ot_buf_add_str(&all.text, below.items[i].text.data);
        if (below.items[i].times > 1) {
            ot_buf_printf(&line, "… up to %zu times", below.items[i].times);
            ot_lines_add(&all.text, indent, line.data);
            ot_buf_printf(&all.key, "%zu ", below.items[i].times);
        }
        ot_buf_add_str(&all.key, below.items[i].key.data);
        all.launches += below.items[i].launches;
        ot_buf_release(&line);
        release_item(&below.items[i]);
    }
    free(below.items);
    bool is_much = below.count > 1 && all.launches >= MUCH;
    const struct ot_launch_block *same = is_much ? find_block(text, all.key.data) : NULL;
    if (same)
        add_same(text, item, same, all.launches, indent);
    else
        ot_buf_add_str(&item->text, all.text.data);
    if (!same && is_much)
        keep_block(text, all.key.data);
    ot_buf_add_str(&item->key, all.key.data);
    item->launches += all.launches;
    release_item(&all);
}

/* A condition, and what stands below it; what is one line of reference goes into its own. */
static void add_header(struct ot_launch_text *text, struct item *item, size_t first, size_t end, size_t depth,
                       size_t common, size_t indent)
{
    static const char same[] = "the same ";
    struct item below = { .text = OT_BUF_INIT, .key = OT_BUF_INIT };
    struct ot_buf behind = OT_BUF_INIT;
    add_below(text, &below, first, end, common, indent + 2);
    const char *line = below.text.data + indent + 2;
    bool is_same = strncmp(line, same, strlen(same)) == 0 && strcspn(line, "\n") == strlen(line) - 1;
    ot_buf_printf(&behind, is_same ? ": %.*s" : ":", is_same ? (int)strlen(line) - 1 : 0, line);
    add_condition(&item->text, indent, text->leaves[first].conditions[common - 1], common - depth > 1, behind.data);
    if (!is_same)
        ot_buf_add_str(&item->text, below.text.data);
    ot_buf_add_str(&item->key, below.key.data);
    item->launches += below.launches;
    ot_buf_release(&behind);
    release_item(&below);
}

/* One launch, or two that exclude each other. */
static void add_launch(struct item *item, const struct ot_launch_leaf *leaf, const struct ot_launch_leaf *other,
                       size_t depth, size_t indent)
{
    struct ot_buf line = OT_BUF_INIT;
    ot_buf_printf(&line, "%s%s%s", leaf->text, other ? " | " : "", other ? other->text : "");
    ot_lines_add(&item->text, indent, line.data);
    ot_buf_printf(&item->key, "%s\n", line.data);
    item->launches += other ? 2 : 1;
    if (other)
        add_condition(&item->text, indent + 4, leaf->conditions[depth], false, " | else");
    else if (depth < leaf->count)
        add_condition(&item->text, indent + 4, leaf->conditions[leaf->count - 1], leaf->count - depth > 1, "");
    ot_buf_release(&line);
}

/* The leaves below one condition at a depth, and those where it is false. Returns where they end. */
static size_t add_branch(struct ot_launch_text *text, struct item *item, size_t first, size_t end, size_t depth,
                         size_t indent)
{
    const struct ot_launch_leaf *leaves = text->leaves;
    size_t middle = end_of(leaves, first, end, depth), last = middle, common = depth + 1;
    const char *condition = at_depth(&leaves[first], depth);
    const char *other = middle < end ? at_depth(&leaves[middle], depth) : NULL;
    if (condition && is_loop(condition)) {
        add_header(text, item, first, middle, depth, common, indent);
        return middle;
    }
    if (condition && other && (is_negation(condition, other) || is_negation(other, condition)))
        last = end_of(leaves, middle, end, depth);
    bool is_pair = last > middle && last - first == 2 && leaves[first].count + leaves[middle].count == 2 * depth + 2;
    if (last - first == 1 || is_pair) {
        add_launch(item, &leaves[first], last > middle ? &leaves[middle] : NULL, depth, indent);
        return last;
    }
    while (last == middle && common < leaves[first].count && end_of(leaves, first, middle, common) == middle)
        common++;
    add_header(text, item, first, middle, depth, common, indent);
    if (last > middle) {
        ot_lines_add(&item->text, indent, "else:");
        add_below(text, item, middle, last, depth + 1, indent + 2);
    }
    return last;
}

static void add_leaves(struct ot_launch_text *text, struct items *items, size_t first, size_t end, size_t depth,
                       size_t indent)
{
    while (first < end) {
        first = add_branch(text, add_item(items), first, end, depth, indent);
        join_last(items);
    }
}

static void drop_leaves(struct ot_launch_text *text)
{
    for (; text->count; text->count--) {
        struct ot_launch_leaf *leaf = &text->leaves[text->count - 1];
        while (leaf->count)
            free(leaf->conditions[--leaf->count]);
        free(leaf->conditions);
        free(leaf->text);
    }
}

static void drop_ops(struct ot_launch_text *text)
{
    for (; text->op_count; text->op_count--) {
        free(text->ops[text->op_count - 1].name);
        free(text->ops[text->op_count - 1].lines);
    }
}

static void end_op(struct ot_launch_text *text)
{
    struct item all = { .text = OT_BUF_INIT, .key = OT_BUF_INIT };
    if (text->count) {
        add_below(text, &all, 0, text->count, 0, 4);
        ot_buf_add_str(text->out, all.text.data);
        ot_grow(&text->ops, &text->op_capacity, text->op_count + 1, sizeof *text->ops);
        text->ops[text->op_count++] = (struct ot_launch_op){ .name = ot_strdup(text->op.length ? text->op.data : ""),
            .lines = ot_strdup(all.key.data), .start = text->op_start, .launches = all.launches };
    }
    drop_leaves(text);
    release_item(&all);
}

/* How many ops from first on stand, one after the other, before it in the part. */
static size_t count_again(const struct ot_launch_op *ops, size_t first, size_t count)
{
    size_t most = 0;
    for (size_t from = 0; from < first; from++) {
        size_t same = 0;
        while (from + same < first && first + same < count &&
               strcmp(ops[from + same].name, ops[first + same].name) == 0 &&
               strcmp(ops[from + same].lines, ops[first + same].lines) == 0)
            same++;
        most = same > most ? same : most;
    }
    return most;
}

/* The part ends: ops that stand there again, one after the other, become a line. */
static void end_part(struct ot_launch_text *text)
{
    struct ot_buf part = OT_BUF_INIT;
    struct ot_launch_op *ops = text->ops;
    for (size_t i = 0, count; i < text->op_count; i += count) {
        size_t again = count_again(ops, i, text->op_count), launches = 0;
        count = again >= MANY ? again : 1;
        size_t end = i + count < text->op_count ? ops[i + count].start : text->out->length;
        struct ot_buf line = OT_BUF_INIT;
        for (size_t k = i; k < i + count; k++)
            launches += ops[k].launches;
        ot_buf_printf(&line, "from %s to %s: the same %zu as above", ops[i].name, ops[i + count - 1].name, launches);
        if (count > 1)
            ot_lines_add(&part, 2, line.data);
        else
            ot_buf_add(&part, text->out->data + ops[i].start, end - ops[i].start);
        ot_buf_release(&line);
    }
    if (text->op_count) {
        text->out->length = ops[0].start;
        ot_buf_add_str(text->out, part.data);
    }
    drop_ops(text);
    ot_buf_release(&part);
}

void ot_launch_text_add(struct ot_launch_text *text, const struct ot_launch_row *row)
{
    bool is_new_part = strcmp(text->part.length ? text->part.data : "", row->part) != 0;
    bool is_new_op = is_new_part || strcmp(text->op.length ? text->op.data : "", row->op) != 0;
    struct ot_launch_leaf leaf = { .text = ot_strdup(row->text) };
    if (is_new_op)
        end_op(text);
    if (is_new_part) {
        end_part(text);
        ot_buf_add_str(text->out, text->part.length ? "\n" : "");
        ot_lines_add(text->out, 0, row->part);
        ot_buf_clear(&text->part);
        ot_buf_add_str(&text->part, row->part);
    }
    if (is_new_op) {
        text->op_start = text->out->length;
        if (*row->op)
            ot_lines_add(text->out, 2, row->op);
        ot_buf_clear(&text->op);
        ot_buf_add_str(&text->op, row->op);
    }
    if (*row->loop)
        hang(&leaf, "for each of ", row->loop, (int)strlen(row->loop));
    split(&leaf, row->guard);
    ot_grow(&text->leaves, &text->capacity, text->count + 1, sizeof *text->leaves);
    text->leaves[text->count++] = leaf;
}

void ot_launch_text_end(struct ot_launch_text *text)
{
    end_op(text);
    end_part(text);
}

void ot_launch_text_release(struct ot_launch_text *text)
{
    for (size_t i = 0; i < text->block_count; i++) {
        free(text->blocks[i].part);
        free(text->blocks[i].op);
        free(text->blocks[i].lines);
    }
    drop_leaves(text);
    drop_ops(text);
    free(text->blocks);
    free(text->leaves);
    free(text->ops);
    ot_buf_release(&text->part);
    ot_buf_release(&text->op);
}
