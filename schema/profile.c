/*
 * profile.c: what each query of queries/ costs. Steps are SQLite's own count (SQLITE_STMTSTATUS_VM_STEP) and the same
 * each time; times are not.
 *
 * Reads: the environment, the embedded files. Must not know: what the queries compute.
 */
#include "schema/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "schema/sql.h"
#include "tools/base/mem.h"

/* The embedded file that holds a statement; NULL for a statement of C. Those of C that run often have numbered
 * parameters, and no query has: they are not looked for. */
static const char *file_of(sqlite3_stmt *statement)
{
    const char *sql = sqlite3_sql(statement), *parameter = sqlite3_bind_parameter_name(statement, 1);
    if (parameter && parameter[0] == '?')
        return NULL;
    for (size_t i = 0; sql && i < ot_sql_file_count; i++)
        if (strncmp(ot_sql_files[i].name, "queries/", 8) == 0 && strstr(ot_sql_files[i].text, sql))
            return ot_sql_files[i].name;
    return NULL;
}

/* Of the type that sqlite3_trace_v2 asks for. */
static int note(unsigned event, void *path, void *ended, void *nanoseconds)
{
    sqlite3_stmt *statement = ended;
    const char *name = event == SQLITE_TRACE_PROFILE ? file_of(statement) : NULL;
    FILE *file = name ? fopen(path, "a") : NULL;
    if (!file)
        return 0;
    fprintf(file, "%s\t%d\t%lld\n", name, sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0),
            (long long)*(sqlite3_int64 *)nanoseconds / 1000);
    fclose(file);
    return 0;
}

void ot_profile_watch(sqlite3 *db)
{
    char *path = getenv("OPTRACE_PROFILE");
    if (path && *path)
        (void)sqlite3_trace_v2(db, SQLITE_TRACE_PROFILE, note, path);
}
