/*
 * code.h: what the code of an issue means.
 */
#ifndef OT_REPORT_CODE_H
#define OT_REPORT_CODE_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_buf;
struct ot_err;

/* Appends the meaning of a code of check, what its query looks for, and the first issue that has it in db; is_blank: db
 * holds no document. -1 with the nearest codes where there is no such code. */
int ot_code_explain(sqlite3 *db, const char *code, bool is_blank, struct ot_buf *out, struct ot_err *err);

#endif
