/*
 * told.h: arms that do not run below a call, for what stands before it.
 */
#ifndef OT_LINK_TOLD_H
#define OT_LINK_TOLD_H

#include "ingest/link/write/writer.h"

/* Writes told_arm and told_way. Returns 0, or -1 with *err set. */
int ot_told_write(struct ot_writer *writer, struct ot_err *err);

#endif
