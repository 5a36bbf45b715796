/*
 * guards.h: the conditions above a node, while rows.c walks the tree.
 *
 * Must not know: tree-sitter, SQL.
 */
#ifndef OT_GUARDS_H
#define OT_GUARDS_H

#include <stdbool.h>
#include "ingest/python/rows.h"

struct ot_guards {
    struct ot_rows *rows;
    const struct ot_lowered *lowered;
    const char *source;
    struct ot_buf scratch;
    size_t *slots; /* guard row number + 1 by (node, arm); open addressing */
    size_t slot_count;
};

/* Init keeps the pointers, which must stay as long as the guards; release frees what guards themselves hold. */
void ot_guards_init(struct ot_guards *guards, struct ot_rows *rows,
                    const struct ot_lowered *lowered, const char *source);
void ot_guards_release(struct ot_guards *guards);

/* The number of the guard row for an arm of node below guard above (OT_NO_NODE for none). test
 * is the node whose text is the condition, OT_NO_NODE for none. */
uint32_t ot_guards_add(struct ot_guards *guards, uint32_t node, int arm,
                       enum ot_guard_kind kind, uint32_t test, uint32_t above);

/* Marks guard and those above it as used. */
void ot_guards_use(struct ot_guards *guards, uint32_t guard);

/* The guard of what follows statement in its block: with an if that always leaves on one
 * side, the other side; else above. */
uint32_t ot_guards_after(struct ot_guards *guards, uint32_t statement, uint32_t above);

/* The text of a node, folded, as a number of rows->texts. */
uint32_t ot_guards_text(struct ot_guards *guards, uint32_t node, bool is_tail_kept);

/* The same of no more than OT_VALUE_MOST bytes, "…" for what is left out. */
enum { OT_VALUE_MOST = 80 };
uint32_t ot_guards_value(struct ot_guards *guards, uint32_t node);

/* Adds the parts of a test that is made of others by "and", "or" and "not", as parts of text; nothing for any other,
 * nor for one whose text was cut: each left side of a long chain is a test of its own. */
void ot_guards_split(struct ot_guards *guards, uint32_t text, uint32_t node);

#endif
