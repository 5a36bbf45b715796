/*
 * checked.h: what runs behind a check that does not choose it.
 */
#ifndef OT_LINK_CHECKED_H
#define OT_LINK_CHECKED_H

#include "ingest/link/write/writer.h"

/* Writes checked_arm. Returns 0, or -1 with *err set. */
int ot_checked_write(struct ot_writer *writer, struct ot_err *err);

#endif
