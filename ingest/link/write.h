/*
 * write.h: what the files that write link's tables share.
 */
#ifndef OT_LINK_WRITE_H
#define OT_LINK_WRITE_H

#include "ingest/link/analysis.h"
#include "schema/db.h"

struct ot_writer {
    struct ot_analysis *a;
    sqlite3_stmt *statement; /* the insert at hand */
    sqlite3_stmt *name;      /* gives the name_id of a text */
    struct ot_map name_ids;  /* text as a symbol → its name_id */
    int64_t *row_of_node;    /* node → node_id */
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
const char *ot_path_text(struct ot_analysis *a, const struct ot_ast *ast, uint32_t node);

/* write_edge.c: linked_edge, linked_file. */
int ot_write_edges(struct ot_writer *writer, struct ot_err *err);
int ot_write_files(struct ot_writer *writer, struct ot_err *err);
/* The dotted name of an external value, 'file:qualname' of a kernel defined in the tree. */
const char *ot_external_text(struct ot_analysis *a, uint32_t value);
/* Is it of a call of a library name that was found before the tree bound a function to the name? */
bool ot_edge_is_overridden(struct ot_analysis *a, const struct ot_edge *edge);
/* write_kernel.c: linked_kernel, linked_host. */
int ot_write_kernels(struct ot_writer *writer, struct ot_err *err);
/* stub.c */
/* Is all that the function of a node does to raise an exception that stands for a missing implementation? */
bool ot_stub_is(struct ot_analysis *a, ot_id node);
/* Does the call stand where such an exception is handled? */
bool ot_stub_is_expected(struct ot_analysis *a, const struct ot_edge *edge);
/* dead.c: dead_arm, dead_call, guard_label. */
int ot_write_guards(struct ot_writer *writer, struct ot_err *err);
/* origin.c: call_origin. */
int ot_write_origins(struct ot_writer *writer, struct ot_err *err);

#endif
