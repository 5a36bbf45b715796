/*
 * reason.h: why arms are dead under a configuration.
 */
#ifndef OT_LINK_REASON_H
#define OT_LINK_REASON_H

#include "ingest/link/write/writer.h"

/* Writes guard_reason, where there is a configuration. */
OT_DB_LOOK int ot_reason_write(struct ot_writer *writer, struct ot_err *err);

#endif
