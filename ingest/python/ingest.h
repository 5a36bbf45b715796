/*
 * ingest.h: a walk -> the database, what did not change left alone.
 */
#ifndef OT_INGEST_H
#define OT_INGEST_H

#include <sqlite3.h>
#include <stdbool.h>
#include "ingest/facts/sought.h"
#include "ingest/python/tuned.h"
#include "ingest/python/walk.h"
#include "schema/basis.h"

struct ot_err;

struct ot_ingest {
    const struct ot_walk *walk;
    const char *root;  /* as given, for meta */
    const char *label; /* "sglang 0.5.7" */
    int jobs;
    bool is_quiet;

    char program[OT_BASIS_SIZE]; /* of the program that runs */
    bool is_same_program;        /* it loaded what the database holds */

    sqlite3 *db;
    struct ot_sought sought; /* by link in all files */

    /* Results. */
    size_t file_count, changed, removed, call_count, problem_count;
    size_t denied_count; /* files without permission to read them */
    /* A file that link decoded is another now, one answers something else to what it looked up in all files, or there
     * are other files; or nothing is linked. */
    bool is_linked_changed;
    struct ot_tuned tuned;
};

/* Brings the database up to date with the walk, in one transaction. What link and the later steps made is removed
 * when anything changed that link read (queries/tree/00_clear.sql); when anything else changed, what was compared
 * with the document (queries/check/00_clear.sql). */
int ot_ingest_run(struct ot_ingest *ingest, sqlite3 *db, struct ot_err *err);

#endif
