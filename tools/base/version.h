/*
 * version.h: the tool's version, and what it was built with.
 */
#ifndef OT_VERSION_H
#define OT_VERSION_H

#include <stdio.h>

extern const char ot_version[]; /* "0.1.0" */

/* What --version of program prints: its version, the language ABI of tree-sitter and of its
 * Python grammar, and SQLite's version. */
void ot_version_print(const char *program, FILE *file);

#endif
