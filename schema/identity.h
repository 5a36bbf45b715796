/*
 * identity.h: whether a database is one of ours. Private to schema/.
 */
#ifndef OT_IDENTITY_H
#define OT_IDENTITY_H

#include <sqlite3.h>

struct ot_err;

/* What to do with a database of another schema: a format for its path, twice. */
#define OT_DB_REBUILD "rm '%s' && optrace ingest-python --database '%s' SOURCE"

/* Compares the database with what this program makes. Returns 1 if it is one of ours, 0 if it is
 * empty, -1 with *err set otherwise. path is for the message. */
int ot_db_identify(sqlite3 *db, const char *path, struct ot_err *err);

#endif
