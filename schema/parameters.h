/*
 * parameters.h: the named parameters of SQL, and values for them.
 *
 * A value 'key=text' is for :key, @key and $key. Text that is a whole number, written as SQLite prints it, is
 * bound as one, other text as text; a parameter without a value is NULL.
 */
#ifndef OT_PARAMETERS_H
#define OT_PARAMETERS_H

#include <sqlite3.h>
#include <stddef.h>

struct ot_err;

struct ot_parameters {
    const char **texts; /* 'key=value' */
    size_t count;
};

/* Length of the key of 'key=value'; 0 when it is none. */
size_t ot_parameters_key(const char *text);

/* Refuses a value whose key the SQL has no parameter for: it would be ignored in silence. The message names the
 * parameters that there are, and the nearest. */
int ot_parameters_check(const struct ot_parameters *given, const char *sql, struct ot_err *err);

/* Binds what statement has a parameter for. */
void ot_parameters_bind(const struct ot_parameters *given, sqlite3_stmt *statement);

/* The first byte of sql that is no blank, comment or semicolon. */
const char *ot_parameters_skip(const char *sql);

#endif
