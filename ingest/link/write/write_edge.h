/*
 * write_edge.h: call edges as rows, the kernels among them, and the files that were read.
 */
#ifndef OT_LINK_WRITE_EDGE_H
#define OT_LINK_WRITE_EDGE_H

#include "ingest/link/write/writer.h"

/* The class value of the nn.Module that is called, or whose method is; 0 if it is none of the tree. */
uint32_t ot_edge_module_class(struct ot_analysis *a, const struct ot_edge *edge);
int ot_write_edges(struct ot_writer *writer, struct ot_err *err);
int ot_write_kernels(struct ot_writer *writer, struct ot_err *err);
int ot_write_files(struct ot_writer *writer, struct ot_err *err);

#endif
