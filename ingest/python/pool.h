/*
 * pool.h: reads, parses and lowers files on several threads, and hands the results out in the
 * order of the walk.
 *
 * At most a bounded number of results wait, so memory stays bounded, too.
 * Must not know: SQL.
 */
#ifndef OT_POOL_H
#define OT_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include "ingest/python/rows.h"
#include "ingest/python/walk.h"

struct ot_result {
    bool is_unchanged; /* has the known hash: not parsed */
    bool is_loaded;    /* rows hold the file; else only its troubles */
    bool is_denied;    /* no permission to read it */
    char failure[200]; /* why reading must end, "" if it need not: see source.h */
    char hash[33];
    size_t bytes, lines;
    struct ot_rows rows;
};

struct ot_pool;

enum { OT_JOBS_MOST = 256 };

/* Starts jobs threads, OT_JOBS_MOST at most. known[i] is the hash that file i had when it was loaded, or NULL. */
struct ot_pool *ot_pool_start(const struct ot_walk *walk, const char *const *known, int jobs);

/* The result of the next file, to be given back by ot_pool_done before the next call. */
struct ot_result *ot_pool_next(struct ot_pool *pool);
void ot_pool_done(struct ot_pool *pool);

/* Stops the threads and frees everything; files not asked for yet are dropped. */
void ot_pool_finish(struct ot_pool *pool);

/* Threads to use where none is asked for: the processors of this machine. */
int ot_pool_default_jobs(void);

#endif
