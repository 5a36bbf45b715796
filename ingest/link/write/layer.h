/*
 * layer.h: which numbers of layers keep what in their fields.
 */
#ifndef OT_LINK_LAYER_H
#define OT_LINK_LAYER_H

#include "ingest/link/write/writer.h"

/* Writes layer_member. To be the last that asks what a field holds: fields are fixed to what they hold for one layer.
 */
OT_DB_LOOK int ot_layer_write(struct ot_writer *writer, struct ot_err *err);

#endif
