/*
 * writer.h: rows of files -> the tables of schema/10_source.sql and 15_problem.sql.
 *
 * One writer, within the caller's transaction. Ids follow the order of calls, so the same
 * files give the same database.
 * Must not know: tree-sitter, where files lie.
 */
#ifndef OT_WRITER_H
#define OT_WRITER_H

#include <sqlite3.h>
#include <stdbool.h>
#include "ingest/python/pool.h"

struct ot_err;
struct ot_writer;

/* is_fresh: the tables are empty. NULL with *err set on failure. */
struct ot_writer *ot_writer_new(sqlite3 *db, bool is_fresh, struct ot_err *err);
void ot_writer_free(struct ot_writer *writer);

/* Removes everything known of a file. Sets *is_linked, which may be set already, where link has decoded it. */
int ot_writer_remove(struct ot_writer *writer, sqlite3_int64 file_id, bool *is_linked, struct ot_err *err);

/* Adds a file under file_id, and its troubles as problems. */
int ot_writer_add(struct ot_writer *writer, sqlite3_int64 file_id,
                  const struct ot_walk_file *file, const struct ot_result *result,
                  struct ot_err *err);

/* Adds one problem; line 0 stands for the whole file. */
int ot_writer_problem(struct ot_writer *writer, const char *file, unsigned line,
                      const char *kind, const char *text, struct ot_err *err);

/* Removes the problems of a file. */
int ot_writer_clear_problems(struct ot_writer *writer, const char *file, struct ot_err *err);

#endif
