/*
 * basis.h: what a stage rests on, as one hash, and the hash of its last run (table basis).
 *
 * A stage whose hash is the same as at its last run has nothing to do.
 */
#ifndef OT_BASIS_H
#define OT_BASIS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

#include "schema/db.h"

enum { OT_BASIS_SIZE = 33 }; /* 32 hexadecimal digits and their NUL */

/* A hash that grows. Equal parts in equal order give equal hashes; where one part ends and the next begins counts. */
struct ot_basis;
struct ot_basis *ot_basis_new(void);

/* NULL is a text, too, and none of the others. */
void ot_basis_add_text(struct ot_basis *basis, const char *text);
/* A list of texts ended by NULL, or NULL for none. */
void ot_basis_add_list(struct ot_basis *basis, const char *const *texts);
void ot_basis_add_bytes(struct ot_basis *basis, const void *bytes, size_t length);

/* The bytes of a file. Returns 0, or -1 with *err set where it cannot be read. */
OT_DB_LOOK int ot_basis_add_file(struct ot_basis *basis, const char *path, struct ot_err *err);
/* The program that runs. */
OT_DB_LOOK int ot_basis_add_program(struct ot_basis *basis, struct ot_err *err);
/* The first columns of the row that a statement stands at. */
void ot_basis_add_row(struct ot_basis *basis, sqlite3_stmt *row, int columns);
/* All rows of all statements of an embedded .sql file. */
OT_DB_LOOK int ot_basis_add_rows(struct ot_basis *basis, sqlite3 *db, const char *query, struct ot_err *err);

/* Frees basis and gives its hash. */
void ot_basis_end(struct ot_basis *basis, char hash[OT_BASIS_SIZE]);

/* Sets *is_same: did the stage rest on the same at its last run? */
OT_DB_LOOK int ot_basis_is(sqlite3 *db, const char *stage, const char *hash, bool *is_same, struct ot_err *err);
/* Keeps the hash of a stage, within the caller's transaction. */
OT_DB_LOOK int ot_basis_set(sqlite3 *db, const char *stage, const char *hash, struct ot_err *err);
/* Forgets it. */
OT_DB_LOOK int ot_basis_drop(sqlite3 *db, const char *stage, struct ot_err *err);

#endif
