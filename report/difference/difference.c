/*
 * difference.c: what changed between two versions: head, summary, and the rows in the order of their kinds.
 *
 * Reads: diff_row, diff_linked, meta of both versions. Must not know: how versions are compared.
 */
#include "report/difference/difference.h"

#include <string.h>
#include "report/difference/line.h"
#include "report/text/alike.h"
#include "report/text/rows.h"
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"
#include "tools/base/visible.h"

/* What a line of the summary counts. */
static const char *const counted[] = { "kernels", "ops", "op-kernel pairs", "guards", "targets", "arguments",
                                       "defaults", "findings", "functions", "call sites", "files" };

static void add_name(const struct ot_difference *difference, const char *text, struct ot_buf *out)
{
    if (difference->format == OT_DIFF_MARKDOWN)
        ot_md_add_text(out, text, OT_MD_INLINE);
    else
        ot_visible_add(out, text, strlen(text));
}

static int add_meta(const struct ot_difference *difference, const char *select, const char *before,
                    const char *otherwise, const char *after, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = ot_db_prepare(difference->db, select, &statement, err) < 0 ? -1 : ot_db_step(statement, err);
    if (found == 1 || otherwise) {
        ot_buf_add_str(out, before);
        add_name(difference, found == 1 ? ot_db_text(statement, 0) : otherwise, out);
        ot_buf_add_str(out, after);
    }
    sqlite3_finalize(statement);
    return found < 0 ? -1 : 0;
}

/* "LABEL (PLATFORM)"; the path of a database that does not say what it is of. */
static int add_version(const struct ot_difference *difference, int side, struct ot_buf *out, struct ot_err *err)
{
    static const char *const labels[] = { "SELECT value FROM old.meta WHERE key = 'source_label'",
                                          "SELECT value FROM new.meta WHERE key = 'source_label'" };
    static const char *const platforms[] = { "SELECT value FROM old.meta WHERE key = 'platform'",
                                             "SELECT value FROM new.meta WHERE key = 'platform'" };
    return add_meta(difference, labels[side], "", difference->paths[side], "", out, err) < 0 ||
                   add_meta(difference, platforms[side], " (", NULL, ")", out, err) < 0
               ? -1 : 0;
}

/* "NAME OLD became NEW", so far in, on two lines where one has no room for it. */
static void add_otherwise(const struct ot_difference *difference, sqlite3_stmt *row, int indent, struct ot_buf *out)
{
    enum { WIDTH = 80 };
    const char *was = ot_db_text(row, 1), *is = ot_db_text(row, 2);
    struct ot_buf value = OT_BUF_INIT;
    size_t start = out->length;
    add_name(difference, ot_db_text(row, 0), out);
    ot_buf_add_str(out, " ");
    ot_alike_add(&value, was, is);
    add_name(difference, value.data, out);
    ot_buf_clear(&value);
    ot_alike_add(&value, is, was);
    bool has_room = (size_t)indent + out->length - start + strlen(" became ") + value.length <= WIDTH;
    if (has_room)
        ot_buf_add_str(out, " became ");
    else
        ot_buf_printf(out, "\n%*sbecame ", indent + 2, "");
    add_name(difference, value.data, out);
    ot_buf_release(&value);
}

/* One below the other: after "not linked alike: ", or on lines of their own. */
static int list_linked(const struct ot_difference *difference, bool is_after, struct ot_buf *out, struct ot_err *err)
{
    enum { INDENT = 18, LINE_INDENT = 2 };
    static const char select[] = "SELECT what, old, new FROM diff_linked "
                                 "ORDER BY what = 'platform' DESC, is_setting, what";
    sqlite3_stmt *statement = NULL;
    int found;
    const char *before = is_after ? "not linked alike: " : difference->format == OT_DIFF_MARKDOWN ? "- " : "  ";
    const char *separator = before;
    if (ot_db_prepare(difference->db, select, &statement, err) != 0)
        return -1;
    while ((found = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, separator);
        add_otherwise(difference, statement, is_after ? INDENT : LINE_INDENT, out);
        ot_buf_add_str(out, is_after ? "" : "\n");
        separator = is_after ? "\n                  " : before;
    }
    sqlite3_finalize(statement);
    ot_buf_add_str(out, is_after && separator != before ? "\n" : "");
    return found;
}

/* Whether there are more of them than what stands before the summary may have lines. */
static int has_much_linked(const struct ot_difference *difference, bool *is_much, struct ot_err *err)
{
    enum { MOST = 4 };
    sqlite3_stmt *statement = NULL;
    int found = ot_db_prepare(difference->db, "SELECT count(*) FROM diff_linked", &statement, err) < 0
                    ? -1 : ot_db_step(statement, err);
    *is_much = found == 1 && sqlite3_column_int(statement, 0) > MOST;
    sqlite3_finalize(statement);
    return found < 0 ? -1 : 0;
}

