/*
 * history.c: many versions side by side: what queries/history found, read into memory; as markdown, as JSON.
 *
 * Reads: history_version, history_kernel_span, history_op_span, history_op_cell.
 */
#include "report/history/history.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "report/text/rows.h"
#include "schema/db.h"
#include "tools/base/markdown.h"

static const char *keep(struct ot_history *history, sqlite3_stmt *row, int column)
{
    return sqlite3_column_type(row, column) == SQLITE_NULL
               ? NULL
               : ot_arena_strndup(&history->arena, ot_db_text(row, column), (size_t)sqlite3_column_bytes(row, column));
}

/* How long a label is before its last word, where that begins with a digit as a version does; 0 where there is none. */
static size_t before_version(const char *label)
{
    const char *blank = strrchr(label, ' ');
    return blank && isdigit((unsigned char)blank[1]) ? (size_t)(blank + 1 - label) : 0;
}

/* The version alone, where a label has one, and all that have one have the same words before it; else all of it. */
static const char *short_label(const struct ot_history *history, const char *label)
{
    size_t length = before_version(label);
    for (size_t i = 0; i < history->version_count && length > 0; i++) {
        const char *other = history->versions[i].label;
        size_t others = before_version(other);
        if (others && (others != length || strncmp(other, label, length) != 0))
            length = 0;
    }
    return label + length;
}

/* The short label, where no other has it; else with its number in the order given, too. */
static void name_versions(struct ot_history *history)
{
    for (size_t i = 0; i < history->version_count; i++) {
        struct ot_history_version *version = &history->versions[i];
        version->name = short_label(history, version->label);
        for (size_t j = 0; j < history->version_count; j++)
            if (i != j && strcmp(history->versions[j].label, version->label) == 0) {
                struct ot_buf name = OT_BUF_INIT;
                ot_buf_printf(&name, "%s #%zu", short_label(history, version->label), i + 1);
                version->name = ot_arena_strndup(&history->arena, name.data, name.length);
                ot_buf_release(&name);
                break;
            }
    }
}

static int read_versions(struct ot_history *history, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int found = -1;
    if (ot_db_prepare(db, "SELECT label, platform, ops, kernels, pairs FROM history_version ORDER BY position", &row,
                      err) == 0)
        while ((found = ot_db_step(row, err)) == 1) {
            ot_grow(&history->versions, &history->version_capacity, history->version_count + 1,
                    sizeof *history->versions);
            history->versions[history->version_count++] = (struct ot_history_version){
                .label = keep(history, row, 0), .platform = keep(history, row, 1),
                .ops = (long)sqlite3_column_int64(row, 2), .kernels = (long)sqlite3_column_int64(row, 3),
                .pairs = (long)sqlite3_column_int64(row, 4) };
        }
    sqlite3_finalize(row);
    name_versions(history);
    return found;
}

static int read_spans(struct ot_history *history, sqlite3 *db, const char *select, struct ot_history_span **spans,
                      size_t *count, size_t *capacity, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int found = -1;
    if (ot_db_prepare(db, select, &row, err) == 0)
        while ((found = ot_db_step(row, err)) == 1) {
            ot_grow(spans, capacity, *count + 1, sizeof **spans);
            (*spans)[(*count)++] = (struct ot_history_span){
                .name = keep(history, row, 0), .marks = keep(history, row, 1),
                .first = (long)sqlite3_column_int64(row, 2), .last = (long)sqlite3_column_int64(row, 3),
                .ops = keep(history, row, 4) };
        }
    sqlite3_finalize(row);
    return found;
}

static int read_cells(struct ot_history *history, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int found = -1;
    size_t op = 0, all = history->op_count * history->version_count;
    history->cells = ot_calloc(all + 1, sizeof *history->cells);
    for (size_t i = 0; i < all; i++)
        history->cells[i].count = -1;
    if (ot_db_prepare(db, "SELECT op, position, kernels, count, gained, lost FROM history_op_cell "
                      "ORDER BY op, position", &row, err) == 0)
        while ((found = ot_db_step(row, err)) == 1) {
            size_t position = (size_t)sqlite3_column_int64(row, 1);
            while (op < history->op_count && strcmp(history->ops[op].name, ot_db_text(row, 0)) != 0)
                op++;
            if (op < history->op_count && position >= 1 && position <= history->version_count)
                history->cells[op * history->version_count + position - 1] = (struct ot_history_cell){
                    .kernels = keep(history, row, 2), .count = (long)sqlite3_column_int64(row, 3),
                    .gained = keep(history, row, 4), .lost = keep(history, row, 5) };
        }
    sqlite3_finalize(row);
    return found;
}

