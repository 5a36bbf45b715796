/*
 * table_size.h: the sizes of weights that tables of the source name.
 */
#ifndef OT_LINK_TABLE_SIZE_H
#define OT_LINK_TABLE_SIZE_H

#include "ingest/link/write/writer.h"

/* Writes table_size, for the tables of tuned_table in files that were read. Returns 0, or -1 with *err set. */
int ot_table_size_write(struct ot_writer *writer, struct ot_err *err);

#endif