/* How much was not linked alike, in one line: "not linked alike: document, 78 settings". */
static int count_linked(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    static const char select[] =
        "SELECT what, is_setting, count(*) FROM diff_linked GROUP BY is_setting, CASE is_setting WHEN 0 THEN what END "
        "ORDER BY is_setting, what = 'platform' DESC, what";
    sqlite3_stmt *statement = NULL;
    int found;
    const char *separator = "not linked alike: ";
    if (ot_db_prepare(difference->db, select, &statement, err) != 0)
        return -1;
    while ((found = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, separator);
        if (sqlite3_column_int(statement, 1))
            ot_buf_add_count(out, (size_t)sqlite3_column_int64(statement, 2), "setting", "");
        else
            add_name(difference, ot_db_text(statement, 0), out);
        separator = ", ";
    }
    sqlite3_finalize(statement);
    ot_buf_add_str(out, difference->listed ? " (all at the end)\n" : "\n");
    return found;
}

/* What the rows may come from: another platform, other models or values; or that there can be none. */
static int add_linked(const struct ot_difference *difference, bool is_much, struct ot_buf *out, struct ot_err *err)
{
    int result = is_much ? count_linked(difference, out, err) : list_linked(difference, true, out, err);
    if (result == 0 && (!difference->is_linked[0] || !difference->is_linked[1])) {
        bool is_any = difference->is_linked[0] || difference->is_linked[1];
        add_name(difference, is_any ? difference->paths[difference->is_linked[0]] : "neither", out);
        ot_buf_add_str(out, is_any ? " is not linked" : " is linked");
        ot_buf_add_str(out, ": ops and kernels are not compared\n");
    }
    return result;
}

/* A line for each kind, a column for each change that any of them has. */
static void add_summary(const struct ot_difference *difference, struct ot_buf *out)
{
    bool is_markdown = difference->format == OT_DIFF_MARKDOWN;
    const char *end = is_markdown ? " |\n" : "\n";
    size_t start = out->length;
    ot_buf_printf(out, is_markdown ? "| %-15s" : "%-15s", "");
    for (int change = 0; change < OT_DIFF_LINE; change++)
        ot_buf_printf(out, is_markdown ? " | %8s" : " %9s", ot_difference_changes[change]);
    ot_buf_add_str(out, end);
    if (is_markdown)
        ot_buf_add_str(out, "|---|--:|--:|--:|--:|--:|\n");
    size_t head = out->length;
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++) {
        long all = 0;
        for (int change = 0; change < OT_DIFF_LINE; change++)
            all += difference->counts[what][change];
        if (all == 0 || !(difference->counted & 1u << what))
            continue;
        ot_buf_printf(out, is_markdown ? "| %-15s" : "%-15s", counted[what]);
        for (int change = 0; change < OT_DIFF_LINE; change++)
            if (difference->counts[what][change])
                ot_buf_printf(out, is_markdown ? " | %8ld" : " %9ld", difference->counts[what][change]);
            else
                ot_buf_printf(out, is_markdown ? " | %8s" : " %9s", is_markdown ? "" : "-");
        ot_buf_add_str(out, end);
    }
    if (out->length == head)
        out->length = start;
}

/* What is said where nothing is listed. */
static void add_none(const struct ot_difference *difference, struct ot_buf *out)
{
    if (difference->files == 0)
        ot_buf_add_str(out, "no differences\n");
    else
        ot_buf_printf(out, "no differences in what this compares; %ld %s\n", difference->files,
                      difference->files == 1 ? "file differs" : "files differ");
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++)
        if (difference->compared & 1u << what && difference->counts[what][OT_DIFF_LINE])
            ot_buf_printf(out, "%s at another line only: %ld\n", counted[what], difference->counts[what][OT_DIFF_LINE]);
}

static int add_csv(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    static const char select[] =
        "SELECT what, change, name, old_file, old_line, new_file, new_line, detail, place, "
        "replace(was, char(10), ', ') AS was, replace(now, char(10), ', ') AS now FROM diff_row "
        "WHERE what = ?1 AND (change <> 'line' OR ?2) ORDER BY change, name, old_file, old_line, new_file, new_line, "
        "place, was, now, detail";
    struct ot_rows rows;
    sqlite3_stmt *statement = NULL;
    int found = -1;
    ot_rows_init(&rows, ot_rows_format("csv"), true, out);
    rows.is_shown = difference->is_shown;
    if (ot_db_prepare(difference->db, select, &statement, err) < 0)
        goto out;
    ot_rows_start(&rows, statement);
    found = 0;
    for (int what = 0; what < OT_DIFF_WHAT_COUNT && found >= 0; what++) {
        if (!(difference->listed & 1u << what))
            continue;
        found = sqlite3_bind_int(statement, 2, difference->shows_lines) != SQLITE_OK
                    ? ot_db_err(difference->db, "cannot bind", err)
                    : ot_db_bind_text(statement, 1, ot_difference_whats[what], err);
        while (found >= 0 && (found = ot_db_step(statement, err)) == 1)
            if (ot_rows_add(&rows, statement, err) < 0)
                found = -1;
        sqlite3_reset(statement);
    }
    if (found >= 0)
        found = ot_rows_end(&rows, err);
out:
    sqlite3_finalize(statement);
    ot_rows_release(&rows);
    return found < 0 ? -1 : 0;
}

