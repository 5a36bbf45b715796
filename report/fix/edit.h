/*
 * edit.h: several changes of one line, each of which knows the line as it was.
 */
#ifndef OT_FIX_EDIT_H
#define OT_FIX_EDIT_H

#include <sqlite3.h>
#include <stddef.h>

#include "tools/base/buf.h"

struct ot_err;

/* One change of a line: it stands so, and should be so, as ot_fix_page_plain gives it. */
struct ot_edit {
    const char *stands;
    const char *should;
    size_t order;        /* of changes at one place */
    size_t from, to, length; /* ot_edit_apply fills these */
    const char *text;
};

/* Appends the line with the changes to out: of each, what stands and should begin and end with is left as it is. Of
 * changes of one place, the first is done. Returns how many are. */
size_t ot_edit_apply(const char *line, size_t length, struct ot_edit *edits, size_t count, struct ot_buf *out);

/* Appends the line with all that table repair replaces in it: what fix writes. It stands so in the document. Returns
 * 0, or -1 with *err set. */
int ot_edit_line(sqlite3 *db, int doc_line, const char *stands, struct ot_buf *out, struct ot_err *err);

#endif
