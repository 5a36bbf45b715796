/*
 * known.h: the files that the database already holds.
 */
#ifndef OT_KNOWN_H
#define OT_KNOWN_H

#include <sqlite3.h>
#include <stdbool.h>
#include "ingest/python/walk.h"

struct ot_err;

struct ot_known_file {
    sqlite3_int64 file_id;
    const char *file, *module, *path, *hash;
    bool is_kept; /* it is in the walk, unchanged */
};

struct ot_known {
    struct ot_arena arena;
    struct ot_known_file *files; /* sorted by file */
    size_t count, capacity;
    sqlite3_int64 last_file_id;
};

/* Reads the files of the database; *known is the caller's to release in every case. */
int ot_known_load(struct ot_known *known, sqlite3 *db, struct ot_err *err);
void ot_known_release(struct ot_known *known);

/* The known file of that name, or NULL. */
struct ot_known_file *ot_known_find(const struct ot_known *known, const char *file);

#endif
