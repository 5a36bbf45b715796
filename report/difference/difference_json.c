/*
 * difference_json.c: what changed between two versions as one object of JSON.
 *
 * Reads: diff_row, diff_linked, meta of both versions.
 */
#include "report/difference/difference.h"

#include <string.h>
#include "report/text/rows.h"
#include "schema/db.h"

static void add_string(struct ot_buf *out, const char *text)
{
    if (text)
        ot_rows_add_json(out, text, strlen(text));
    else
        ot_buf_add_str(out, "null");
}

static void add_member(struct ot_buf *out, const char *name, const char *text)
{
    ot_buf_printf(out, ", \"%s\": ", name);
    add_string(out, text);
}

/* What is a list, one a line, as an array. */
static void add_list(struct ot_buf *out, const char *name, const char *items)
{
    ot_buf_printf(out, ", \"%s\": ", name);
    ot_rows_add_json_list(out, items);
}

static int add_version(const struct ot_difference *difference, int side, struct ot_buf *out, struct ot_err *err)
{
    static const char *const find[] = {
        "SELECT key, value FROM old.meta WHERE key IN ('source_label', 'platform', 'content_hash') ORDER BY key",
        "SELECT key, value FROM new.meta WHERE key IN ('source_label', 'platform', 'content_hash') ORDER BY key" };
    sqlite3_stmt *statement = NULL;
    int found = -1;
    ot_buf_printf(out, side ? ",\n \"new\": {\"database\": " : "{\"old\": {\"database\": ");
    add_string(out, difference->paths[side]);
    ot_buf_printf(out, ", \"is_linked\": %s", difference->is_linked[side] ? "true" : "false");
    if (ot_db_prepare(difference->db, find[side], &statement, err) == 0)
        while ((found = ot_db_step(statement, err)) == 1)
            add_member(out, ot_db_text(statement, 0), ot_db_text(statement, 1));
    sqlite3_finalize(statement);
    ot_buf_add_char(out, '}');
    return found;
}

static int add_linked(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = -1;
    const char *separator = "";
    ot_buf_add_str(out, ",\n \"linked_otherwise\": [");
    if (ot_db_prepare(difference->db, "SELECT what, old, new FROM diff_linked ORDER BY what", &statement, err) == 0)
        while ((found = ot_db_step(statement, err)) == 1) {
            ot_buf_printf(out, "%s{\"what\": ", separator);
            add_string(out, ot_db_text(statement, 0));
            add_member(out, "old", ot_db_text(statement, 1));
            add_member(out, "new", ot_db_text(statement, 2));
            ot_buf_add_char(out, '}');
            separator = ", ";
        }
    sqlite3_finalize(statement);
    ot_buf_add_char(out, ']');
    return found;
}

static void add_summary(const struct ot_difference *difference, struct ot_buf *out)
{
    const char *separator = "";
    ot_buf_printf(out, ",\n \"files_differ\": %ld,\n \"summary\": [", difference->files);
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++) {
        if (!(difference->counted & 1u << what))
            continue;
        ot_buf_printf(out, "%s{\"what\": \"%s\"", separator, ot_difference_whats[what]);
        for (int change = 0; change < OT_DIFF_LINE; change++)
            ot_buf_printf(out, ", \"%s\": %ld", ot_difference_changes[change], difference->counts[what][change]);
        ot_buf_add_char(out, '}');
        separator = ",\n  ";
    }
    ot_buf_add_char(out, ']');
}

static void add_place(struct ot_buf *out, const char *name, const char *file, long line)
{
    ot_buf_printf(out, ", \"%s_file\": ", name);
    add_string(out, file);
    ot_buf_printf(out, line ? ", \"%s_line\": %ld" : ", \"%s_line\": null", name, line);
}

static void add_row(struct ot_buf *out, enum ot_difference_what what, const struct ot_difference_row *row)
{
    bool has_lists = what == OT_DIFF_KERNEL || what == OT_DIFF_TARGET;
    ot_buf_printf(out, "{\"what\": \"%s\", \"change\": \"%s\", \"name\": ", ot_difference_whats[what],
                  ot_difference_changes[row->change]);
    add_string(out, row->name);
    add_member(out, "place", row->place);
    if (has_lists && row->change != OT_DIFF_REPLACED && row->change != OT_DIFF_MOVED)
        add_list(out, "was", row->was);
    else
        add_member(out, "was", row->was);
    if (has_lists)
        add_list(out, "now", row->now);
    else
        add_member(out, "now", row->now);
    add_place(out, "old", row->old_file, row->old_line);
    add_place(out, "new", row->new_file, row->new_line);
    add_member(out, "detail", row->detail);
    ot_buf_add_char(out, '}');
}

int ot_difference_add_json(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    const char *separator = "";
    if (add_version(difference, 0, out, err) < 0 || add_version(difference, 1, out, err) < 0 ||
        add_linked(difference, out, err) < 0)
        return -1;
    add_summary(difference, out);
    ot_buf_add_str(out, ",\n \"differences\": [");
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++) {
        struct ot_difference_rows rows;
        if (!(difference->listed & 1u << what))
            continue;
        int result = ot_difference_rows(difference, (enum ot_difference_what)what, &rows, err);
        for (size_t i = 0; i < rows.count && result >= 0; i++) {
            ot_buf_add_str(out, separator);
            add_row(out, (enum ot_difference_what)what, &rows.list[i]);
            separator = ",\n  ";
        }
        ot_difference_rows_release(&rows);
        if (result < 0)
            return -1;
    }
    ot_buf_add_str(out, "]}\n");
    return 0;
}
