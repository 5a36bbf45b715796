/*
 * cell.h: what holds one value at a time, contextvars.ContextVar.
 */
#ifndef OT_LINK_CELL_H
#define OT_LINK_CELL_H

#include "ingest/link/interpret/library/effect.h"

/* A new one; something unknown where its default is None, or not known. */
void ot_cell_make(struct ot_analysis *a, const struct ot_effect *e);
/* Code that is not followed has the value: if it is such a cell, anything may be set. */
void ot_cell_open(struct ot_analysis *a, const struct ot_here *here, uint32_t value);
/* Is it a name of a method of such a cell? */
bool ot_cell_has_method(struct ot_analysis *a, ot_sym name);
/* Pushes what a call of a method gives. */
void ot_cell_method(struct ot_analysis *a, const struct ot_here *here, uint32_t cell, ot_sym name,
                    const struct ot_arguments *arguments);

#endif
