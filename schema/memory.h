/*
 * memory.h: where SQLite has its memory from.
 */
#ifndef OT_MEMORY_H
#define OT_MEMORY_H

/* Before the first connection of the program, and before SQLite is told anything else that it keeps: gives SQLite an
 * allocator of its own. Does nothing later, and none where AddressSanitizer looks on. Pieces may be freed by another
 * thread than asked for them. */
void ot_memory_prepare(void);

#endif
