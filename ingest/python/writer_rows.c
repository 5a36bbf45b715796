/*
 * writer_rows.c: the rows of a file as rows of the database.
 *
 * Must not know: how they came about.
 */
#include "ingest/python/writer_internal.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/ast.h"
#include "ingest/python/pool.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* A row being bound: values in the order of the statement's parameters. */
struct row {
    struct ot_writer *writer;
    const struct ot_intern *texts;
    sqlite3_stmt *statement;
    enum statement which;
    int next;
    int is_bad;
    struct ot_err *err;
};

static void begin_row(struct row *row, enum statement which)
{
    row->which = which;
    row->statement = row->writer->statements[which];
    row->next = 1;
}

static void put(struct row *row, sqlite3_int64 value)
{
    ot_writer_keep(row->writer, sqlite3_bind_int64(row->statement, row->next++, value));
}

static void put_null(struct row *row)
{
    ot_writer_keep(row->writer, sqlite3_bind_null(row->statement, row->next++));
}

static void put_name(struct row *row, uint32_t text)
{
    sqlite3_int64 id = 0;
    if (text != OT_NO_TEXT && ot_writer_name(row->writer, row->texts, text, &id, row->err) < 0)
        row->is_bad = 1;
    if (text == OT_NO_TEXT)
        put_null(row);
    else
        put(row, id);
}

/* Text in the row itself. */
static void put_text(struct row *row, uint32_t text)
{
    if (text == OT_NO_TEXT)
        put_null(row);
    else
        ot_writer_bind_text(row->writer, row->statement, row->next++, ot_intern_text(row->texts, text));
}

static void end_row(struct row *row)
{
    if (!row->is_bad && ot_writer_run(row->writer, row->which, row->err) < 0)
        row->is_bad = 1;
}

/* How far above a node its scope is. */
static void put_up(struct row *row, uint32_t node, uint32_t above)
{
    put(row, (sqlite3_int64)node - above);
}

static sqlite3_int64 guard_key(const struct ot_rows *rows, sqlite3_int64 file_id, uint32_t guard)
{
    return ot_guard_key(file_id, rows->guards[guard].node, rows->guards[guard].arm);
}

/* How far above a key of a guard in the file, or twice the key of a row, that guard is. */
static void put_guard_up(struct row *row, const struct ot_rows *rows, sqlite3_int64 key, uint32_t guard)
{
    if (guard == OT_NO_NODE)
        put_null(row);
    else
        put(row, key - guard_key(rows, 0, guard));
}

static void write_scopes(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->scope_count && !row->is_bad; i++) {
        const struct ot_scope_row *scope = &rows->scopes[i];
        begin_row(row, DO_scope);
        put(row, ot_key(file_id, scope->node));
        put(row, scope->kind);
        if (scope->parent == OT_NO_NODE)
            put_null(row);
        else
            put_up(row, scope->node, scope->parent);
        put_name(row, scope->qualname);
        put(row, scope->occurrence);
        put(row, scope->line);
        put(row, scope->end_line);
        end_row(row);
    }
}

static void write_parts(struct row *row, enum statement which, const struct ot_part_row *parts,
                        size_t count, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < count && !row->is_bad; i++) {
        begin_row(row, which);
        put(row, ot_key(file_id, parts[i].scope));
        put(row, parts[i].position);
        put_name(row, parts[i].text);
        if (which == DO_decorator)
            put(row, parts[i].line);
        end_row(row);
    }
}

static int compare_keys(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Those that are used, their keys in the file above their positions, in the order of the keys: pages become full. */
static uint64_t *used_guards(const struct ot_rows *rows, size_t *count)
{
    uint64_t *used = ot_malloc((rows->guard_count + 1) * sizeof(*used));
    *count = 0;
    for (size_t i = 0; i < rows->guard_count; i++)
        if (rows->guards[i].is_used)
            used[(*count)++] = (uint64_t)guard_key(rows, 0, (uint32_t)i) << 32 | i;
    qsort(used, *count, sizeof(*used), compare_keys);
    return used;
}

static void write_guards(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    size_t count;
    uint64_t *used = used_guards(rows, &count);
    for (size_t i = 0; i < count && !row->is_bad; i++) {
        uint32_t position = (uint32_t)used[i];
        const struct ot_guard_row *guard = &rows->guards[position];
        begin_row(row, DO_guard);
        put(row, guard_key(rows, file_id, position));
        put_guard_up(row, rows, guard_key(rows, 0, position), guard->parent);
        put(row, guard->kind);
        put_name(row, guard->test);
        put(row, guard->is_closed);
        put_name(row, guard->cut);
        put(row, guard->line);
        end_row(row);
    }
    free(used);
}

static void write_calls(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->call_count && !row->is_bad; i++) {
        const struct ot_call_row *call = &rows->calls[i];
        begin_row(row, DO_call);
        put(row, ot_key(file_id, call->node));
        put_up(row, call->node, call->scope);
        put(row, call->line);
        put(row, call->column);
        put(row, (sqlite3_int64)call->node - call->rank);
        put_name(row, call->callee);
        put_guard_up(row, rows, 2 * (sqlite3_int64)call->node, call->guard);
        end_row(row);
    }
}

