/*
 * compare.h: what became of the functions and calls of one version in another, as rows.
 *
 * The connection has both attached as old and new, and the tables that queries/diff/00_file.sql to 10_function.sql
 * make.
 */
#ifndef OT_COMPARE_H
#define OT_COMPARE_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_err;

/* Reads the syntax records of the files in diff_file; fills diff_function, and diff_call: with the calls that
 * diff_wanted names on either side, or with all. */
int ot_compare_write(sqlite3 *db, bool has_all_calls, struct ot_err *err);

#endif
