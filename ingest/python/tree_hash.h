/*
 * tree_hash.h: the content hash of a source tree: one over names and hashes of all its files, by name (meta
 * 'content_hash').
 */
#ifndef OT_TREE_HASH_H
#define OT_TREE_HASH_H

struct ot_err;

enum { OT_TREE_HASH_SIZE = 33 }; /* 32 hexadecimal digits and their NUL */

/* A hash that grows by file, in the order of their names; end frees it and gives the hash. */
struct ot_tree_hash;
struct ot_tree_hash *ot_tree_hash_new(void);
void ot_tree_hash_add(struct ot_tree_hash *hash, const char *file, const char *content_hash);
void ot_tree_hash_end(struct ot_tree_hash *hash, char text[OT_TREE_HASH_SIZE]);

/* The hash that ingest-python would note for the sources below roots (ended by NULL): reads the files and parses none.
 * -1 where they cannot be read. */
int ot_tree_hash_of_roots(const char *const *roots, char text[OT_TREE_HASH_SIZE], struct ot_err *err);

#endif
