/*
 * page.h: an op traces document, read back: its op call sites and the rows of its summary.
 *
 * Whoever wrote it: a line of the execution graph is read for its links with a line number, whatever stands around
 * them, and a row of the summary for the op, the count and the names in its cells.
 */
#ifndef OT_REPORT_PAGE_H
#define OT_REPORT_PAGE_H

#include "tools/base/buf.h"

struct ot_page {
    struct ot_buf ops;  /* what queries/report/stale_ops.sql takes: a JSON array */
    struct ot_buf rows; /* the same for stale_rows.sql */
};

/* Reads text, which is of length bytes. Release frees what page holds. */
void ot_page_read(const char *text, size_t length, struct ot_page *page);
void ot_page_release(struct ot_page *page);

#endif
