/*
 * fix.h: repairs of the kernel traces document.
 */
#ifndef OT_FIX_H
#define OT_FIX_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_err;
struct ot_fix_page;

struct ot_fix_options {
    const char *document;     /* its file, where it is not where ingest-traces read it; NULL: there */
    const char *const *codes; /* of the findings that are repaired, ended by NULL; NULL: all */
};

/* What was done. */
struct ot_fix_counts {
    long repairs;   /* done */
    long left;      /* in chains that other lines interrupt: not done */
};

/* Loads the document of a linked database into page, and changes it as table repair tells. The document must be what
 * was ingested. Returns 0 or -1. The caller releases the page in every case. */
int ot_fix_load(sqlite3 *db, const struct ot_fix_options *options, struct ot_fix_page *page,
                struct ot_fix_counts *counts, struct ot_err *err);

#endif
