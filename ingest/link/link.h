/*
 * link.h: resolves the calls of a database's facts (ingest/link).
 */
#ifndef OT_LINK_H
#define OT_LINK_H

#include <sqlite3.h>
#include <stddef.h>

#include "ingest/link/base/options.h"
#include "tools/base/buf.h"

struct ot_err;

struct ot_link_statistics {
    size_t modules, functions, nodes, edges, facts, unresolved;
    size_t keys, unread; /* keys of the model's configuration that are given; those that no code in reach reads */
    struct ot_buf unasked; /* other names of the configuration that none reads, ", " between them; the caller's */
};

/* Analyses the facts in db from the entries and writes the tables of schema/30_link.sql and the stage 'reach' of
 * basis, within the caller's transaction. Returns 0, or -1 with *err set: models or entries that name
 * nothing in the source, or no model at all, lie outside. statistics may be NULL, else
 * its unasked is an empty buffer. */
int ot_link_run(sqlite3 *db, const struct ot_link_options *options, struct ot_link_statistics *statistics,
                struct ot_err *err);

#endif
