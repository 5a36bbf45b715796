/*
 * mode_given.h: functions below which something is given a mode.
 */
#ifndef OT_LINK_MODE_GIVEN_H
#define OT_LINK_MODE_GIVEN_H

#include "ingest/link/write/writer.h"

/* Writes mode_given: the attribute of the enum is what a batch's mode stands in. Returns 0, or -1 with *err set. */
int ot_mode_given_write(struct ot_writer *writer, ot_id enum_code, ot_sym attribute, struct ot_err *err);

#endif
