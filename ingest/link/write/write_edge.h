/*
 * write_edge.h: call edges as rows, and the files that were read.
 */
#ifndef OT_LINK_WRITE_EDGE_H
#define OT_LINK_WRITE_EDGE_H

#include "ingest/link/write/writer.h"

/* The class value of the nn.Module that is called, whose method is, or that holds the object whose method is
 * ("self.experts.dispatcher.combine(…)"); 0 if it is none of the tree. */
uint32_t ot_write_edge_module_class(struct ot_analysis *a, const struct ot_edge *edge);
int ot_write_edges(struct ot_writer *writer, struct ot_err *err);
int ot_write_files(struct ot_writer *writer, struct ot_err *err);
/* The dotted name of an external value, 'file:qualname' of a kernel defined in the tree. */
const char *ot_write_external(struct ot_analysis *a, uint32_t value);
/* Is it of a call of a library name that was found before the tree bound a function to the name? */
bool ot_write_is_overridden(struct ot_analysis *a, const struct ot_edge *edge);

#endif
