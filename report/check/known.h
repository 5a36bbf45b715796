/*
 * known.h: issues that need not be told again: those of a baseline, and those suppressed with a reason.
 */
#ifndef OT_REPORT_KNOWN_H
#define OT_REPORT_KNOWN_H

#include <sqlite3.h>

struct ot_err;

struct ot_known {
    char *baseline; /* the baseline as JSON, NULL without one */
    char *quiet;    /* what queries/report/quiet.sql gives: the parameter :quiet */
};

/* Reads both files; either path may be NULL. A baseline is what 'check --format json' wrote. A line of suppressions is
 * 'CODE: CAUSE -- REASON', CODE and CAUSE as in that JSON, or with '*', '?' and '[…]' as in a shell; blank lines and
 * those that start with '#' are none. Suppressions that no issue falls under are said on standard error in program's
 * name. -1 with file and line where one can not be read. Release frees what known holds, also after a failure. */
int ot_known_read(sqlite3 *db, const char *program, const char *baseline, const char *suppressions,
                  struct ot_known *known, struct ot_err *err);
void ot_known_release(struct ot_known *known);

#endif
