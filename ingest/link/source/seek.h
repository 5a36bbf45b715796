/*
 * seek.h: what is looked up in all files of the tree, decoded or not.
 */
#ifndef OT_LINK_SEEK_H
#define OT_LINK_SEEK_H

#include "ingest/facts/sought.h"
#include "ingest/link/base/analysis.h"

/* Notes that what all files answer of a name is asked for: each look-up that a file which was not decoded takes part in
 * does so. */
void ot_seek_note(const struct ot_analysis *a, enum ot_sought_kind kind, ot_sym name);
/* Adds all that was noted. */
void ot_seek_add_all(const struct ot_analysis *a, struct ot_sought *sought);

/* Makes and frees what the module keeps. */
void ot_seek_init(struct ot_analysis *a);
void ot_seek_release(struct ot_analysis *a);

#endif
