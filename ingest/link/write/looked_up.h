/*
 * looked_up.h: what is taken out of a dict by a known key, and where the key comes from.
 */
#ifndef OT_LINK_LOOKED_UP_H
#define OT_LINK_LOOKED_UP_H

#include "ingest/link/write/writer.h"

/* Writes key_reason, where there is a configuration. */
OT_DB_LOOK int ot_looked_up_write(struct ot_writer *writer, struct ot_err *err);

#endif
