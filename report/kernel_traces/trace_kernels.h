/*
 * trace_kernels.h: the kernel traces document, written from the source alone.
 */
#ifndef OT_TRACE_KERNELS_H
#define OT_TRACE_KERNELS_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_buf;
struct ot_err;
struct ot_report_options;

struct ot_trace_options {
    const struct ot_report_options *report; /* how links are written */
    bool is_full; /* each chain is written out, up to the model */
    bool is_all;  /* ways through every pair of caller and class, not one each caller and one each class */
};

/* Appends the whole document to out. The database must be linked. */
int ot_trace_kernels_write(sqlite3 *db, const struct ot_trace_options *options, struct ot_buf *out,
                           struct ot_err *err);

/* The same, merged into the text of a document that people wrote: their lines stay, in their order; kernels, chains to
 * ops and rows that it lacks are added, kernels that the source does not run are marked. Lines end as the first of text
 * does. */
int ot_trace_kernels_merge(sqlite3 *db, const struct ot_trace_options *options, const char *text, struct ot_buf *out,
                           struct ot_err *err);

#endif