static int read_defaults(struct ot_history *history, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *row = NULL;
    int found = -1;
    if (ot_db_prepare(db, "SELECT name, position, value FROM history_default_move ORDER BY name, position", &row,
                      err) == 0)
        while ((found = ot_db_step(row, err)) == 1) {
            size_t position = (size_t)sqlite3_column_int64(row, 1);
            if (position < 1 || position > history->version_count)
                continue;
            ot_grow(&history->defaults, &history->default_capacity, history->default_count + 1,
                    sizeof *history->defaults);
            history->defaults[history->default_count++] = (struct ot_history_default){
                .name = keep(history, row, 0), .value = keep(history, row, 2), .version = position - 1 };
        }
    sqlite3_finalize(row);
    return found;
}

int ot_history_read(struct ot_history *history, sqlite3 *db, struct ot_err *err)
{
    memset(history, 0, sizeof *history);
    ot_arena_init(&history->arena);
    return read_versions(history, db, err) < 0 ||
                   read_spans(history, db, "SELECT name, marks, first, last, ops FROM history_kernel_span "
                              "ORDER BY first, last DESC, name", &history->kernels, &history->kernel_count,
                              &history->kernel_capacity, err) < 0 ||
                   read_spans(history, db, "SELECT op, marks, first, last, NULL FROM history_op_span ORDER BY op",
                              &history->ops, &history->op_count, &history->op_capacity, err) < 0 ||
                   read_cells(history, db, err) < 0 || read_defaults(history, db, err) < 0
               ? -1 : 0;
}

void ot_history_release(struct ot_history *history)
{
    free(history->versions);
    free(history->kernels);
    free(history->ops);
    free(history->defaults);
    free(history->cells);
    ot_arena_release(&history->arena);
}

size_t ot_history_count(const char *names)
{
    size_t count = names != NULL;
    for (; names && *names; names++)
        count += *names == '\n';
    return count;
}

static void add_string(struct ot_buf *out, const char *text)
{
    if (text)
        ot_rows_add_json(out, text, strlen(text));
    else
        ot_buf_add_str(out, "null");
}

/* The names of versions that have it. */
static void add_marks(const struct ot_history *history, struct ot_buf *out, const char *marks)
{
    const char *separator = "";
    ot_buf_add_str(out, ", \"versions\": [");
    for (size_t i = 0; i < history->version_count; i++)
        if (marks[i] == '#') {
            ot_buf_add_str(out, separator);
            add_string(out, history->versions[i].name);
            separator = ", ";
        }
    ot_buf_add_char(out, ']');
}

void ot_history_add_json(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "{\"versions\": [");
    for (size_t i = 0; i < history->version_count; i++) {
        const struct ot_history_version *version = &history->versions[i];
        ot_buf_add_str(out, i ? ",\n  {\"name\": " : "{\"name\": ");
        add_string(out, version->name);
        ot_buf_add_str(out, ", \"label\": ");
        add_string(out, version->label);
        ot_buf_add_str(out, ", \"platform\": ");
        add_string(out, version->platform);
        ot_buf_printf(out, ", \"ops\": %ld, \"kernels\": %ld, \"pairs\": %ld}", version->ops, version->kernels,
                      version->pairs);
    }
    ot_buf_add_str(out, "],\n \"kernels\": [");
    for (size_t i = 0; i < history->kernel_count; i++) {
        ot_buf_add_str(out, i ? ",\n  {\"kernel\": " : "{\"kernel\": ");
        add_string(out, history->kernels[i].name);
        add_marks(history, out, history->kernels[i].marks);
        ot_buf_add_str(out, ", \"ops\": ");
        ot_rows_add_json_list(out, history->kernels[i].ops);
        ot_buf_add_char(out, '}');
    }
    ot_buf_add_str(out, "],\n \"ops\": [");
    for (size_t i = 0; i < history->op_count; i++) {
        const char *separator = "";
        ot_buf_add_str(out, i ? ",\n  {\"op\": " : "{\"op\": ");
        add_string(out, history->ops[i].name);
        add_marks(history, out, history->ops[i].marks);
        ot_buf_add_str(out, ", \"kernels\": {");
        for (size_t v = 0; v < history->version_count; v++) {
            const struct ot_history_cell *cell = &history->cells[i * history->version_count + v];
            if (cell->count < 0)
                continue;
            ot_buf_add_str(out, separator);
            add_string(out, history->versions[v].name);
            ot_buf_add_str(out, ": ");
            ot_rows_add_json_list(out, cell->kernels);
            separator = ", ";
        }
        ot_buf_add_str(out, "}}");
    }
    ot_buf_add_str(out, "],\n \"defaults\": [");
    for (size_t i = 0; i < history->default_count; i++) {
        const struct ot_history_default *each = &history->defaults[i];
        ot_buf_add_str(out, i ? ",\n  {\"name\": " : "{\"name\": ");
        add_string(out, each->name);
        ot_buf_add_str(out, ", \"since\": ");
        add_string(out, history->versions[each->version].name);
        ot_buf_add_str(out, ", \"value\": ");
        add_string(out, each->value);
        ot_buf_add_char(out, '}');
    }
    ot_buf_add_str(out, "]}\n");
}
