/*
 * difference_rows.c: the rows of what changed between two versions, read and counted.
 *
 * Reads: diff_row. Must not know: how versions are compared, how rows are written.
 */
#include "report/difference/difference.h"

#include <stdlib.h>
#include <string.h>
#include "schema/db.h"
#include "tools/base/err.h"

const char *const ot_difference_whats[] = { "kernel", "op", "op-kernel", "guard", "target", "argument", "default",
                                            "finding", "function", "call-site", "file", NULL };
const char *const ot_difference_changes[] = { "replaced", "added", "removed", "moved", "changed", "line", NULL };
const char *const ot_difference_formats[] = { "text", "markdown", "json", "csv", NULL };

static const char select_rows[] =
    "SELECT change, name, place, was, now, old_file, old_line, new_file, new_line, detail, "
    "weight FROM diff_row WHERE what = ?1 AND (change <> 'line' OR ?2) "
    "AND (what <> 'function' OR change = 'moved' OR NOT ?3) "
    "ORDER BY CASE change WHEN 'replaced' THEN 1 WHEN 'added' THEN 2 "
    "WHEN 'removed' THEN 3 WHEN 'moved' THEN 4 WHEN 'changed' THEN 5 ELSE 6 END, weight DESC, "
    "CASE what WHEN 'function' THEN old_file END, CASE what WHEN 'function' THEN new_file END, "
    "CASE WHEN what IN ('call-site', 'file', 'target') THEN name ELSE place END, "
    "CASE what WHEN 'kernel' THEN name END, was, now, name, place, old_file, old_line, new_file, new_line, detail";

static int position_of(const char *const *words, const char *word)
{
    int i = 0;
    while (words[i] && strcmp(words[i], word) != 0)
        i++;
    return words[i] ? i : 0;
}

int ot_difference_count(struct ot_difference *difference, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = -1;
    memset(difference->counts, 0, sizeof difference->counts);
    /* One kernel may have two rows. */
    if (ot_db_prepare(difference->db, "SELECT what, change, CASE WHEN what = 'kernel' AND change = 'changed' "
                      "THEN count(DISTINCT CASE WHEN what = 'kernel' AND change = 'changed' THEN name END) "
                      "ELSE count(*) END FROM diff_row GROUP BY what, change", &statement, err) == 0)
        while ((found = ot_db_step(statement, err)) == 1)
            difference->counts[position_of(ot_difference_whats, ot_db_text(statement, 0))]
                              [position_of(ot_difference_changes, ot_db_text(statement, 1))] =
                (long)sqlite3_column_int64(statement, 2);
    sqlite3_finalize(statement);
    long files = 0;
    for (int change = 0; change < OT_DIFF_LINE; change++)
        files += difference->counts[OT_DIFF_FILE][change];
    if (files > difference->files) /* a filter takes none of them away */
        difference->files = files;
    return found;
}

long ot_difference_total(const struct ot_difference *difference)
{
    long all = 0;
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++)
        for (int change = 0; change < OT_DIFF_LINE; change++)
            if (difference->compared & 1u << what)
                all += difference->counts[what][change];
    return all;
}

static const char *keep(struct ot_arena *arena, sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL
               ? NULL : ot_arena_strndup(arena, ot_db_text(row, column), (size_t)sqlite3_column_bytes(row, column));
}

int ot_difference_rows(const struct ot_difference *difference, enum ot_difference_what what,
                       struct ot_difference_rows *rows, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = -1;
    memset(rows, 0, sizeof *rows);
    ot_arena_init(&rows->arena);
    if (ot_db_prepare(difference->db, select_rows, &statement, err) < 0 ||
        ot_db_bind_text(statement, 1, ot_difference_whats[what], err) < 0)
        goto out;
    if (sqlite3_bind_int(statement, 2, difference->shows_lines) != SQLITE_OK ||
        sqlite3_bind_int(statement, 3, difference->is_brief) != SQLITE_OK) {
        ot_db_err(difference->db, "cannot bind", err);
        goto out;
    }
    while ((found = ot_db_step(statement, err)) == 1) {
        ot_grow(&rows->list, &rows->capacity, rows->count + 1, sizeof *rows->list);
        rows->list[rows->count++] = (struct ot_difference_row){
            .change = (enum ot_difference_change)position_of(ot_difference_changes, ot_db_text(statement, 0)),
            .name = keep(&rows->arena, statement, 1), .place = keep(&rows->arena, statement, 2),
            .was = keep(&rows->arena, statement, 3), .now = keep(&rows->arena, statement, 4),
            .old_file = keep(&rows->arena, statement, 5), .old_line = (long)sqlite3_column_int64(statement, 6),
            .new_file = keep(&rows->arena, statement, 7), .new_line = (long)sqlite3_column_int64(statement, 8),
            .detail = keep(&rows->arena, statement, 9), .weight = (long)sqlite3_column_int64(statement, 10) };
    }
out:
    sqlite3_finalize(statement);
    return found;
}

void ot_difference_rows_release(struct ot_difference_rows *rows)
{
    free(rows->list);
    ot_arena_release(&rows->arena);
}
