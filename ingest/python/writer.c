/*
 * writer.c: rows of files -> the database.
 */
#include "ingest/python/writer.h"

#include <stdlib.h>
#include <string.h>
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* The statements, all single-table. */
#define STATEMENTS(X)                                                                       \
    X(name, "INSERT INTO name (name_id, text) VALUES (?1, ?2)")                             \
    X(find_name, "SELECT name_id FROM name WHERE text = ?1")                                \
    X(file, "INSERT INTO source_file (file_id, file, module, is_package, path, lines, "     \
            "bytes, content_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")                 \
    X(record, "INSERT INTO source_record (file_id, record) VALUES (?1, ?2)")                \
    X(scope, "INSERT INTO scope (scope_id, file_id, scope_kind_id, parent_id, qualname_id, "\
             "occurrence, line, end_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")         \
    X(base, "INSERT INTO class_base (scope_id, position, base_id) VALUES (?1, ?2, ?3)")     \
    X(decorator, "INSERT INTO decorator (scope_id, position, decorator_id, line) "          \
                 "VALUES (?1, ?2, ?3, ?4)")                                                 \
    X(guard, "INSERT INTO guard (guard_id, file_id, parent_id, guard_kind_id, test_id, "    \
             "is_closed, cut_id, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")            \
    X(call, "INSERT INTO call (call_id, call_kind_id, scope_id, line, col, rank, "          \
            "callee_id, guard_id) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7)")                  \
    X(import, "INSERT INTO import (import_id, file_id, scope_id, module_id, name_id, "      \
              "alias_id, line, guard_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")          \
    X(store, "INSERT INTO attribute_store (store_id, file_id, scope_id, base_id, "          \
             "attribute_id, line, guard_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")           \
    X(problem, "INSERT INTO problem (input, file, line, kind, text) VALUES ('python', ?1, ?2, ?3, ?4)") \
    X(clear_problems, "DELETE FROM problem WHERE input = 'python' AND file = ?1")           \
    X(drop_bases, "DELETE FROM class_base WHERE scope_id BETWEEN ?2 AND ?3")                \
    X(drop_decorators, "DELETE FROM decorator WHERE scope_id BETWEEN ?2 AND ?3")            \
    X(drop_calls, "DELETE FROM call WHERE call_id BETWEEN ?2 AND ?3")                       \
    X(drop_imports, "DELETE FROM import WHERE import_id BETWEEN ?2 AND ?3")                 \
    X(drop_stores, "DELETE FROM attribute_store WHERE store_id BETWEEN ?2 AND ?3")          \
    X(drop_guards, "DELETE FROM guard WHERE guard_id BETWEEN 2 * ?2 AND 2 * ?3 + 1")        \
    X(drop_scopes, "DELETE FROM scope WHERE scope_id BETWEEN ?2 AND ?3")                    \
    X(drop_record, "DELETE FROM source_record WHERE file_id = ?1")                          \
    X(drop_file, "DELETE FROM source_file WHERE file_id = ?1")

enum statement {
#define X(name, sql) DO_##name,
    STATEMENTS(X)
#undef X
    STATEMENT_COUNT
};

struct ot_writer {
    sqlite3 *db;
    bool is_fresh;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    int bound; /* the first result of a bind since the last run that is not SQLITE_OK */
    struct ot_intern names;  /* all texts seen in this run */
    sqlite3_int64 *name_ids; /* by number of names; 0 while not looked up */
    size_t name_id_capacity;
    sqlite3_int64 last_name_id;
    sqlite3_int64 *local; /* name id by text number of the file at hand; 0 unknown */
    size_t local_capacity;
};

struct ot_writer *ot_writer_new(sqlite3 *db, bool is_fresh, struct ot_err *err)
{
    static const char *const sql[] = {
#define X(name, text) text,
        STATEMENTS(X)
#undef X
    };
    struct ot_writer *writer = ot_calloc(1, sizeof *writer);
    writer->db = db;
    writer->is_fresh = is_fresh;
    ot_intern_init(&writer->names);
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        if (ot_db_prepare(db, sql[i], &writer->statements[i], err) < 0)
            goto out;
    sqlite3_stmt *last;
    if (ot_db_prepare(db, "SELECT coalesce(max(name_id), 0) FROM name", &last, err) < 0)
        goto out;
    int result = ot_db_step(last, err);
    writer->last_name_id = result == 1 ? sqlite3_column_int64(last, 0) : 0;
    sqlite3_finalize(last);
    if (result == 1)
        return writer;
out:
    ot_writer_free(writer);
    return NULL;
}

