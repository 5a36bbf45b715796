/*
 * sandbox.h: SQL of others, run so that it can only read, and ends.
 *
 * What is refused, refuses the statement before it runs: everything that changes a database or a file,
 * opens another, or loads code. Temporary tables, views and indexes are in memory and are allowed.
 */
#ifndef OT_SANDBOX_H
#define OT_SANDBOX_H

#include <sqlite3.h>

struct ot_err;

struct ot_sandbox {
    /* Limits; 0 for none. */
    long seconds;         /* of computing, not of waiting for a reader */
    long long steps;      /* instructions of SQLite's machine */
    long long megabytes;  /* of memory */

    /* What was refused in the statement last prepared, "" for nothing. */
    char refused[160];
    long long taken; /* steps so far, in thousands */
};

/* Sets the limit of memory. To be called before the first database is opened. */
void ot_sandbox_prepare(const struct ot_sandbox *sandbox);

/* Puts db, open for reading, into the sandbox, which must stay as long as db. */
int ot_sandbox_enter(struct ot_sandbox *sandbox, sqlite3 *db, struct ot_err *err);

/* Sets the message for the error that db had last: what was refused, which limit was met, or SQLite's own
 * words. Returns -1. */
int ot_sandbox_explain(const struct ot_sandbox *sandbox, sqlite3 *db, struct ot_err *err);

#endif
