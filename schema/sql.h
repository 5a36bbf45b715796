/*
 * sql.h: the .sql files of schema/ and queries/, embedded at build time.
 *
 * tools/cmake/embed.cmake turns every file into one entry, sorted by name.
 */
#ifndef OT_SQL_H
#define OT_SQL_H

#include <stddef.h>

struct ot_sql_file {
    const char *name; /* path below the source root without ".sql": "queries/tree/10_op_node" */
    const char *text;
};

extern const struct ot_sql_file ot_sql_files[];
extern const size_t ot_sql_file_count;

/* The text of the file with that name, or NULL. */
const char *ot_sql_find(const char *name);

/* The first entry whose name starts with prefix, and in *count how many follow on from it
 * (they stand together). NULL and 0 if there is none. */
const struct ot_sql_file *ot_sql_folder(const char *prefix, size_t *count);

#endif
