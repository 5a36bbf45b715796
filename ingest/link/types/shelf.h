/*
 * shelf.h: tables that a module keeps functions and classes in.
 */
#ifndef OT_LINK_SHELF_H
#define OT_LINK_SHELF_H

#include "ingest/link/base/analysis.h"

/* Does what is named at n go into a table of a module and nowhere else? It then runs, or makes objects, only where the
 * table is read. Sets *home and *name: the file and the name of the table. */
bool ot_shelf_of(struct ot_analysis *a, ot_id file, uint32_t n, ot_id *home, ot_sym *name);
/* Does what names that table at n of a file take nothing out of it: does it make, fill or import it, or ask what keys
 * it has? */
bool ot_shelf_is_kept(struct ot_analysis *a, ot_id home, ot_id file, uint32_t n);

#endif
