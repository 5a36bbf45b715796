/*
 * tree.h: a chain of the document as a tree that is changed and drawn again.
 */
#ifndef OT_FIX_TREE_H
#define OT_FIX_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "tools/base/buf.h"

struct ot_fix_page;

struct ot_tree_node {
    long doc_line;      /* 0: a step that is added */
    size_t parent;      /* the line that it hangs from; its own number for the first line */
    struct ot_buf text; /* what stands behind the connector, as it is to be */
    bool is_gone;       /* what hangs from it hangs from its parent */
};

/* A chain: nodes in the order of the document, those that are added behind them. */
struct ot_tree {
    struct ot_tree_node *nodes;
    size_t count, capacity;
    bool is_redrawn;    /* lines come, go or hang elsewhere */
};

/* Adds a node. Returns its number. */
size_t ot_tree_add(struct ot_tree *tree, long doc_line, size_t parent);

/* The node of a line of the document, or count. */
size_t ot_tree_find(const struct ot_tree *tree, long doc_line);

/* Adds a step with that text between node and its parent. Where a step with this text was added there before,
 * node hangs from it. Returns the number of the added step. */
size_t ot_tree_insert(struct ot_tree *tree, size_t node, const char *text);

/* Puts the chain, drawn, in the place of its lines in the page: each of its lines is changed. blank is what stands for
 * a blank of the connectors, end what each added line ends with. */
void ot_tree_draw(const struct ot_tree *tree, struct ot_fix_page *page, const char *blank, const char *end);

/* Takes out all nodes. */
void ot_tree_clear(struct ot_tree *tree);
void ot_tree_release(struct ot_tree *tree);

#endif
