/*
 * writer.h: rows of schema/20_traces.sql.
 */
#ifndef OT_TRACES_WRITER_H
#define OT_TRACES_WRITER_H

#include <sqlite3.h>
#include <stdbool.h>

#include "schema/basis.h"

struct ot_err;

enum ot_traces_table {
    OT_TRACES_DOCUMENT,
    OT_TRACES_LINE,
    OT_TRACES_KERNEL,
    OT_TRACES_STEP,
    OT_TRACES_SUMMARY,
    OT_TRACES_OP_CLAIM,
    OT_TRACES_CALL_SITE,
    OT_TRACES_BREAKDOWN,
    OT_TRACES_PROBLEM,
    OT_TRACES_TABLE_COUNT
};

/* Writes into a transaction that the caller holds. The first error is kept: later writes do
 * nothing, and ot_traces_writer_finish gives it. */
struct ot_traces_writer {
    sqlite3 *db;
    sqlite3_stmt *inserts[OT_TRACES_TABLE_COUNT];
    long counts[OT_TRACES_TABLE_COUNT]; /* rows written */
    struct ot_err *err;
    int is_failed;
    bool is_loaded;           /* the database holds the document already: nothing is to be written */
    char hash[OT_BASIS_SIZE]; /* of program and document */
};

/* Removes the old document and prepares the inserts, unless it is the same that this program loaded (path and hash of
 * its bytes). Returns 0 or -1; finish is due in both cases. */
int ot_traces_writer_start(struct ot_traces_writer *writer, sqlite3 *db, const char *path, const char *hash,
                           struct ot_err *err);

/* Inserts one row. types has one letter a column, in the order of the table: 'i' a long,
 * 'o' a long that is NULL below 0, 's' a string or NULL. */
void ot_traces_write(struct ot_traces_writer *writer, enum ot_traces_table table,
                     const char *types, ...);

/* Releases the statements and notes which document was loaded. Returns 0, or -1 when anything failed. */
int ot_traces_writer_finish(struct ot_traces_writer *writer);

#endif
