/*
 * stale.h: is an op traces document what would be written now?
 */
#ifndef OT_REPORT_STALE_H
#define OT_REPORT_STALE_H

#include "report/op_traces/report.h"

/* Compares the document at path ('-' for standard input) with what ot_report_write gives for options. Appends what
 * differs to out: nothing where they are the same, byte for byte. *count is how much differs. -1 where the document can
 * not be read. */
int ot_stale_write(sqlite3 *db, const struct ot_report_options *options, const char *path, struct ot_buf *out,
                   long *count, struct ot_err *err);

#endif
