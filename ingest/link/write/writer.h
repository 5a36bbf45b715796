/*
 * writer.h: rows of tables, one insert at a time.
 */
#ifndef OT_LINK_WRITER_H
#define OT_LINK_WRITER_H

#include "ingest/link/base/analysis.h"
#include "schema/db.h"

struct ot_writer {
    struct ot_analysis *a;
    sqlite3_stmt *statement; /* the insert at hand */
    sqlite3_stmt *name;      /* gives the name_id of a text */
    struct ot_map name_ids;  /* text as a symbol → its name_id */
    int64_t *row_of_node;    /* node → node_id */
    ot_id *node_of_row;      /* node_id → node */
    struct ot_writer_root { int64_t node; ot_worlds worlds; } *roots; size_t root_count; /* as they are written */
    struct ot_map kept, left; /* (node, syntax node) of a call → how many edges of it are written, how many are not */
    struct ot_map unmade;    /* the same → how many are not, because they lead to objects that nothing makes */
    int bound;               /* the first result of a bind since the last insert that is not SQLITE_OK */
};

/* Prepares the next insert; the one before is done with. */
OT_DB_LOOK int ot_writer_prepare(struct ot_writer *writer, const char *sql, struct ot_err *err);
/* Runs the insert with what is bound; fails too where a bind failed. */
OT_DB_LOOK int ot_writer_insert(struct ot_writer *writer, struct ot_err *err);
void ot_writer_integer(struct ot_writer *writer, int column, int64_t value);
/* Binds a key, NULL for 0. */
void ot_writer_id(struct ot_writer *writer, int column, int64_t id);
/* NULL is NULL. */
void ot_writer_text(struct ot_writer *writer, int column, const char *text);
/* Binds the name_id of a text, which becomes a row of table name if it is none. NULL is NULL. */
OT_DB_LOOK int ot_writer_name(struct ot_writer *writer, int column, const char *text, struct ot_err *err);
int64_t ot_writer_scope(const struct ot_analysis *a, ot_id code);
/* 'self.q_b_proj' of a name or attribute chain; owned by the arena. */
const char *ot_writer_path(struct ot_analysis *a, const struct ot_ast *ast, uint32_t node);

#endif
