/*
 * listing.h: the classes that the model files list, and the worlds that each of them is the model in.
 */
#ifndef OT_LINK_LISTING_H
#define OT_LINK_LISTING_H

#include "ingest/link/base/analysis.h"

/* Reads what "EntryClass = …" lists in the model files, and makes the worlds. */
void ot_listing_read(struct ot_analysis *a);
/* The worlds of a class; all where it is listed in no model file. */
ot_worlds ot_listing_worlds(const struct ot_analysis *a, ot_id code);

/* Makes and frees what the module keeps. */
void ot_listing_init(struct ot_analysis *a);
void ot_listing_release(struct ot_analysis *a);

#endif