/* The changes that lines tell, as bits. */
static unsigned listed_changes(const struct ot_difference *difference)
{
    unsigned changes = 0;
    for (int what = 0; what < OT_DIFF_WHAT_COUNT; what++)
        for (int change = 0; change < OT_DIFF_LINE && difference->listed & 1u << what; change++)
            if (difference->counts[what][change] > 0 &&
                (what != OT_DIFF_FUNCTION || !difference->is_brief || change == OT_DIFF_MOVED))
                changes |= 1u << change;
    return changes;
}

/* What the signs of the lines mean, and what may stand behind a name, as "+3": nothing where all of it is plain. */
static int add_legend(const struct ot_difference *difference, bool has_more, struct ot_buf *out, struct ot_err *err)
{
    static const struct { unsigned changes; const char *text; } signs[] = {
        { 1u << OT_DIFF_ADDED, "+ new" }, { 1u << OT_DIFF_REMOVED, "- gone" },
        { 1u << OT_DIFF_REPLACED | 1u << OT_DIFF_MOVED, "> replaced or moved" },
        { 1u << OT_DIFF_CHANGED, "~ changed" } };
    sqlite3_stmt *statement = NULL;
    unsigned changes = listed_changes(difference), plain = signs[0].changes | signs[1].changes;
    int found = 0;
    if (difference->listed & 1u << OT_DIFF_KERNEL)
        found = ot_db_prepare(difference->db, "SELECT 1 FROM diff_row WHERE what = 'kernel' AND "
                              "coalesce(was, now) LIKE '(%'", &statement, err) < 0 ? -1 : ot_db_step(statement, err);
    sqlite3_finalize(statement);
    if (!(changes & ~plain) && !has_more && found != 1)
        return found;
    const char *separator = "";
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (changes & signs[i].changes) {
            ot_buf_printf(out, "%s%s", separator, signs[i].text);
            separator = "  ";
        }
    ot_buf_add_str(out, found == 1 ? "  (stage): in no op" : "");
    ot_buf_add_str(out, has_more ? "  +2: two more\n" : "\n");
    return found < 0 ? -1 : 0;
}

/* The rows of each kind that is listed. */
static int add_sections(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    struct ot_buf lines = OT_BUF_INIT;
    int result = 0;
    bool has_more = false;
    for (int what = 0; what < OT_DIFF_WHAT_COUNT && result >= 0; what++) {
        struct ot_difference_rows rows;
        if (!(difference->listed & 1u << what))
            continue;
        result = ot_difference_rows(difference, (enum ot_difference_what)what, &rows, err);
        if (result >= 0)
            has_more |= ot_difference_add_section(difference, (enum ot_difference_what)what, &rows, &lines);
        ot_difference_rows_release(&rows);
    }
    if (result >= 0 && lines.length > 0 && difference->format == OT_DIFF_TEXT)
        result = add_legend(difference, has_more, out, err);
    ot_buf_add(out, lines.data, lines.length);
    ot_buf_release(&lines);
    return result;
}

int ot_difference_write(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err)
{
    bool is_markdown = difference->format == OT_DIFF_MARKDOWN;
    int result = 0;
    if (difference->format == OT_DIFF_JSON)
        return ot_difference_add_json(difference, out, err);
    if (difference->format == OT_DIFF_CSV)
        return add_csv(difference, out, err);
    ot_buf_add_str(out, is_markdown ? "# " : "");
    if (add_version(difference, 0, out, err) < 0)
        return -1;
    ot_buf_add_str(out, " -> ");
    if (add_version(difference, 1, out, err) < 0)
        return -1;
    ot_buf_add_str(out, is_markdown ? "\n\n" : "\n");
    size_t before = out->length;
    bool is_much, is_none = ot_difference_total(difference) == 0;
    if (has_much_linked(difference, &is_much, err) < 0 || add_linked(difference, is_much, out, err) < 0)
        return -1;
    ot_buf_add_str(out, is_markdown && out->length > before ? "\n" : "");
    if (is_none)
        add_none(difference, out);
    add_summary(difference, out);
    if (!is_none || difference->shows_lines)
        result = add_sections(difference, out, err);
    if (result >= 0 && is_much && difference->listed) {
        struct ot_line line = ot_line_of(difference, out);
        ot_buf_add_char(out, '\n');
        ot_line_add_heading(&line, "Not linked alike");
        result = list_linked(difference, false, out, err);
    }
    return result;
}
