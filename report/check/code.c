/*
 * code.c: what the code of an issue means.
 *
 * Reads: finding_code, queries/report/issues, the comments of queries/check. Writes: a buffer.
 */
#include "report/check/code.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "report/text/lines.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/nearest.h"

enum { NUMBER, CODE, SEVERITY, MESSAGE, ACTION, DOCUMENT, DOC_LINE = 9 };

enum { INDENT = 2 }; /* of what stands below a line */

/* "queries/check/33_wrong_op" is the query of wrong-op. */
static bool is_named_for(const char *file, const char *code)
{
    const char *name = strrchr(file, '/') + 1;
    while (isdigit((unsigned char)*name))
        name++;
    for (name++; *name && *code; name++, code++)
        if (*name != *code && !(*name == '_' && *code == '-'))
            return false;
    return !*name && !*code;
}

/* Does the query write findings of the code? The comment at its top names them: "wrong-call: …",
 * "op-moved, step-moved: …", "row-without-chain: …; wrong-row: …". */
static bool is_query_of(const struct ot_sql_file *file, const char *code)
{
    size_t length = strlen(code);
    if (!strstr(file->text, "INTO finding "))
        return false;
    const char *word = file->text, *end = word;
    while (strncmp(end, "--", 2) == 0)
        end += strcspn(end, "\n") + 1;
    for (; word < end; word += strspn(word, " \n")) {
        size_t size = strcspn(word, " \n");
        if (size == length + 1 && strncmp(word, code, length) == 0 && strchr(":,", word[length]))
            return true;
        word += size;
    }
    return false;
}

/* The comment at the top of the query, folded; a line that does not end with '.' goes on in the next. */
static void add_query(const struct ot_sql_file *query, struct ot_buf *out)
{
    struct ot_buf lines = OT_BUF_INIT;
    ot_buf_printf(out, "\n%s.sql:\n", query->name);
    for (const char *line = query->text; strncmp(line, "--", 2) == 0; line += strcspn(line, "\n") + 1) {
        size_t length = strcspn(line, "\n"), mark = length > 2 ? 3 : 2;
        if (lines.length > 0 && lines.data[lines.length - 1] == '.') {
            ot_lines_add(out, INDENT, lines.data);
            ot_buf_release(&lines);
        }
        ot_buf_add_str(&lines, lines.length > 0 ? " " : "");
        ot_buf_add(&lines, line + mark, length - mark);
    }
    if (lines.length > 0)
        ot_lines_add(out, INDENT, lines.data);
    ot_buf_release(&lines);
}

/* The query that is named for the code, then the others that write it. */
static void add_queries(const char *code, struct ot_buf *out)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder("queries/check/", &count);
    for (size_t i = 0; i < count; i++)
        if (is_named_for(files[i].name, code))
            add_query(&files[i], out);
    for (size_t i = 0; i < count; i++)
        if (!is_named_for(files[i].name, code) && is_query_of(&files[i], code))
            add_query(&files[i], out);
}

static int add_example(sqlite3 *db, const char *code, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1, count = 0;
    struct ot_buf first = OT_BUF_INIT;
    if (ot_report_query(db, "issues", &statement, err) < 0 || ot_report_bind_int(statement, ":all", 1, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (strcmp(ot_report_text(statement, CODE), code) != 0 || ++count > 1)
            continue;
        ot_buf_printf(&first, "%d. %s: %s", sqlite3_column_int(statement, NUMBER),
                      ot_report_text(statement, SEVERITY), ot_report_text(statement, MESSAGE));
        if (sqlite3_column_type(statement, DOC_LINE) != SQLITE_NULL)
            ot_buf_printf(&first, ", line %d", sqlite3_column_int(statement, DOC_LINE));
    }
    ot_buf_printf(out, "\n%d issue%s of this database ha%s it%s", count, count == 1 ? "" : "s",
                  count == 1 ? "s" : "ve", count ? ":\n" : "\n");
    if (count > 0)
        ot_lines_add(out, INDENT, first.data);
    if (count > 1)
        ot_buf_printf(out, "  and %d more: optrace check\n", count - 1);
out:
    ot_buf_release(&first);
    sqlite3_finalize(statement);
    return row;
}

static int say_unknown(sqlite3 *db, const char *code, struct ot_err *err)
{
    struct ot_nearest nearest = { 0 };
    struct ot_buf names = OT_BUF_INIT, all = OT_BUF_INIT;
    struct ot_arena arena = { 0 };
    sqlite3_stmt *statement = NULL;
    int row = ot_db_prepare(db, "SELECT code FROM finding_code ORDER BY position", &statement, err);
    while (row == 0 && (row = ot_db_step(statement, err)) == 1) {
        const char *text = ot_report_text(statement, 0);
        ot_nearest_consider(&nearest, code, ot_arena_strndup(&arena, text, strlen(text)));
        ot_buf_printf(&all, "%s%s", all.length ? ", " : "", text);
        row = 0;
    }
    sqlite3_finalize(statement);
    ot_nearest_print(&nearest, &names);
    if (row == 0)
        ot_err_set(err, "no issue has the code '%s'; %s: %s", code, names.length ? "the nearest" : "the codes",
                   names.length ? names.data : all.data);
    ot_buf_release(&names);
    ot_buf_release(&all);
    ot_arena_release(&arena);
    return -1;
}

int ot_code_explain(sqlite3 *db, const char *code, bool is_blank, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_db_prepare(db, "SELECT remark FROM finding_code WHERE code = ?1", &statement, err) < 0)
        return -1;
    if (sqlite3_bind_text(statement, 1, code, -1, SQLITE_STATIC) != SQLITE_OK)
        row = ot_db_err(db, code, err);
    else
        row = ot_db_step(statement, err);
    if (row == 1) {
        struct ot_buf line = OT_BUF_INIT;
        ot_buf_printf(&line, "%s: %s", code, ot_report_text(statement, 0));
        ot_lines_add(out, 0, line.data);
        ot_buf_release(&line);
    }
    sqlite3_finalize(statement);
    if (row < 0)
        return -1;
    if (row == 0)
        return say_unknown(db, code, err);
    add_queries(code, out);
    return is_blank ? 0 : add_example(db, code, out, err);
}
