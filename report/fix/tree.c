/*
 * tree.c: a chain of the document as a tree that is changed and drawn again.
 *
 * Reads: nothing. Writes: lines of a page. Must not know: SQL, what the steps mean.
 */
#include "report/fix/tree.h"

#include <stdlib.h>
#include <string.h>

#include "report/fix/page.h"
#include "tools/base/mem.h"

size_t ot_tree_add(struct ot_tree *tree, long doc_line, size_t parent)
{
    ot_grow(&tree->nodes, &tree->capacity, tree->count + 1, sizeof *tree->nodes);
    tree->nodes[tree->count] = (struct ot_tree_node) { .doc_line = doc_line, .parent = parent, .text = OT_BUF_INIT };
    return tree->count++;
}

size_t ot_tree_find(const struct ot_tree *tree, long doc_line)
{
    size_t i = 0;
    while (i < tree->count && tree->nodes[i].doc_line != doc_line)
        i++;
    return i;
}

size_t ot_tree_insert(struct ot_tree *tree, size_t node, const char *text)
{
    size_t parent = tree->nodes[node].parent;
    for (size_t i = 0; i < tree->count; i++)
        if (tree->nodes[i].doc_line == 0 && tree->nodes[i].parent == parent && i != parent &&
            strcmp(tree->nodes[i].text.data, text) == 0) {
            tree->nodes[node].parent = i;
            return i;
        }
    size_t added = ot_tree_add(tree, 0, parent);
    ot_buf_add_str(&tree->nodes[added].text, text);
    tree->nodes[node].parent = added;
    tree->is_redrawn = true;
    return added;
}

/* The line that a node hangs from, of those that stay. */
static size_t parent_of(const struct ot_tree *tree, size_t node)
{
    size_t parent = tree->nodes[node].parent;
    while (tree->nodes[parent].is_gone && tree->nodes[parent].parent != parent)
        parent = tree->nodes[parent].parent;
    return parent;
}

/* How the tree hangs together: of each node the first that hangs from it, and the next beside it. */
struct shape {
    size_t *first, *last, *next;
    size_t none;
};

static void hang(const struct ot_tree *tree, struct shape *shape, bool *is_hung, size_t node)
{
    size_t parent = parent_of(tree, node);
    if (is_hung[node] || parent == node)
        return;
    is_hung[node] = true;
    hang(tree, shape, is_hung, parent); /* an added step takes the place of the first that hangs from it */
    if (shape->first[parent] == shape->none)
        shape->first[parent] = node;
    else
        shape->next[shape->last[parent]] = node;
    shape->last[parent] = node;
}

static void find_shape(const struct ot_tree *tree, struct shape *shape)
{
    bool *is_hung = ot_calloc(tree->count, sizeof *is_hung);
    shape->none = tree->count;
    shape->first = ot_calloc(tree->count * 3, sizeof *shape->first);
    shape->last = shape->first + tree->count;
    shape->next = shape->last + tree->count;
    for (size_t i = 0; i < tree->count; i++)
        shape->first[i] = shape->next[i] = shape->none;
    for (size_t i = 0; i < tree->count; i++)
        if (!tree->nodes[i].is_gone && tree->nodes[i].doc_line > 0)
            hang(tree, shape, is_hung, i);
    free(is_hung);
}

/* A line "│   └─> text"; head is what stands before the connector. */
static void add_line(const struct ot_tree_node *node, const char *head, const char *connector, const char *blank,
                     const char *end, struct ot_buf *out)
{
    ot_buf_add_str(out, head);
    ot_buf_add_str(out, connector);
    ot_buf_add_str(out, blank);
    ot_buf_add(out, node->text.data, node->text.length);
    if (node->doc_line == 0)
        ot_buf_add_str(out, end);
    ot_buf_add_char(out, '\n');
}

static void draw_below(const struct ot_tree *tree, const struct shape *shape, size_t node, struct ot_buf *head,
                       const char *blank, const char *end, struct ot_buf *out)
{
    for (size_t child = shape->first[node]; child != shape->none; child = shape->next[child]) {
        bool is_last = shape->next[child] == shape->none;
        size_t length = head->length;
        add_line(&tree->nodes[child], head->data, is_last ? "└─>" : "├─>", blank, end, out);
        ot_buf_add_str(head, is_last ? blank : "│");
        for (int i = 0; i < 3; i++)
            ot_buf_add_str(head, blank);
        draw_below(tree, shape, child, head, blank, end, out);
        head->length = length;
        head->data[length] = '\0';
    }
}

void ot_tree_draw(const struct ot_tree *tree, struct ot_fix_page *page, const char *blank, const char *end)
{
    struct ot_buf head = OT_BUF_INIT;
    struct shape shape;
    find_shape(tree, &shape);
    for (size_t i = 0; i < tree->count; i++)
        if (tree->nodes[i].doc_line > 0)
            page->lines[tree->nodes[i].doc_line - 1].is_changed = true;
    struct ot_buf *out = &page->lines[tree->nodes[0].doc_line - 1].now;
    add_line(&tree->nodes[0], "", "", "", end, out);
    draw_below(tree, &shape, 0, &head, blank, end, out);
    free(shape.first);
    ot_buf_release(&head);
}

void ot_tree_clear(struct ot_tree *tree)
{
    for (size_t i = 0; i < tree->count; i++)
        ot_buf_release(&tree->nodes[i].text);
    tree->count = 0;
    tree->is_redrawn = false;
}

void ot_tree_release(struct ot_tree *tree)
{
    ot_tree_clear(tree);
    free(tree->nodes);
    tree->nodes = NULL;
    tree->capacity = 0;
}
