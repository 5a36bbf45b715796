/*
 * parse_memory.h: memory for tree-sitter, one store a thread.
 *
 * tree-sitter asks for and gives back millions of small pieces, a fifth of its time with the C
 * library's allocator. Here a piece comes from its thread's list of free pieces of that size,
 * without locks. Each thread frees what it made itself, and gives all back at its end.
 */
#ifndef OT_PARSE_MEMORY_H
#define OT_PARSE_MEMORY_H

/* Makes tree-sitter use it. Call once, before anything of tree-sitter is made. */
void ot_parse_memory_install(void);

/* Gives back all memory of the calling thread; nothing of tree-sitter may be in use in it. */
void ot_parse_memory_release(void);

#endif
