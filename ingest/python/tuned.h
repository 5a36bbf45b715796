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

/* Makes tuned_file tell of the files of the walk, within the transaction, and notes problems of theirs, which are to be
 * cleared before. *is_changed is set where that is not what the table told. Returns 0, or -1 with *err set: a file that
 * may be read could not be. */
int ot_tuned_write(sqlite3 *db, const struct ot_walk *walk, bool *is_changed, struct ot_err *err);

#endif
