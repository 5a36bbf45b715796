/*
 * runs.h: long runs of lines that say nothing, of which the parser takes time as the square of
 * their number.
 *
 * Must not know: tree-sitter.
 */
#ifndef OT_RUNS_H
#define OT_RUNS_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_rows;

/* More comment lines in a row than this are read as blank lines; lines of nothing but "\" too,
 * each such run with a trouble, for what stands around it is one line no more. */
enum { OT_RUN_MOST = 200 };

/* Whether text has such runs; then copy holds the text without them, of the same length. */
bool ot_runs_blank(const char *text, size_t length, struct ot_buf *copy, struct ot_rows *rows);

#endif
