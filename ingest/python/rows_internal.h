/*
 * rows_internal.h: what the files that fill struct ot_rows share.
 *
 * Must not know: tree-sitter, SQL.
 */
#ifndef OT_ROWS_INTERNAL_H
#define OT_ROWS_INTERNAL_H

#include <stdbool.h>
#include "ingest/python/guards.h"
#include "ingest/python/rows.h"

/* One walk over a file's tree. */
struct ot_row_walk {
    struct ot_rows *rows;
    const struct ot_lowered *lowered;
    const struct ot_ast *ast;
    struct ot_guards guards;
    uint32_t *occurrences; /* by text number of a qualname */
    size_t occurrence_capacity;
    bool *own; /* by number of a string of the tree: what it names may be a definition of the ingested tree */
};

/* Where the walk stands. */
struct ot_row_place {
    uint32_t scope; /* number of the scope row */
    uint32_t guard; /* number of the guard row, or OT_NO_NODE */
};

/* The guard of a row at place, from now on a row too. */
uint32_t ot_row_guard(struct ot_row_walk *walk, struct ot_row_place place);

/* The text of a node, as a number of rows->texts. */
uint32_t ot_row_text(struct ot_row_walk *walk, uint32_t node);

/* What a statement or expression binds: names of modules and classes, attributes; what a return statement gives
 * (bindings.c). */
void ot_bindings_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place);
/* The attributes stored to by a target whose value is not written beside it: of a loop. */
void ot_bindings_add_target(struct ot_row_walk *walk, uint32_t target, struct ot_row_place place);
/* The defaults of the parameters below PARAMS, of the function or lambda with that scope row. */
void ot_bindings_add_defaults(struct ot_row_walk *walk, uint32_t params, uint32_t scope, struct ot_row_place place);

/* Which names of the file may be definitions of the tree: what modules and classes define, and what is imported from
 * within the package or by a relative import; package is the first part of the module's name (references.c). */
void ot_references_start(struct ot_row_walk *walk, const char *module);
/* A name, or names with dots, used without being called; true if node is one: what is below it is dealt with. */
bool ot_references_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place);
/* What a call, a decorator, a display or a store files under literal keys (registrations.c). */
void ot_registrations_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place);

#endif
