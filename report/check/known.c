/*
 * known.c: issues that need not be told again.
 *
 * Reads: two files, queries/report/quiet and unused. Writes: the parameter :quiet. Must not know: what an issue means.
 */
#include "report/check/known.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "report/text/rows.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/file.h"
#include "tools/base/mem.h"
#include "tools/base/visible.h"

struct span {
    const char *text;
    size_t length;
};

static struct span trimmed(const char *text, const char *end)
{
    while (text < end && isspace((unsigned char)*text))
        text++;
    while (end > text && isspace((unsigned char)end[-1]))
        end--;
    return (struct span){ text, (size_t)(end - text) };
}

static void add_member(struct ot_buf *json, const char *name, struct span value)
{
    ot_buf_printf(json, "%s\"%s\":", json->data[json->length - 1] == '{' ? "" : ",", name);
    ot_rows_add_json(json, value.text, value.length);
}

/* One line as an object; nothing for a blank one or a comment. */
static int add_suppression(const char *path, int number, struct span line, struct ot_buf *json, struct ot_err *err)
{
    const char *end = line.text + line.length;
    if (line.length == 0 || *line.text == '#')
        return 0;
    const char *colon = memchr(line.text, ':', line.length), *dashes = NULL;
    for (const char *p = colon; p && p + 4 <= end; p++)
        if (memcmp(p, " -- ", 4) == 0)
            dashes = p;
    if (!colon || !dashes || trimmed(dashes + 4, end).length == 0)
        return ot_err_set(err, "%s:%d: expected 'CODE: CAUSE -- REASON'", path, number);
    struct ot_buf at = OT_BUF_INIT;
    ot_buf_printf(&at, "%s:%d", path, number);
    ot_buf_add_str(json, json->data[json->length - 1] == '[' ? "{" : ",{");
    add_member(json, "code", trimmed(line.text, colon));
    add_member(json, "cause", trimmed(colon + 1, dashes));
    add_member(json, "reason", trimmed(dashes + 4, end));
    add_member(json, "place", (struct span){ at.data, at.length });
    ot_buf_add_char(json, '}');
    ot_buf_release(&at);
    return 0;
}

/* The file of suppressions as a JSON array. */
static int read_suppressions(const char *path, struct ot_buf *json, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    int result = ot_file_read(path, &text, err), number = 0;
    const char *end = text.data + text.length;
    ot_buf_add_char(json, '[');
    for (const char *line = text.data; result == 0 && line < end; ) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop ? stop : end;
        result = add_suppression(path, ++number, trimmed(line, stop), json, err);
        line = stop + 1;
    }
    ot_buf_add_char(json, ']');
    ot_buf_release(&text);
    return result;
}

/* Is the text what check wrote, in a version that is known here? */
static int require_baseline(sqlite3 *db, const char *path, const char *text, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    bool is_baseline = false;
    int result = -1;
    if (ot_db_prepare(db, "SELECT CASE WHEN json_valid(?1) THEN coalesce(json_type(?1) = 'object' AND "
                      "json_extract(?1, '$.format') = 'optrace-check' AND json_extract(?1, '$.version') = 1, 0) "
                      "ELSE 0 END", &statement, err) < 0)
        return -1;
    if (sqlite3_bind_text(statement, 1, text, -1, SQLITE_STATIC) != SQLITE_OK)
        result = ot_db_err(db, path, err);
    else
        result = ot_db_step(statement, err) < 0 ? -1 : 0;
    if (result == 0)
        is_baseline = sqlite3_column_int(statement, 0) == 1;
    sqlite3_finalize(statement);
    if (result == 0 && !is_baseline)
        return ot_err_set(err, "'%s' is no baseline: 'optrace check --format json' writes one", path);
    return result;
}

static int read_quiet(sqlite3 *db, const char *suppressions, struct ot_known *known, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "quiet", &statement, err) == 0 &&
        ot_report_bind_text(statement, ":baseline", known->baseline, err) == 0 &&
        ot_report_bind_text(statement, ":suppressions", suppressions, err) == 0 &&
        (row = ot_db_step(statement, err)) == 1)
        known->quiet = ot_strdup(ot_report_text(statement, 0));
    sqlite3_finalize(statement);
    return row < 0 ? -1 : 0;
}

static int say_unused(sqlite3 *db, const char *program, const char *suppressions, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "unused", &statement, err) == 0 &&
        ot_report_bind_text(statement, ":suppressions", suppressions, err) == 0)
        while ((row = ot_db_step(statement, err)) == 1)
            ot_visible_say(program, "%s: no issue is '%s: %s'", ot_report_text(statement, 0),
                           ot_report_text(statement, 1), ot_report_text(statement, 2));
    sqlite3_finalize(statement);
    return row;
}

int ot_known_read(sqlite3 *db, const char *program, const char *baseline, const char *suppressions,
                  struct ot_known *known, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT, rules = OT_BUF_INIT;
    int result = -1;
    if (baseline) {
        if (ot_file_read(baseline, &text, err) < 0 || require_baseline(db, baseline, text.data, err) < 0)
            goto out;
        known->baseline = ot_strdup(text.data);
    }
    if (suppressions && read_suppressions(suppressions, &rules, err) < 0)
        goto out;
    if (read_quiet(db, suppressions ? rules.data : NULL, known, err) < 0 ||
        (suppressions && say_unused(db, program, rules.data, err) < 0))
        goto out;
    result = 0;
out:
    ot_buf_release(&text);
    ot_buf_release(&rules);
    return result;
}

void ot_known_release(struct ot_known *known)
{
    free(known->baseline);
    free(known->quiet);
    *known = (struct ot_known){ NULL, NULL };
}
