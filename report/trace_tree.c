/*
 * trace_tree.c: the call chains of a kernel as trees.
 *
 * Reads: chains, call by call. Writes: markdown. Must not know: SQL, where chains come from.
 */
#include "report/trace_tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "report/section.h"
#include "tools/base/buf.h"
#include "tools/base/markdown.h"

#define BLANK OT_MD_BLANK

/* Calls of a chain that are copied. Real ones have 20. */
enum { OT_TRACE_DEEPEST = 1000 };

struct ot_trace_node {
    struct ot_trace_step step;
    const char *remark; /* "": several were made that differ */
    size_t parent, first_child, last_child, next; /* 0: none */
};

static const char *copy(struct ot_trace_tree *tree, const char *text)
{
    return text ? ot_arena_strndup(&tree->texts, text, strlen(text)) : NULL;
}

static size_t new_node(struct ot_trace_tree *tree, const struct ot_trace_step *step)
{
    ot_grow(&tree->nodes, &tree->capacity, tree->count + 1, sizeof *tree->nodes);
    struct ot_trace_node *node = &tree->nodes[tree->count];
    *node = (struct ot_trace_node){ .step = *step };
    node->step.file = copy(tree, step->file);
    node->step.callee = copy(tree, step->callee);
    node->step.class = copy(tree, step->class);
    node->step.source = copy(tree, step->source);
    node->step.note = copy(tree, step->note);
    return tree->count++;
}

void ot_trace_tree_init(struct ot_trace_tree *tree)
{
    *tree = (struct ot_trace_tree){ .nodes = NULL };
    ot_arena_init(&tree->texts);
    ot_intern_init(&tree->keys); /* its number 0 is the top */
    new_node(tree, &(struct ot_trace_step){ 0 });
}

void ot_trace_tree_release(struct ot_trace_tree *tree)
{
    free(tree->nodes);
    ot_arena_release(&tree->texts);
    ot_intern_release(&tree->keys);
    *tree = (struct ot_trace_tree){ .nodes = NULL };
}

/* The number of a step above place among all of the tree: that of its node. */
static uint32_t key_of(struct ot_trace_tree *tree, size_t place, const struct ot_trace_step *step)
{
    struct ot_buf key = OT_BUF_INIT;
    ot_buf_printf(&key, "%zu\n%lld\n%s\n%s\n%s\n%s", place, (long long)step->call_id,
                  step->callee ? step->callee : "", step->class ? step->class : "", step->source ? step->source : "",
                  step->call_id || !step->note ? "" : step->note);
    uint32_t number = ot_intern_add(&tree->keys, key.data, key.length);
    ot_buf_release(&key);
    return number;
}

size_t ot_trace_tree_add(struct ot_trace_tree *tree, size_t place, const struct ot_trace_step *step)
{
    uint32_t number = key_of(tree, place, step);
    if (number < tree->count) {
        tree->nodes[number].step.is_op |= step->is_op;
        return number;
    }
    size_t child = new_node(tree, step);
    struct ot_trace_node *parent = &tree->nodes[place];
    tree->nodes[child].parent = place;
    if (parent->last_child)
        tree->nodes[parent->last_child].next = child;
    else
        parent->first_child = child;
    parent->last_child = child;
    return child;
}

void ot_trace_tree_remark(struct ot_trace_tree *tree, size_t place, const char *text)
{
    struct ot_trace_node *node = &tree->nodes[place];
    if (!node->remark)
        node->remark = copy(tree, text);
    else if (strcmp(node->remark, text) != 0)
        node->remark = "";
}

/* The node behind this one, depth first, within the tree of top; is_below: with what hangs from it. 0: none. */
static size_t following(const struct ot_trace_tree *tree, size_t top, size_t node, bool is_below)
{
    if (is_below && tree->nodes[node].first_child)
        return tree->nodes[node].first_child;
    for (; node != top; node = tree->nodes[node].parent)
        if (tree->nodes[node].next)
            return tree->nodes[node].next;
    return 0;
}

