/*
 * rows.h: what the database holds of one file, with texts as numbers of a table of its own.
 *
 * Written by worker threads (rows.c), read by the writer (writer.c).
 * Must not know: tree-sitter, SQL.
 */
#ifndef OT_ROWS_H
#define OT_ROWS_H

#include <stddef.h>
#include <stdint.h>
#include "ingest/python/lower.h"
#include "tools/base/buf.h"
#include "tools/base/intern.h"

enum { OT_NO_NODE = UINT32_MAX, OT_NO_TEXT = UINT32_MAX };

enum ot_scope_kind { OT_SCOPE_MODULE = 1, OT_SCOPE_CLASS, OT_SCOPE_FUNCTION, OT_SCOPE_LAMBDA };

/* Numbers as in table guard_kind. */
enum ot_guard_kind {
    OT_GUARD_IF = 1, OT_GUARD_ELSE, OT_GUARD_AFTER, OT_GUARD_WHILE, OT_GUARD_FOR, OT_GUARD_WITH,
    OT_GUARD_TRY, OT_GUARD_EXCEPT, OT_GUARD_CASE, OT_GUARD_AND, OT_GUARD_OR
};

struct ot_scope_row {
    uint32_t node, parent, qualname, occurrence, line, end_line;
    enum ot_scope_kind kind;
};

/* A base, decorator: text at a position of a scope. */
struct ot_part_row {
    uint32_t scope, position, text, line;
};

struct ot_guard_row {
    uint32_t node, test, line;
    uint32_t parent; /* index of a guard row, OT_NO_NODE for none */
    uint32_t cut;    /* of a long chain of conditions, cut at its head: the chain; else OT_NO_TEXT */
    uint32_t length; /* of the chain of conditions down to this one, in bytes */
    uint8_t arm, kind;
    uint8_t is_closed; /* beside an operator the test needs no parentheses */
    uint8_t is_used; /* something stands below it: it is a row */
};

struct ot_call_row {
    uint32_t node, scope, line, column, rank, callee, guard;
};

struct ot_import_row {
    uint32_t node, scope, module, name, alias, line, guard;
};

/* Numbers as in table binding_kind. */
enum ot_binding_kind {
    OT_BINDING_MODULE = 1, OT_BINDING_CLASS, OT_BINDING_FIELD, OT_BINDING_ATTRIBUTE, OT_BINDING_DEFAULT,
    OT_BINDING_ITEM
};

struct ot_binding_row {
    uint32_t node, scope, name, line, guard;
    uint32_t base;  /* of an attribute or item, else OT_NO_TEXT */
    uint32_t value; /* OT_NO_TEXT where none is written beside it */
    enum ot_binding_kind kind;
};

/* A return statement with its value; a name that is used without being called. */
struct ot_use_row {
    uint32_t node, scope, text, line, guard;
};

/* Numbers as in table registration_kind. */
enum ot_registration_kind { OT_REGISTRATION_DECORATOR = 1, OT_REGISTRATION_CALL, OT_REGISTRATION_TABLE };

struct ot_registration_row {
    uint32_t node, scope, registry, target, line, guard;
    uint32_t target_node; /* what is filed; of a decorator the definition below it */
    enum ot_registration_kind kind;
};

/* A part of a test that is made of several. */
struct ot_condition_row {
    uint32_t test, position, part;
    uint8_t is_negated;
    uint8_t joined; /* 1: by "and", 2: by "or", 3: both; 0: the only one */
};

#define OT_ROW_LISTS(X)                                                                     \
    X(scope, struct ot_scope_row) X(base, struct ot_part_row)                               \
    X(decorator, struct ot_part_row) X(guard, struct ot_guard_row)                          \
    X(call, struct ot_call_row) X(import, struct ot_import_row)                             \
    X(binding, struct ot_binding_row) X(return, struct ot_use_row)                          \
    X(reference, struct ot_use_row) X(registration, struct ot_registration_row)       \
    X(key, struct ot_part_row) X(condition, struct ot_condition_row)                        \
    X(trouble, struct ot_trouble)

struct ot_rows {
#define X(name, type)                                                                       \
    type *name##s;                                                                          \
    size_t name##_count, name##_capacity;
    OT_ROW_LISTS(X)
#undef X
    struct ot_intern texts;
    struct ot_arena arena; /* texts of troubles */
    struct ot_buf record;  /* ot_ast_encode */
};

/* Init makes it empty; release frees all that it holds. */
void ot_rows_init(struct ot_rows *rows);
void ot_rows_release(struct ot_rows *rows);

/* Fills rows from a lowered file of that module. */
void ot_rows_fill(struct ot_rows *rows, const struct ot_lowered *lowered, const char *source, const char *module);

/* Adds a trouble; kind is static, text is copied. */
void ot_rows_trouble(struct ot_rows *rows, uint32_t line, const char *kind, const char *text);

#endif
