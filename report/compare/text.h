/*
 * text.h: expressions of a syntax record as text.
 */
#ifndef OT_COMPARE_TEXT_H
#define OT_COMPARE_TEXT_H

#include "ingest/facts/ast.h"

struct ot_buf;

/* Appends the expression as Python, with the blanks of usual style; what is below statements is left out. */
void ot_compare_text(const struct ot_ast *ast, uint32_t node, struct ot_buf *out);

#endif