static void write_imports(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->import_count && !row->is_bad; i++) {
        const struct ot_import_row *import = &rows->imports[i];
        begin_row(row, DO_import);
        put(row, ot_key(file_id, import->node));
        put(row, import->scope);
        put_name(row, import->module);
        put_name(row, import->name);
        put_name(row, import->alias);
        put(row, import->line);
        put_guard_up(row, rows, 2 * (sqlite3_int64)import->node, import->guard);
        end_row(row);
    }
}

static void write_bindings(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->binding_count && !row->is_bad; i++) {
        const struct ot_binding_row *binding = &rows->bindings[i];
        begin_row(row, DO_binding);
        put(row, ot_key(file_id, binding->node));
        put(row, binding->kind);
        put_up(row, binding->node, binding->scope);
        put_name(row, binding->base);
        put_name(row, binding->name);
        put(row, binding->line);
        put_guard_up(row, rows, 2 * (sqlite3_int64)binding->node, binding->guard);
        put_text(row, binding->value);
        end_row(row);
    }
}

static void write_returns(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->return_count && !row->is_bad; i++) {
        const struct ot_use_row *value = &rows->returns[i];
        begin_row(row, DO_return);
        put(row, ot_key(file_id, value->node));
        put_up(row, value->node, value->scope);
        put(row, value->line);
        put_guard_up(row, rows, 2 * (sqlite3_int64)value->node, value->guard);
        put_text(row, value->text);
        end_row(row);
    }
}

static void write_references(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->reference_count && !row->is_bad; i++) {
        const struct ot_use_row *use = &rows->references[i];
        begin_row(row, DO_reference);
        put(row, ot_key(file_id, use->node));
        put_up(row, use->node, use->scope);
        put_name(row, use->text);
        put(row, use->line);
        put_guard_up(row, rows, 2 * (sqlite3_int64)use->node, use->guard);
        end_row(row);
    }
}

static void write_registrations(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->registration_count && !row->is_bad; i++) {
        const struct ot_registration_row *filed = &rows->registrations[i];
        begin_row(row, DO_registration);
        put(row, ot_key(file_id, filed->node));
        put(row, filed->kind);
        put(row, ot_key(file_id, filed->scope));
        put_name(row, filed->registry);
        put_name(row, filed->target);
        put(row, ot_key(file_id, filed->target_node));
        put(row, filed->line);
        if (filed->guard == OT_NO_NODE)
            put_null(row);
        else
            put(row, guard_key(rows, file_id, filed->guard));
        end_row(row);
    }
}

static void write_conditions(struct row *row, const struct ot_rows *rows)
{
    for (size_t i = 0; i < rows->condition_count && !row->is_bad; i++) {
        const struct ot_condition_row *condition = &rows->conditions[i];
        begin_row(row, DO_condition);
        put_name(row, condition->test);
        put(row, condition->position);
        put_name(row, condition->part);
        put(row, condition->is_negated);
        put(row, condition->joined);
        end_row(row);
    }
}

static int write_file(struct ot_writer *writer, sqlite3_int64 file_id, const struct ot_walk_file *file,
                      const struct ot_result *result, struct ot_err *err)
{
    sqlite3_stmt *insert = writer->statements[DO_file];
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 1, file_id));
    ot_writer_bind_text(writer, insert, 2, file->file);
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 3, file->is_package));
    ot_writer_bind_text(writer, insert, 4, file->path);
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 5, (sqlite3_int64)result->lines));
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 6, (sqlite3_int64)result->bytes));
    ot_writer_bind_text(writer, insert, 7, result->hash);
    if (ot_writer_run(writer, DO_file, err) < 0)
        return -1;
    insert = writer->statements[DO_record];
    ot_writer_keep(writer, sqlite3_bind_int64(insert, 1, file_id));
    const struct ot_buf *record = &result->rows.record;
    ot_writer_keep(writer, sqlite3_bind_blob64(insert, 2, record->data, record->length, SQLITE_STATIC));
    return ot_writer_run(writer, DO_record, err);
}

int ot_writer_add(struct ot_writer *writer, sqlite3_int64 file_id, const struct ot_walk_file *file,
                  const struct ot_result *result, struct ot_err *err)
{
    const struct ot_rows *rows = &result->rows;
    struct row row = {.writer = writer, .texts = &rows->texts, .err = err};
    if (result->is_loaded) {
        ot_grow(&writer->local, &writer->local_capacity, rows->texts.count, sizeof *writer->local);
        memset(writer->local, 0, rows->texts.count * sizeof *writer->local);
        if (write_file(writer, file_id, file, result, err) < 0)
            return ot_err_wrap(err, "%s", file->file);
        write_scopes(&row, rows, file_id);
        write_parts(&row, DO_base, rows->bases, rows->base_count, file_id);
        write_parts(&row, DO_decorator, rows->decorators, rows->decorator_count, file_id);
        write_guards(&row, rows, file_id);
        write_calls(&row, rows, file_id);
        write_imports(&row, rows, file_id);
        write_bindings(&row, rows, file_id);
        write_returns(&row, rows, file_id);
        write_references(&row, rows, file_id);
        write_registrations(&row, rows, file_id);
        write_parts(&row, DO_key, rows->keys, rows->key_count, file_id);
        write_conditions(&row, rows);
    }
    for (size_t i = 0; i < rows->trouble_count && !row.is_bad; i++)
        row.is_bad = ot_writer_problem(writer, file->file, rows->troubles[i].line, rows->troubles[i].kind,
                                       rows->troubles[i].text, err) < 0;
    return row.is_bad ? ot_err_wrap(err, "%s", file->file) : 0;
}
