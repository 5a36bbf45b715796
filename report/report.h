/*
 * report.h: the op traces document and the list of findings.
 *
 * Both are made from the rows of queries/report alone.
 */
#ifndef OT_REPORT_H
#define OT_REPORT_H

#include <stdbool.h>
#include <sqlite3.h>

struct ot_buf;
struct ot_err;

struct ot_report_options {
    const char *link_style;  /* a row of link_style; NULL: 'relative' */
    const char *link_prefix; /* instead of the style's own; 'auto': the ingested root; NULL: the style's */
};

enum ot_report_format { OT_REPORT_TEXT, OT_REPORT_JSON };

/* Appends the whole document to out. The database must be linked. */
int ot_report_write(sqlite3 *db, const struct ot_report_options *options, struct ot_buf *out,
                    struct ot_err *err);

/* Appends the issues to out, as text with totals and the first lines that each changes (with is_all, all of them), or
 * the findings as JSON. */
int ot_report_findings(sqlite3 *db, bool is_all, enum ot_report_format format, struct ot_buf *out,
                       struct ot_err *err);

/* How many issues are no notes. */
int ot_report_issue_count(sqlite3 *db, long *count, struct ot_err *err);

/* Refuses an output that is the database or what it was made from. database is its path; output NULL or "-":
 * standard output. */
int ot_report_keep_inputs(sqlite3 *db, const char *database, const char *output, struct ot_err *err);

/* The same for a kernel traces document: it may replace one that can be made again (ot_inputs_keep_written). */
int ot_report_keep_written(sqlite3 *db, const char *database, const char *output, struct ot_err *err);

/* Sets *is_loaded: does the database hold a kernel traces document to compare with? */
int ot_report_has_document(sqlite3 *db, bool *is_loaded, struct ot_err *err);

#endif
