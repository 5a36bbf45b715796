/*
 * parse_memory.h: memory for tree-sitter, one store a thread.
 *
 * tree-sitter asks for and gives back millions of small pieces, a fifth of its time with the C
 * library's allocator. Here a piece is cut from what the thread has, without locks, and all that a
 * file took is dropped at once: a tree is not taken apart, and the next file finds its memory near.
 */
#ifndef OT_PARSE_MEMORY_H
#define OT_PARSE_MEMORY_H

/* Makes tree-sitter use it. Call once, before anything of tree-sitter is made. */
void ot_parse_memory_install(void);

/* Drops all pieces of the calling thread, for others to take their place; nothing of tree-sitter may be in
 * use in it. */
void ot_parse_memory_drop(void);

/* The same, and gives the memory back. */
void ot_parse_memory_release(void);

#endif
