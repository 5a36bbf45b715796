/*
 * source.h: sources by name: what 'optrace fetch' brings stands for the folder that it unpacks.
 */
#ifndef OT_SOURCE_H
#define OT_SOURCE_H

struct ot_err;
struct ot_options;

/* Puts, in the place of every source of the list (ended by NULL; or NULL) that is given by name ('sglang==0.5.9', a
 * wheel or sdist, 'rev:v0.5.9'), the folder that 'optrace fetch' unpacks it into. Paths stay as they are, also those
 * that do not exist. What is put there stays until the program ends. */
int ot_source_find(const char **sources, struct ot_err *err);

/* Puts, in the place of every argument that is a source given by name, a linked database of it in the cache, which is
 * made or brought up to date; schema is the version of its schema. A new one starts as a copy of the one whose version
 * is nearest: only the files that differ are read. Returns OT_EXIT_OK, or says why not and returns the
 * exit status. */
int ot_source_build(const struct ot_options *options, int schema);

#endif
