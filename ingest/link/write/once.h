/*
 * once.h: arms that run once for each key of a table.
 */
#ifndef OT_LINK_ONCE_H
#define OT_LINK_ONCE_H

#include "ingest/link/write/writer.h"

/* Writes once_arm. Returns 0, or -1 with *err set. */
int ot_once_write(struct ot_writer *writer, struct ot_err *err);

#endif
