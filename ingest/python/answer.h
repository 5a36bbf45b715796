/*
 * answer.h: what a file answers to what link looked up in all files.
 */
#ifndef OT_ANSWER_H
#define OT_ANSWER_H

#include <sqlite3.h>
#include "ingest/facts/sought.h"
#include "schema/basis.h"

struct ot_err;

/* Hashes what a file, as it stands in the database now, answers; stores, which hang on other files too, are left
 * out. */
OT_DB_LOOK int ot_answer_of_file(const struct ot_sought *sought, sqlite3 *db, sqlite3_int64 file_id,
                                 char hash[OT_BASIS_SIZE], struct ot_err *err);
/* Hashes what all files answer of stores: where in a file one stands, link looks up in those alone that it decodes. */
OT_DB_LOOK int ot_answer_of_stores(const struct ot_sought *sought, sqlite3 *db, char hash[OT_BASIS_SIZE],
                                   struct ot_err *err);

#endif
