/*
 * shape.h: what each kind of node looks like (the list of ast.h as a table).
 *
 * The record format leaves out what this table already says, and a decoded tree is checked
 * against it, so that its readers need no checks of their own.
 */
#ifndef OT_SHAPE_H
#define OT_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

struct ot_ast;

struct ot_shape {
    const char *name;    /* "CALL" */
    int least;           /* children at least */
    bool is_exact;       /* and not more */
    bool usually_text;   /* has a text as a rule */
};

/* By enum ot_kind. */
extern const struct ot_shape ot_shapes[];

/* The first node with too few or too many children, or with a child that cannot stand
 * there; UINT32_MAX if there is none. The tree must be finished. */
uint32_t ot_ast_misshapen(const struct ot_ast *ast);

#endif
