/*
 * origin.h: the attributes that called modules came from.
 */
#ifndef OT_LINK_ORIGIN_H
#define OT_LINK_ORIGIN_H

#include "ingest/link/write/writer.h"

/* Writes call_origin. */
int ot_origin_write(struct ot_writer *writer, struct ot_err *err);

#endif
