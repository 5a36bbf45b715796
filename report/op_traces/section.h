/*
 * section.h: what the parts of the report share. Private to report/.
 */
#ifndef OT_REPORT_SECTION_H
#define OT_REPORT_SECTION_H

#include "report/op_traces/report.h"

struct ot_report_link {
    char *prefix; /* NULL: no links */
    char *mark;   /* before the line number */
    bool is_all;  /* calls that a configuration closes have a line, too */
};

/* Prepares the embedded file queries/report/<name>; the caller finalizes it. */
int ot_report_query(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err);

/* Fails, saying that there is no <what> and link must run first, when queries/report/<name> gives no row. */
int ot_report_require(sqlite3 *db, const char *name, const char *what, struct ot_err *err);

/* Fails, saying what to do, where the database holds no op tree: link has not run, or started from entries. */
int ot_report_require_tree(sqlite3 *db, struct ot_err *err);

/* Reads how links are written; release frees it, and is fine after a failure, too. */
int ot_report_link_read(sqlite3 *db, const struct ot_report_options *options, struct ot_report_link *link,
                        struct ot_err *err);
void ot_report_link_release(struct ot_report_link *link);

/* Binds text or a number to a named parameter (':root'). */
int ot_report_bind_text(sqlite3_stmt *statement, const char *name, const char *text, struct ot_err *err);
int ot_report_bind_int(sqlite3_stmt *statement, const char *name, sqlite3_int64 value, struct ot_err *err);

/* Text of a column; NULL gives "". Valid until the next step. */
const char *ot_report_text(sqlite3_stmt *statement, int column);

/* The parts of the document, in their order. Each appends its section with its heading. */
int ot_report_add_graph(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err);
int ot_report_add_summary(sqlite3 *db, struct ot_buf *out, struct ot_err *err);
int ot_report_add_validation(sqlite3 *db, struct ot_buf *out, struct ot_err *err);
int ot_report_add_notes(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err);

/* The end of the notes: the kernels of ops that have many, by what chooses them. Nothing if there are none. */
int ot_report_add_variants(sqlite3 *db, struct ot_buf *out, struct ot_err *err);

#endif
