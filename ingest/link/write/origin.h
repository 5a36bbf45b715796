/*
 * origin.h: the attributes that called modules came from, and the functions that name them.
 */
#ifndef OT_LINK_ORIGIN_H
#define OT_LINK_ORIGIN_H

#include "ingest/link/write/writer.h"

/* Writes call_origin. Returns 0, or -1 with *err set. */
int ot_origin_write(struct ot_writer *writer, struct ot_err *err);

#endif
