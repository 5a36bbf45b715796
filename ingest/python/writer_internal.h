/*
 * writer_internal.h: the statements that write rows of a source, shared by writer.c (which runs them) and
 * writer_rows.c (which binds them).
 */
#ifndef OT_WRITER_INTERNAL_H
#define OT_WRITER_INTERNAL_H

#include "ingest/python/writer.h"
#include "tools/base/intern.h"

/* The statements, all single-table. */
#define OT_WRITER_STATEMENTS(X)                                                                       \
    X(name, "INSERT INTO name (name_id, text) VALUES (?1, ?2)")                             \
    X(find_name, "SELECT name_id FROM name WHERE text = ?1")                                \
    X(file, "INSERT INTO source_file (file_id, file, is_package, other_path, lines, bytes, "\
            "content_hash) VALUES (?1, ?2, ?3, nullif(?4, ?2), ?5, ?6, ?7)")                \
    X(record, "INSERT INTO source_record (file_id, record) VALUES (?1, ?2)")                \
    X(scope, "INSERT INTO scope (scope_id, scope_kind_id, parent_up, qualname_id, "         \
             "occurrence, line, end_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")             \
    X(base, "INSERT INTO class_base (scope_id, position, base_id) VALUES (?1, ?2, ?3)")     \
    X(decorator, "INSERT INTO decorator (scope_id, position, decorator_id, line) "          \
                 "VALUES (?1, ?2, ?3, ?4)")                                                 \
    X(guard, "INSERT INTO guard (guard_id, parent_up, guard_kind_id, test_id, is_closed, "  \
             "cut_id, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")                           \
    X(call, "INSERT INTO call (call_id, call_kind_id, scope_up, line, col, early, callee_id, guard_up) " \
            "VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7)")                                       \
    X(import, "INSERT INTO import (import_id, scope_node, module_id, name_id, alias_id, line, guard_up) " \
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")                                        \
    X(binding, "INSERT INTO binding (binding_id, binding_kind_id, scope_up, base_id, target_id, line, guard_up, " \
               "value) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")                            \
    X(return, "INSERT INTO returned (return_id, scope_up, line, guard_up, value) "          \
              "VALUES (?1, ?2, ?3, ?4, ?5)")                                                \
    X(reference, "INSERT INTO referred (reference_id, scope_up, name_id, line, guard_up) "  \
                 "VALUES (?1, ?2, ?3, ?4, ?5)")                                             \
    X(registration, "INSERT INTO filed (filed_id, registration_kind_id, scope_id, registry_id, target_id, " \
                    "target_node, line, guard_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") \
    X(key, "INSERT INTO filed_key (filed_id, position, key_id) VALUES (?1, ?2, ?3)")        \
    X(condition, "INSERT OR IGNORE INTO test_part (test_id, position, part_id, is_negated, joined) " \
                 "VALUES (?1, ?2, ?3, ?4, ?5)")                                             \
    X(problem, "INSERT INTO problem (input, file, line, kind, text) VALUES ('python', ?1, ?2, ?3, ?4)") \
    X(clear_problems, "DELETE FROM problem WHERE input = 'python' AND file = ?1")           \
    X(is_linked, "SELECT 1 FROM linked_file WHERE file_id = ?1")                            \
    X(drop_bases, "DELETE FROM class_base WHERE scope_id BETWEEN ?2 AND ?3")                \
    X(drop_decorators, "DELETE FROM decorator WHERE scope_id BETWEEN ?2 AND ?3")            \
    X(drop_calls, "DELETE FROM call WHERE call_id BETWEEN ?2 AND ?3")                       \
    X(drop_imports, "DELETE FROM import WHERE import_id BETWEEN ?2 AND ?3")                 \
    X(drop_bindings, "DELETE FROM binding WHERE binding_id BETWEEN ?2 AND ?3")              \
    X(drop_returns, "DELETE FROM returned WHERE return_id BETWEEN ?2 AND ?3")               \
    X(drop_references, "DELETE FROM referred WHERE reference_id BETWEEN ?2 AND ?3")         \
    X(drop_keys, "DELETE FROM filed_key WHERE filed_id BETWEEN ?2 AND ?3")                  \
    X(drop_registrations, "DELETE FROM filed WHERE filed_id BETWEEN ?2 AND ?3")             \
    X(drop_guards, "DELETE FROM guard WHERE guard_id BETWEEN 2 * ?2 AND 2 * ?3 + 1")        \
    X(drop_scopes, "DELETE FROM scope WHERE scope_id BETWEEN ?2 AND ?3")                    \
    X(drop_record, "DELETE FROM source_record WHERE file_id = ?1")                          \
    X(drop_file, "DELETE FROM source_file WHERE file_id = ?1")

enum statement {
#define X(name, sql) DO_##name,
    OT_WRITER_STATEMENTS(X)
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

/* Keeps what came of a bind. */
void ot_writer_keep(struct ot_writer *writer, int code);
/* Binds a text that outlives the step. */
void ot_writer_bind_text(struct ot_writer *writer, sqlite3_stmt *statement, int column, const char *text);
/* Runs a statement and makes it ready again. */
int ot_writer_run(struct ot_writer *writer, enum statement which, struct ot_err *err);
/* The name id of a text of the file at hand. */
int ot_writer_name(struct ot_writer *writer, const struct ot_intern *texts, uint32_t text, sqlite3_int64 *id,
                   struct ot_err *err);

#endif
