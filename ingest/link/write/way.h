/*
 * way.h: what is chosen for a batch by the name of the object that it is run with, and by its mode.
 */
#ifndef OT_LINK_WAY_H
#define OT_LINK_WAY_H

#include "ingest/link/write/mode_truth.h"
#include "ingest/link/write/writer.h"

/* Tells kinds of objects apart and finds the modes that each choice is for, unless the source has no registry for it;
 * writes node_mode. Once the members of the modes and the callees are found, and before any test is asked. Returns 0,
 * or -1 with *err set. */
int ot_way_read(struct ot_writer *writer, struct ot_modes *modes, struct ot_err *err);

#endif
