/*
 * trace_tree.h: the call chains of a kernel as trees: chains that begin with the same calls share them. Private to
 * report/.
 *
 *   struct ot_trace_tree tree;
 *   ot_trace_tree_init(&tree);
 *   size_t place = 0;
 *   for each call of a chain, from the kernel's up:
 *       place = ot_trace_tree_add(&tree, place, &step);
 *   ot_trace_print(&tree, link, &printed, &out);
 *   ot_trace_tree_release(&tree);
 */
#ifndef OT_TRACE_TREE_H
#define OT_TRACE_TREE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

#include "tools/base/intern.h"
#include "tools/base/mem.h"

/* A call of a chain. The texts are copied; NULL where there is none. */
struct ot_trace_step {
    sqlite3_int64 call_id; /* 0: no call, the note stands in its place */
    const char *file;
    long line;
    const char *callee; /* as written, without its brackets */
    const char *class;  /* that the call takes of several; tells two steps of one call apart */
    const char *source; /* of a kernel's call */
    const char *note;   /* what else is to be said of it, in words */
    bool is_op;
};

struct ot_trace_node {
    struct ot_trace_step step;
    const char *remark; /* "": several were made that differ */
    size_t parent, first_child, last_child, next; /* 0: none */
};

struct ot_trace_tree {
    struct ot_trace_node *nodes; /* the first is the top: the kernel's calls hang from it */
    size_t count, capacity;
    struct ot_arena texts;
    struct ot_intern keys; /* of the nodes, in their order: parent and step */
};

/* Init makes it empty, release frees all. */
void ot_trace_tree_init(struct ot_trace_tree *tree);
void ot_trace_tree_release(struct ot_trace_tree *tree);

/* The place of a step above place (0: the top), which is made where there is none. */
size_t ot_trace_tree_add(struct ot_trace_tree *tree, size_t place, const struct ot_trace_step *step);

/* A remark on the step there; one that says another thing than the one before takes it away, for good. */
void ot_trace_tree_remark(struct ot_trace_tree *tree, size_t place, const char *text);

/* Adds to copy the chains of tree to ops that text does not link to: "[self.q_b_proj()](". */
void ot_trace_tree_copy_missing(const struct ot_trace_tree *tree, const char *text, struct ot_trace_tree *copy);

/* The node behind this one, depth first, within the tree of top; is_below: with what hangs from it. 0: none. A node
 * stands behind its parent. */
size_t ot_trace_tree_following(const struct ot_trace_tree *tree, size_t top, size_t node, bool is_below);

#endif
