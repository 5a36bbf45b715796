/*
 * row.c: what rows of all kinds have.
 */
#include "ingest/python/rows_internal.h"

uint32_t ot_row_guard(struct ot_row_walk *walk, struct ot_row_place place)
{
    ot_guards_use(&walk->guards, place.guard);
    return place.guard;
}

uint32_t ot_row_text(struct ot_row_walk *walk, uint32_t node)
{
    return ot_intern_str(&walk->rows->texts, ot_ast_text(walk->ast, node));
}
