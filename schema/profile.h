/*
 * profile.h: what each query of queries/ costs, for tests and benchmarks.
 */
#ifndef OT_PROFILE_H
#define OT_PROFILE_H

#include <sqlite3.h>

/* Where the environment names a file in OPTRACE_PROFILE: appends a line to it for each statement of a file of
 * queries/ that ends on this connection: the file's name, steps of SQLite's virtual machine, microseconds. Does
 * nothing elsewhere. A profile that cannot be written is left out. */
void ot_profile_watch(sqlite3 *db);

#endif
