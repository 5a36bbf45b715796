/*
 * sql.c: look-up of the embedded .sql files.
 */
#include "schema/sql.h"

#include <string.h>

const char *ot_sql_find(const char *name)
{
    for (size_t i = 0; i < ot_sql_file_count; i++)
        if (strcmp(ot_sql_files[i].name, name) == 0)
            return ot_sql_files[i].text;
    return NULL;
}

const struct ot_sql_file *ot_sql_folder(const char *prefix, size_t *count)
{
    const struct ot_sql_file *first = NULL;
    *count = 0;
    for (size_t i = 0; i < ot_sql_file_count; i++) {
        if (strncmp(ot_sql_files[i].name, prefix, strlen(prefix)) != 0)
            continue;
        if (!first)
            first = &ot_sql_files[i];
        ++*count;
    }
    return first;
}
