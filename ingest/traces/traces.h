/*
 * traces.h: loads a kernel traces document into the database.
 */
#ifndef OT_TRACES_H
#define OT_TRACES_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_err;
struct ot_traces_document;

/* What was read. */
struct ot_traces_counts {
    long kernels;
    long chains;
    long steps;    /* lines of chains, roots included */
    long links;    /* of these, with a line number */
    long problems;
    bool is_unchanged; /* nothing was read: the database holds this document already */
};

/* Replaces the document in the database by this one, in one transaction, and clears the
 * findings, which spoke about the old one; does nothing where this program loaded the same one before.
 * Returns 0, or -1 with the database as it was. */
int ot_traces_ingest(sqlite3 *db, const struct ot_traces_document *document,
                     struct ot_traces_counts *counts, struct ot_err *err);

/* The same within the caller's transaction, which the caller ends. */
int ot_traces_replace(sqlite3 *db, const struct ot_traces_document *document, struct ot_traces_counts *counts,
                      struct ot_err *err);

/* Takes out the document that the database holds, and the findings about it, in one transaction.
 * Nothing to take out is no error. Returns 0, or -1 with the database as it was. */
int ot_traces_forget(sqlite3 *db, struct ot_err *err);

/* What ingest-traces and run ask before anything is written: a document, and not an old one. */
struct ot_traces_demand {
    const char *path;
    long max_age;               /* days; 0: any age will do */
    bool is_outdated_accepted;
    const char *program;        /* for messages */
    /* Gives the content hash of the source, "" where there is none yet; -1 with *err set where that can not be told. */
    int (*source_hash)(const void *source, char hash[33], struct ot_err *err);
    const void *source;
};

/* Loads the document and checks it: one that carries the content hash of its source is outdated when the source has
 * another, whatever its date; one without, by its date. Returns OT_EXIT_OK when it may be used, or where a terminal
 * answered that kernels are to be traced first (*is_tracing_wanted); OT_EXIT_PREREQUISITE after saying on stderr what
 * is wrong; or OT_EXIT_USAGE with *err set when it cannot be read. The caller releases document in every case. */
int ot_traces_require(const struct ot_traces_demand *demand, struct ot_traces_document *document,
                      bool *is_tracing_wanted, struct ot_err *err);

#endif
