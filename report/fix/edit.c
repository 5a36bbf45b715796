/*
 * edit.c: several changes of one line, each of which knows the line as it was.
 *
 * Reads: repair. Writes: a buffer. Must not know: why a line is repaired.
 */
#include "report/fix/edit.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

static const char no_break[] = "\xC2\xA0";

/* Where the byte at position of the text that ot_fix_page_plain gives stands in the line. */
static size_t raw_position(const char *line, size_t length, size_t position)
{
    size_t at = 0;
    for (; position > 0 && at < length; position--)
        at += at + 1 < length && memcmp(line + at, no_break, 2) == 0 ? 2 : 1;
    return at;
}

/* The part of stands that should replaces: what both begin and end with is none of it. */
static void find_span(struct ot_edit *edit)
{
    const char *stands = edit->stands, *should = edit->should;
    size_t old = strlen(stands), new = strlen(should), head = 0, tail = 0;
    while (stands[head] != '\0' && stands[head] == should[head])
        head++;
    while (tail < old - head && tail < new - head && stands[old - 1 - tail] == should[new - 1 - tail])
        tail++;
    edit->from = head;
    edit->to = old - tail;
    edit->text = should + head;
    edit->length = new - head - tail;
}

static int compare_edits(const void *a, const void *b)
{
    const struct ot_edit *one = a, *other = b;
    if (one->from != other->from)
        return one->from < other->from ? -1 : 1;
    return one->order < other->order ? -1 : one->order > other->order;
}

static bool is_same(const struct ot_edit *one, const struct ot_edit *other)
{
    return one->from == other->from && one->to == other->to && one->length == other->length &&
           memcmp(one->text, other->text, one->length) == 0;
}

size_t ot_edit_apply(const char *line, size_t length, struct ot_edit *edits, size_t count, struct ot_buf *out)
{
    size_t done = 0, applied = 0; /* bytes of the line that are written */
    for (size_t i = 0; i < count; i++)
        find_span(&edits[i]);
    qsort(edits, count, sizeof *edits, compare_edits);
    for (size_t i = 0; i < count; i++) {
        size_t from = raw_position(line, length, edits[i].from), to = raw_position(line, length, edits[i].to);
        if (from < done || (i > 0 && is_same(&edits[i - 1], &edits[i]))) /* another change has this place */
            continue;
        ot_buf_add(out, line + done, from - done);
        ot_buf_add(out, edits[i].text, edits[i].length);
        applied += to > from || edits[i].length > 0;
        done = to;
    }
    ot_buf_add(out, line + done, length - done);
    return applied;
}

int ot_edit_line(sqlite3 *db, int doc_line, const char *stands, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    struct ot_edit *edits = NULL;
    size_t count = 0, capacity = 0;
    int row = -1;
    if (ot_db_prepare(db, "SELECT stands, should FROM repair WHERE doc_line = ? AND kind = 'replace' "
                          "ORDER BY position, repair_id", &rows, err) != 0)
        return -1;
    if (sqlite3_bind_int(rows, 1, doc_line) != SQLITE_OK)
        ot_db_fail(db, sqlite3_errcode(db), "cannot bind", err);
    else
        while ((row = ot_db_step(rows, err)) == 1) {
            ot_grow(&edits, &capacity, count + 1, sizeof *edits);
            edits[count] = (struct ot_edit) { ot_strdup(ot_db_text(rows, 0)), ot_strdup(ot_db_text(rows, 1)), count, 0,
                                              0, 0, NULL };
            count++;
        }
    if (row == 0)
        ot_edit_apply(stands, strlen(stands), edits, count, out);
    for (size_t i = 0; i < count; i++) {
        free((char *)edits[i].stands);
        free((char *)edits[i].should);
    }
    free(edits);
    sqlite3_finalize(rows);
    return row;
}
