/*
 * lower_internal.h: what the files of the lowering share.
 *
 * A function ot_lower_… that takes a node appends exactly one subtree to the tree, unless it
 * says otherwise.
 */
#ifndef OT_LOWER_INTERNAL_H
#define OT_LOWER_INTERNAL_H

#include <stdbool.h>
#include "ingest/python/grammar.h"
#include "ingest/python/lower.h"
#include "tools/base/buf.h"

/* Deeper nesting than this is not entered. CPython itself gives up at 200 brackets and 100
 * indentations; only chains of operators or calls get longer. */
enum { OT_DEPTH_LIMIT = 1000, OT_STRING_KEPT = 200 };
enum { OT_NO_STAR = UINT32_MAX };

/* A child of a tree-sitter node. */
struct ot_kid {
    TSNode node;
    uint32_t left;  /* of the first child: those before this one are taken */
    uint8_t symbol; /* enum ot_symbol */
    uint8_t field;  /* enum ot_field */
    bool is_named;
    bool is_taken; /* lowered or known to hold no code */
};

/* The children of one node, on the stack of struct ot_lower. */
struct ot_kids {
    size_t base;
    size_t count;
};

struct ot_lower {
    struct ot_lowered result;
    const char *source;
    size_t length;
    TSTreeCursor cursor;
    struct ot_intern strings;
    struct ot_arena arena;
    struct ot_buf scratch;
    uint32_t *counts; /* children by node */
    size_t node_capacity, span_capacity, count_capacity, trouble_capacity;
    uint32_t open;     /* node whose children are being made */
    uint32_t function; /* innermost FUNCTION or LAMBDA */
    uint32_t depth;
    uint32_t star;     /* byte of the "*" that a STAR above was made of; OT_NO_STAR */
    struct ot_kid *kids;
    size_t kid_count, kid_capacity;
    TSNode *leftovers;
    size_t leftover_count, leftover_capacity;
};

/* Making nodes (lower.c). */
uint32_t ot_lower_open(struct ot_lower *lower, enum ot_kind kind, TSNode node);
void ot_lower_close(struct ot_lower *lower, uint32_t index);
uint32_t ot_lower_leaf(struct ot_lower *lower, enum ot_kind kind, TSNode node);
void ot_lower_absent(struct ot_lower *lower, TSNode near); /* an OT_NONE */
uint32_t ot_lower_text(struct ot_lower *lower, TSNode node);
uint32_t ot_lower_string_of(struct ot_lower *lower, const char *text, size_t length);
void ot_lower_trouble(struct ot_lower *lower, uint32_t line, const char *kind,
                      const char *format, ...) __attribute__((format(printf, 4, 5)));

static inline struct ot_ast_node *ot_lower_at(struct ot_lower *lower, uint32_t index)
{
    return &lower->result.ast.nodes[index];
}

/* Children of a node (lower.c), plain ones without their fields, which are dear. Release hands untaken named children
 * to the leftovers. */
struct ot_kids ot_lower_kids(struct ot_lower *lower, TSNode node);
struct ot_kids ot_lower_plain_kids(struct ot_lower *lower, TSNode node);
void ot_lower_release(struct ot_lower *lower, struct ot_kids kids);
static inline struct ot_kid *ot_lower_kid(struct ot_lower *lower, struct ot_kids kids, size_t i)
{
    return &lower->kids[kids.base + i];
}
/* The next untaken child with that field (or symbol), which is taken; false if none. */
bool ot_lower_take(struct ot_lower *lower, struct ot_kids kids, enum ot_field field,
                   TSNode *node);
bool ot_lower_take_symbol(struct ot_lower *lower, struct ot_kids kids, enum ot_symbol symbol,
                          TSNode *node);
/* The next untaken named child, whatever it is. */
bool ot_lower_take_any(struct ot_lower *lower, struct ot_kids kids, TSNode *node);
bool ot_lower_has_sign(struct ot_lower *lower, struct ot_kids kids, enum ot_symbol sign);

/* Any node at all (lower.c). */
void ot_lower_node(struct ot_lower *lower, TSNode node);
/* What ot_lower_take… found, or OT_NONE. */
void ot_lower_taken(struct ot_lower *lower, bool is_found, TSNode node, TSNode near);
/* An OT_OTHER with the named children. */
void ot_lower_other(struct ot_lower *lower, TSNode node);
/* All named children that are left, each as a child of the open node. */
void ot_lower_rest(struct ot_lower *lower, struct ot_kids kids);
/* kind with exactly one child, the first there is. */
void ot_lower_one(struct ot_lower *lower, TSNode node, enum ot_kind kind);

/* Its only child in place of a node that says nothing. */
void ot_lower_through(struct ot_lower *lower, TSNode node);
/* The inner expression or pattern, with the parentheses in its span. */
void ot_lower_parenthesized(struct ot_lower *lower, TSNode node);
/* A node that begins with "*": true if that was all there is to do. */
bool ot_lower_star(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);

/* Whether a statement stands where its block does. The parser takes one that is indented less
 * than the block before it, and more than the one around that, for part of the latter; Python
 * does not take it at all. */
bool ot_lower_is_in_line(struct ot_lower *lower, TSNode first, TSNode statement);

/* By kind of node. Each returns false if it does not know the symbol. */
bool ot_lower_statement(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);
bool ot_lower_compound(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);
bool ot_lower_definition(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);
bool ot_lower_expression(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);
bool ot_lower_display(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);
bool ot_lower_literal(struct ot_lower *lower, TSNode node, enum ot_symbol symbol);

/* A BLOCK of the statements below node (a module or a block); an empty one if it is absent. */
void ot_lower_block(struct ot_lower *lower, bool is_found, TSNode node, TSNode near);
/* PARAMS of a parameters node; an empty one if it is absent (lower_definition.c). */
void ot_lower_params(struct ot_lower *lower, bool is_found, TSNode node, TSNode near);
/* Arguments below an argument_list, each as a child of the open node. */
void ot_lower_arguments(struct ot_lower *lower, TSNode node);
/* Whether node is a string without code in it. */
bool ot_lower_is_plain_string(struct ot_lower *lower, TSNode node);
/* Dotted name without blanks. */
uint32_t ot_lower_dotted(struct ot_lower *lower, TSNode node);

#endif
