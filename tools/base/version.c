/*
 * version.c: the tool's version, and what it was built with.
 */
#include "tools/base/version.h"

#include <sqlite3.h>

const char ot_version[] = OT_VERSION;

void ot_version_print(const char *program, FILE *file)
{
    fprintf(file, "%s %s\n", program, ot_version);
    fprintf(file, "tree-sitter ABI %d, tree-sitter-python ABI %d, SQLite %s\n",
            OT_TREE_SITTER_ABI, OT_GRAMMAR_ABI, sqlite3_libversion());
}
