/*
 * trace_repair.h: a kernel traces document as check and fix would leave it.
 */
#ifndef OT_TRACE_REPAIR_H
#define OT_TRACE_REPAIR_H

#include <stdbool.h>

struct ot_buf;
struct ot_err;

/* Appends the document at path with what fix would write into it, were it loaded into the linked database at
 * database. The database stays as it is: all is done in a transaction that is undone. -1 with *err set where either
 * can not be read, the document has a NUL byte, or the database not be written. is_kept: the document as it was goes
 * to FILE~. */
int ot_trace_repair(const char *database, const char *path, bool is_kept, struct ot_buf *out, struct ot_err *err);

#endif
