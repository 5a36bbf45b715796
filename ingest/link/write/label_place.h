/*
 * label_place.h: where functions hand back the enum members that label paths.
 */
#ifndef OT_LINK_LABEL_PLACE_H
#define OT_LINK_LABEL_PLACE_H

#include "ingest/link/write/writer.h"

/* Writes label_place. Returns 0, or -1 with *err set. */
int ot_label_place_write(struct ot_writer *writer, struct ot_err *err);

#endif
