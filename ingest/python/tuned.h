/*
 * tuned.h: files of tuned configurations -> table tuned_file.
 *
 * Must not know: Python.
 */
#ifndef OT_TUNED_H
#define OT_TUNED_H

#include <stdbool.h>
#include <sqlite3.h>
#include "ingest/python/walk.h"

struct ot_err;
struct ot_source;

struct ot_tuned {
    bool is_changed; /* the files are others, or have another content */
    bool is_told_changed; /* the rows tell something else: files, sizes, keys */
    size_t denied_count; /* files without permission to read them */
};

/* Reads one of them as text; not usable where it is too large or is not to be read: its keys are not known. */
void ot_tuned_read(struct ot_source *source, const struct ot_walk_tuned *file);

/* Makes tuned_file tell of the files of the walk, within the transaction, and notes problems of theirs, which were
 * cleared before. Returns 0, or -1 with *err set, also where a file is there and cannot be read for another reason than
 * its permissions. */
int ot_tuned_write(sqlite3 *db, const struct ot_walk *walk, struct ot_tuned *tuned, struct ot_err *err);

#endif
