/*
 * dropped.h: calls and edges that are left out on purpose.
 */
#ifndef OT_LINK_DROPPED_H
#define OT_LINK_DROPPED_H

#include "ingest/link/write/writer.h"

/* Writes dropped_call, and to meta how many calls were met. After ot_write_edges. */
OT_DB_LOOK int ot_dropped_write(struct ot_writer *writer, struct ot_err *err);

#endif
