/*
 * fix.h: repairs of the kernel traces document.
 */
#ifndef OT_FIX_H
#define OT_FIX_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_err;
struct ot_fix_page;
struct ot_traces_document;

/* What was done. */
struct ot_fix_counts {
    long repairs;   /* done */
    long left;      /* in chains that other lines interrupt: not done */
};

/* Loads the document of a linked database into page: from document, or where ingest-traces read it if that is NULL. It
 * must be what was ingested. Returns 0 or -1. The caller releases the page in every case. */
int ot_fix_load(sqlite3 *db, const char *document, struct ot_fix_page *page, struct ot_err *err);

/* Changes page, the document of a linked database, as table repair tells. codes: of the findings that are repaired,
 * ended by NULL; NULL: all. Returns 0 or -1. */
int ot_fix_repair(sqlite3 *db, const char *const *codes, struct ot_fix_page *page, struct ot_fix_counts *counts,
                  struct ot_err *err);

/* The same, and then as it tells of the page that comes of it, until that is repaired no more: what is repaired may
 * tell what else is wrong. try: a database that holds what db does, in which that is found out, within a transaction;
 * NULL: a copy in memory is made of db, if one is asked for. */
int ot_fix_settle(sqlite3 *db, sqlite3 *try, const char *const *codes, struct ot_fix_page *page,
                  struct ot_fix_counts *counts, struct ot_err *err);

/* Loads document into the database, within the caller's transaction, and looks for its findings and repairs. */
int ot_fix_check(sqlite3 *db, const struct ot_traces_document *document, struct ot_err *err);

#endif
