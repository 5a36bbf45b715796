/*
 * mode.h: which of its modes a batch may be in where a test comes out true, or false.
 */
#ifndef OT_LINK_MODE_H
#define OT_LINK_MODE_H

#include "ingest/link/write/writer.h"

/* Writes guard_mode. Returns 0, or -1 with *err set. */
int ot_mode_write(struct ot_writer *writer, struct ot_err *err);

#endif
