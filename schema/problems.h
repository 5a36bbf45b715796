/*
 * problems.h: what an ingest program could not read is told where it was read.
 */
#ifndef OT_PROBLEMS_H
#define OT_PROBLEMS_H

#include <sqlite3.h>

struct ot_err;

/* Says the first problems of an input ('python', 'traces') on standard error, with their places, and how many more
 * there are. Returns 0, or -1 with *err set. */
int ot_problems_tell(sqlite3 *db, const char *program, const char *input, struct ot_err *err);

#endif