void ot_writer_free(struct ot_writer *writer)
{
    if (!writer)
        return;
    for (size_t i = 0; i < STATEMENT_COUNT; i++)
        sqlite3_finalize(writer->statements[i]);
    ot_intern_release(&writer->names);
    free(writer->name_ids);
    free(writer->local);
    free(writer);
}

/* Keeps what came of a bind. */
static void keep(struct ot_writer *writer, int code)
{
    if (writer->bound == SQLITE_OK)
        writer->bound = code;
}

static void bind_text(struct ot_writer *writer, sqlite3_stmt *statement, int column, const char *text)
{
    keep(writer, sqlite3_bind_text(statement, column, text, -1, SQLITE_STATIC));
}

/* Steps a statement whose parameters are bound: 1 for a row, 0 when done, -1 on error. */
static int step(struct ot_writer *writer, sqlite3_stmt *statement, struct ot_err *err)
{
    int code = writer->bound;
    writer->bound = SQLITE_OK;
    return code == SQLITE_OK ? ot_db_step(statement, err) : ot_db_fail(writer->db, code, "cannot bind", err);
}

/* Runs one and makes it ready again. */
static int run(struct ot_writer *writer, enum statement which, struct ot_err *err)
{
    int result = step(writer, writer->statements[which], err);
    (void)sqlite3_reset(writer->statements[which]); /* says again what step said */
    return result < 0 ? -1 : 0;
}

/* The id in the database of a text never seen in this run. */
static int find_name(struct ot_writer *writer, const char *text, sqlite3_int64 *id, struct ot_err *err)
{
    if (!writer->is_fresh) {
        sqlite3_stmt *find = writer->statements[DO_find_name];
        bind_text(writer, find, 1, text);
        int found = step(writer, find, err);
        *id = found == 1 ? sqlite3_column_int64(find, 0) : 0;
        (void)sqlite3_reset(find);
        if (found != 0)
            return found < 0 ? -1 : 0;
    }
    *id = ++writer->last_name_id;
    sqlite3_stmt *insert = writer->statements[DO_name];
    keep(writer, sqlite3_bind_int64(insert, 1, *id));
    bind_text(writer, insert, 2, text);
    return run(writer, DO_name, err);
}

/* The name id of a text of the file at hand. */
static int name_id(struct ot_writer *writer, const struct ot_intern *texts, uint32_t text,
                   sqlite3_int64 *id, struct ot_err *err)
{
    *id = writer->local[text];
    if (*id)
        return 0;
    const char *string = ot_intern_text(texts, text);
    uint32_t number = ot_intern_str(&writer->names, string);
    size_t before = writer->name_id_capacity;
    ot_grow(&writer->name_ids, &writer->name_id_capacity, (size_t)number + 1, sizeof *writer->name_ids);
    memset(writer->name_ids + before, 0, (writer->name_id_capacity - before) * sizeof *writer->name_ids);
    *id = writer->name_ids[number];
    if (!*id && find_name(writer, string, id, err) < 0)
        return -1;
    writer->name_ids[number] = *id;
    writer->local[text] = *id;
    return 0;
}

int ot_writer_remove(struct ot_writer *writer, sqlite3_int64 file_id, struct ot_err *err)
{
    for (int which = DO_drop_bases; which <= DO_drop_file; which++) {
        sqlite3_stmt *statement = writer->statements[which];
        if (which >= DO_drop_record) {
            keep(writer, sqlite3_bind_int64(statement, 1, file_id));
        } else {
            keep(writer, sqlite3_bind_int64(statement, 2, ot_key(file_id, 0)));
            keep(writer, sqlite3_bind_int64(statement, 3, ot_key(file_id + 1, 0) - 1));
        }
        if (run(writer, (enum statement)which, err) < 0)
            return -1;
    }
    return 0;
}

int ot_writer_problem(struct ot_writer *writer, const char *file, unsigned line,
                      const char *kind, const char *text, struct ot_err *err)
{
    sqlite3_stmt *insert = writer->statements[DO_problem];
    bind_text(writer, insert, 1, file);
    keep(writer, line ? sqlite3_bind_int64(insert, 2, line) : sqlite3_bind_null(insert, 2));
    bind_text(writer, insert, 3, kind);
    bind_text(writer, insert, 4, text);
    return run(writer, DO_problem, err);
}

int ot_writer_clear_problems(struct ot_writer *writer, const char *file, struct ot_err *err)
{
    bind_text(writer, writer->statements[DO_clear_problems], 1, file);
    return run(writer, DO_clear_problems, err);
}

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
    keep(row->writer, sqlite3_bind_int64(row->statement, row->next++, value));
}

static void put_null(struct row *row)
{
    keep(row->writer, sqlite3_bind_null(row->statement, row->next++));
}