/* What hangs from a node, as one text: equal for equal calls. */
static void add_shape(const struct ot_trace_tree *tree, size_t top, struct ot_buf *shape)
{
    long depth = 0;
    for (size_t node = top; (node = following(tree, top, node, true)) != 0;) {
        depth = 0;
        for (size_t above = node; above != top; above = tree->nodes[above].parent)
            depth++;
        ot_buf_printf(shape, "%ld %lld;", depth, (long long)tree->nodes[node].step.call_id);
    }
}

/* The place in copy of a node of tree, which is added with all that it hangs from. */
static size_t copy_node(const struct ot_trace_tree *tree, size_t node, struct ot_trace_tree *copy)
{
    size_t path[OT_TRACE_DEEPEST], depth = 0, place = 0;
    for (; node && depth < OT_TRACE_DEEPEST; node = tree->nodes[node].parent)
        path[depth++] = node;
    while (depth > 0) {
        const struct ot_trace_node *from = &tree->nodes[path[--depth]];
        place = ot_trace_tree_add(copy, place, &from->step);
        if (from->remark)
            ot_trace_tree_remark(copy, place, from->remark);
    }
    return place;
}

void ot_trace_tree_copy_missing(const struct ot_trace_tree *tree, const char *text, struct ot_trace_tree *copy)
{
    struct ot_buf link = OT_BUF_INIT;
    for (size_t node = tree->nodes[0].first_child; node; node = following(tree, 0, node, true)) {
        if (!tree->nodes[node].step.is_op)
            continue;
        ot_buf_clear(&link);
        ot_buf_printf(&link, "[%s()](", tree->nodes[node].step.callee);
        if (strstr(text, link.data))
            continue;
        copy_node(tree, node, copy);
        for (size_t above = node; (above = following(tree, node, above, true)) != 0;)
            copy_node(tree, above, copy);
    }
    ot_buf_release(&link);
}

static void add_connectors(const struct ot_trace_tree *tree, size_t node, struct ot_buf *out)
{
    struct ot_buf line = OT_BUF_INIT;
    size_t parent = tree->nodes[node].parent;
    if (parent == 0)
        return;
    ot_buf_add_str(&line, tree->nodes[node].next ? "├─>" BLANK : "└─>" BLANK);
    for (; tree->nodes[parent].parent; parent = tree->nodes[parent].parent) {
        struct ot_buf longer = OT_BUF_INIT;
        ot_buf_add_str(&longer, tree->nodes[parent].next ? "│" BLANK BLANK BLANK : BLANK BLANK BLANK BLANK);
        ot_buf_add(&longer, line.data, line.length);
        ot_buf_release(&line);
        line = longer;
    }
    ot_buf_add(out, line.data, line.length);
    ot_buf_release(&line);
}

/* Is it one name with dots, subscripts and calls, which a reader takes for a call as it stands? */
static bool is_name(const char *text)
{
    long depth = 0;
    if (!isalpha((unsigned char)*text) && *text != '_' && *text != '.')
        return false;
    for (; *text; text++) {
        depth += (*text == '[' || *text == '(') - (*text == ']' || *text == ')');
        if (depth == 0 && !isalnum((unsigned char)*text) && !strchr("_.])", *text))
            return false;
    }
    return depth == 0;
}

static void add_call(const struct ot_trace_step *step, const struct ot_report_link *link, bool is_root,
                     struct ot_buf *out)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%s()", step->callee);
    if (link->prefix) {
        ot_buf_add_char(out, '[');
        if (is_name(step->callee))
            ot_md_add_text(out, text.data, OT_MD_LINK);
        else
            ot_md_add_code(out, text.data, OT_MD_LINK);
        ot_buf_add_str(out, "](");
        ot_md_add_target(out, link->prefix, false);
        ot_md_add_target(out, step->file, true);
        ot_buf_printf(out, "%s%ld)", link->mark, step->line);
    } else {
        ot_md_add_text(out, text.data, is_root ? OT_MD_LINE_START : OT_MD_INLINE);
    }
    ot_buf_release(&text);
}

