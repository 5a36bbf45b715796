/*
 * dead.h: what the guards came to.
 */
#ifndef OT_LINK_DEAD_H
#define OT_LINK_DEAD_H

#include "ingest/link/write/writer.h"

/* Writes dead_arm, dead_call, guard_label. */
int ot_dead_write(struct ot_writer *writer, struct ot_err *err);

#endif