static void put_name(struct row *row, uint32_t text)
{
    sqlite3_int64 id = 0;
    if (text != OT_NO_TEXT && name_id(row->writer, row->texts, text, &id, row->err) < 0)
        row->is_bad = 1;
    if (text == OT_NO_TEXT)
        put_null(row);
    else
        put(row, id);
}

static void end_row(struct row *row)
{
    if (!row->is_bad && run(row->writer, row->which, row->err) < 0)
        row->is_bad = 1;
}

static void put_guard(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id, uint32_t guard)
{
    if (guard == OT_NO_NODE)
        put_null(row);
    else
        put(row, ot_guard_key(file_id, rows->guards[guard].node, rows->guards[guard].arm));
}

static void write_scopes(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->scope_count && !row->is_bad; i++) {
        const struct ot_scope_row *scope = &rows->scopes[i];
        begin_row(row, DO_scope);
        put(row, ot_key(file_id, scope->node));
        put(row, file_id);
        put(row, scope->kind);
        if (scope->parent == OT_NO_NODE)
            put_null(row);
        else
            put(row, ot_key(file_id, scope->parent));
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

static void write_guards(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->guard_count && !row->is_bad; i++) {
        const struct ot_guard_row *guard = &rows->guards[i];
        if (!guard->is_used)
            continue;
        begin_row(row, DO_guard);
        put_guard(row, rows, file_id, (uint32_t)i);
        put(row, file_id);
        put_guard(row, rows, file_id, guard->parent);
        put(row, guard->kind);
        put_name(row, guard->test);
        put(row, guard->is_closed);
        put_name(row, guard->cut);
        put(row, guard->line);
        end_row(row);
    }
}

static void write_calls(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->call_count && !row->is_bad; i++) {
        const struct ot_call_row *call = &rows->calls[i];
        begin_row(row, DO_call);
        put(row, ot_key(file_id, call->node));
        put(row, ot_key(file_id, call->scope));
        put(row, call->line);
        put(row, call->column);
        put(row, call->rank);
        put_name(row, call->callee);
        put_guard(row, rows, file_id, call->guard);
        end_row(row);
    }
}

static void write_imports(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->import_count && !row->is_bad; i++) {
        const struct ot_import_row *import = &rows->imports[i];
        begin_row(row, DO_import);
        put(row, ot_key(file_id, import->node));
        put(row, file_id);
        put(row, ot_key(file_id, import->scope));
        put_name(row, import->module);
        put_name(row, import->name);
        put_name(row, import->alias);
        put(row, import->line);
        put_guard(row, rows, file_id, import->guard);
        end_row(row);
    }
}

static void write_stores(struct row *row, const struct ot_rows *rows, sqlite3_int64 file_id)
{
    for (size_t i = 0; i < rows->store_count && !row->is_bad; i++) {
        const struct ot_store_row *store = &rows->stores[i];
        begin_row(row, DO_store);
        put(row, ot_key(file_id, store->node));
        put(row, file_id);
        put(row, ot_key(file_id, store->scope));
        put_name(row, store->base);
        put_name(row, store->attribute);
        put(row, store->line);
        put_guard(row, rows, file_id, store->guard);
        end_row(row);
    }
}

static int write_file(struct ot_writer *writer, sqlite3_int64 file_id, const struct ot_walk_file *file,
                      const struct ot_result *result, struct ot_err *err)
{
    sqlite3_stmt *insert = writer->statements[DO_file];
    keep(writer, sqlite3_bind_int64(insert, 1, file_id));
    bind_text(writer, insert, 2, file->file);
    bind_text(writer, insert, 3, file->module);
    keep(writer, sqlite3_bind_int64(insert, 4, file->is_package));
    bind_text(writer, insert, 5, file->path);
    keep(writer, sqlite3_bind_int64(insert, 6, (sqlite3_int64)result->lines));
    keep(writer, sqlite3_bind_int64(insert, 7, (sqlite3_int64)result->bytes));
    bind_text(writer, insert, 8, result->hash);
    if (run(writer, DO_file, err) < 0)
        return -1;
    insert = writer->statements[DO_record];
    keep(writer, sqlite3_bind_int64(insert, 1, file_id));
    keep(writer, sqlite3_bind_blob64(insert, 2, result->rows.record.data, result->rows.record.length, SQLITE_STATIC));
    return run(writer, DO_record, err);
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
        write_stores(&row, rows, file_id);
    }
    for (size_t i = 0; i < rows->trouble_count && !row.is_bad; i++)
        row.is_bad = ot_writer_problem(writer, file->file, rows->troubles[i].line, rows->troubles[i].kind,
                                       rows->troubles[i].text, err) < 0;
    return row.is_bad ? ot_err_wrap(err, "%s", file->file) : 0;
}
