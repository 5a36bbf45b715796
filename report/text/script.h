/*
 * script.h: a named query of several statements, run for a program.
 */
#ifndef OT_SCRIPT_H
#define OT_SCRIPT_H

#include <sqlite3.h>

#include "schema/db.h"

struct ot_parameters;

/* Runs the statements of the query under this name, 'queries/answers/launches', one after the other, and calls row for
 * each row that one gives. given has the values of parameters, as in schema/parameters.h. What it keeps in temporary
 * tables stays until the connection is closed. Returns 0, or -1 with *err set, also where row returns -1. */
OT_DB_LOOK int ot_script_run(sqlite3 *db, const char *name, const struct ot_parameters *given,
                             int (*row)(void *context, sqlite3_stmt *statement), void *context, struct ot_err *err);

#endif
