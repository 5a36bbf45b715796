/*
 * named.h: the named queries of queries/answers, and the names that their parameters may have.
 */
#ifndef OT_NAMED_H
#define OT_NAMED_H

#include <sqlite3.h>
#include <stdbool.h>

struct ot_buf;
struct ot_err;
struct ot_nearest;
struct ot_parameters;

/* The SQL of a named query, NULL where none has the name. */
const char *ot_named_find(const char *name);

/* The SQL that makes what it rests on, run before it; NULL where there is none. */
const char *ot_named_before(const char *name);

/* Offers the names of all named queries as what word may mean. */
void ot_named_nearest(const char *word, struct ot_nearest *nearest);

/* Adds every named query to the buffer: its name and question, and a line each parameter. */
void ot_named_list(struct ot_buf *out);

/* Adds the parameters that a named query has no rows without, "a= and b=": those whose text tells no meaning of NULL,
 * and that are not given. */
void ot_named_wanted(const char *name, const struct ot_parameters *given, struct ot_buf *wanted);

/* Refuses a value that names nothing in the database: what is not there would look like something without an answer.
 * The message has the nearest names; where none is near, all, if they are few. What a parameter of the query name may
 * name, a file of the folder queries/AMONG tells, NAME-PARAMETER.sql or PARAMETER.sql; a parameter without one may have
 * any value. Among 'known' is what must be there before a query is asked: ops, kernels, words of closed lists, numbers;
 * among 'near' what must be there where it had no row. With closed, a value that only stands in the source, as a file
 * of queries/closed tells, is not refused: that nothing in reach runs it is added there. */
int ot_named_check(sqlite3 *db, const char *among, const char *name, const struct ot_parameters *given,
                   struct ot_buf *closed, struct ot_err *err);

/* The same for one value, 'kind=value', among 'known' alone. */
int ot_named_check_one(sqlite3 *db, const char *name, const char *kind, const char *value, struct ot_err *err);

/* Refuses a database that lacks what the rows of a query rest on, as the file of queries/needs with its name tells: no
 * row would look like an answer. */
int ot_named_needs(sqlite3 *db, const char *name, struct ot_err *err);
/* Is there such a file? All other queries rest on what link makes. */
bool ot_named_tells_needs(const char *name);

#endif
