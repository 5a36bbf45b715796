/*
 * launch.h: what one step launches, for people and for viewers of traces.
 */
#ifndef OT_LAUNCH_H
#define OT_LAUNCH_H

#include <sqlite3.h>
#include <stdbool.h>

#include "report/launches/launch_text.h"
#include "tools/base/buf.h"

/* The rows of queries/answers/launches, as they are written. Starts as {0} with out and is_trace set. */
struct ot_launch {
    struct ot_buf *out;  /* the caller's */
    bool is_trace;       /* a Chrome trace; else text */
    size_t count;        /* rows so far */
    size_t events;       /* of a trace, so far */
    struct ot_launch_text text;
    struct ot_buf part;  /* of a trace: that of the row before */
    int depth;           /* of the slices that are open, the part's among them */
    long time;           /* of a trace: one unit for each launch so far */
};

/* Appends the current row of the statement. Of a trace the rows have the calls on the way, too. Returns 0. */
int ot_launch_add(struct ot_launch *launch, sqlite3_stmt *row);
/* Appends what stands behind the last row. */
void ot_launch_end(struct ot_launch *launch);
void ot_launch_release(struct ot_launch *launch);

#endif