static void add_note(struct ot_buf *notes, const char *text)
{
    if (!text || !*text)
        return;
    ot_buf_add_str(notes, notes->length ? "; " : "");
    ot_buf_add_str(notes, text);
}

/* same: the line from which hangs, further up, what hangs from this one; NULL if none. */
static void add_line(const struct ot_trace_tree *tree, size_t number, const struct ot_report_link *link,
                     const struct ot_trace_step *same, struct ot_buf *out)
{
    const struct ot_trace_node *node = &tree->nodes[number];
    const struct ot_trace_step *step = &node->step;
    struct ot_buf notes = OT_BUF_INIT;

    add_connectors(tree, number, out);
    if (step->call_id)
        add_call(step, link, node->parent == 0, out);
    if (step->source) {
        ot_buf_add_str(out, " **(");
        ot_md_add_text(out, step->source, OT_MD_INLINE);
        ot_buf_add_str(out, ")**");
    }
    add_note(&notes, step->class);
    add_note(&notes, step->note);
    add_note(&notes, node->remark);
    if (same && same->call_id == step->call_id)
        add_note(&notes, "as above");
    else if (same)
        ot_buf_printf(&notes, "%son as %s() L%ld", notes.length ? "; " : "", same->callee, same->line);
    if (notes.length) {
        ot_buf_add_str(out, step->call_id ? " *(" : "**(");
        ot_md_add_text(out, notes.data, OT_MD_INLINE);
        ot_buf_add_str(out, step->call_id ? ")*" : ")**");
    }
    if (step->is_op)
        ot_buf_add_str(out, " ← **OP**");
    ot_buf_add_str(out, "  \n");
    ot_buf_release(&notes);
}

/* What was printed, by what hangs from it. */
struct printed {
    struct ot_intern shapes;
    size_t *nodes, capacity; /* by the number of the shape */
    struct ot_buf shape;
};

/* The node that was printed already with all that hangs from this one: for an op any op, above an op the same call.
 * 0 where there is none; the node is it from now on. */
static size_t find_printed(const struct ot_trace_tree *tree, size_t node, struct printed *printed)
{
    const struct ot_trace_step *step = &tree->nodes[node].step;
    ot_buf_clear(&printed->shape);
    ot_buf_printf(&printed->shape, "%lld:", step->is_op ? 0LL : (long long)step->call_id);
    add_shape(tree, node, &printed->shape);
    uint32_t known = printed->shapes.count;
    uint32_t number = ot_intern_add(&printed->shapes, printed->shape.data, printed->shape.length);
    ot_grow(&printed->nodes, &printed->capacity, number + 1, sizeof *printed->nodes);
    if (number < known)
        return printed->nodes[number];
    printed->nodes[number] = node;
    return 0;
}

/* Is it an op's call, or one above? */
static bool is_at_op(const struct ot_trace_tree *tree, size_t node)
{
    while (node && !tree->nodes[node].step.is_op)
        node = tree->nodes[node].parent;
    return node != 0;
}

void ot_trace_tree_print(const struct ot_trace_tree *tree, const struct ot_report_link *link, bool is_full,
                         struct ot_buf *out)
{
    struct printed printed = { .nodes = NULL };
    ot_intern_init(&printed.shapes);
    ot_buf_init(&printed.shape);
    for (size_t node = tree->nodes[0].first_child; node;) {
        bool is_root = tree->nodes[node].parent == 0;
        bool is_sought = !is_full && !is_root && tree->nodes[node].first_child && is_at_op(tree, node);
        size_t same = is_sought ? find_printed(tree, node, &printed) : 0;
        if (is_root)
            ot_buf_add_char(out, '\n');
        add_line(tree, node, link, same ? &tree->nodes[same].step : NULL, out);
        node = following(tree, 0, node, !same);
    }
    ot_buf_release(&printed.shape);
    ot_intern_release(&printed.shapes);
    free(printed.nodes);
}
