/*
 * report.h: the op traces document and the list of findings.
 *
 * Both are made from the rows of queries/report alone.
 */
#ifndef OT_REPORT_H
#define OT_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <sqlite3.h>

struct ot_buf;
struct ot_err;
struct ot_known;

struct ot_findings_options {
    const char *format; /* NULL or "text", "json", "sarif", "github" */
    bool is_all;        /* as text: all lines that an issue changes, not the first */
    size_t width;       /* as text: columns of the terminal that shows it; 0: none does, and messages are whole lines */
};

struct ot_report_options {
    const char *link_style;  /* a row of link_style; NULL: 'relative' */
    const char *link_prefix; /* instead of the style's own; 'auto': the ingested root; NULL: the style's */
    bool is_all;             /* calls that a configuration closes have a line, too */
};

/* Appends the whole document to out. The database must be linked, and db must read from one state of its file
 * (ot_db_begin_reading): half of the sections are written beside the others, by another connection. */
int ot_report_write(sqlite3 *db, const struct ot_report_options *options, struct ot_buf *out,
                    struct ot_err *err);

/* Appends the issues to out, but those that are known: as text with totals, and the lines that each changes; json and
 * sarif hold the known ones, too, as such. */
int ot_report_findings(sqlite3 *db, const struct ot_findings_options *options, const struct ot_known *known,
                       struct ot_buf *out, struct ot_err *err);

/* *failing: how many issues are of that severity or graver, and not known; NULL is "warning". counts: how many issues
 * are known from a baseline, and how many are suppressed. */
int ot_report_failing(sqlite3 *db, const char *severity, const struct ot_known *known, long *failing, long counts[2],
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
