/*
 * trace_tree.c: the call chains of a kernel as trees.
 *
 * Reads: chains, call by call. Writes: trees. Must not know: SQL, where chains come from, how they are written.
 */
#include "report/kernel_traces/trace_tree.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/buf.h"

/* Calls of a chain that are copied. Real ones have 20. */
enum { OT_TRACE_DEEPEST = 1000 };

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

size_t ot_trace_tree_following(const struct ot_trace_tree *tree, size_t top, size_t node, bool is_below)
{
    if (is_below && tree->nodes[node].first_child)
        return tree->nodes[node].first_child;
    for (; node != top; node = tree->nodes[node].parent)
        if (tree->nodes[node].next)
            return tree->nodes[node].next;
    return 0;
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
    for (size_t node = tree->nodes[0].first_child; node; node = ot_trace_tree_following(tree, 0, node, true)) {
        if (!tree->nodes[node].step.is_op)
            continue;
        ot_buf_clear(&link);
        ot_buf_printf(&link, "[%s()](", tree->nodes[node].step.callee);
        if (strstr(text, link.data))
            continue;
        copy_node(tree, node, copy);
        for (size_t above = node; (above = ot_trace_tree_following(tree, node, above, true)) != 0;)
            copy_node(tree, above, copy);
    }
    ot_buf_release(&link);
}
