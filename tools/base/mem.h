/*
 * mem.h: allocation, checked in one place.
 *
 * ot_malloc and friends end the program with status 4 when memory runs out.
 * An arena hands out memory that is given back all at once.
 */
#ifndef OT_MEM_H
#define OT_MEM_H

#include <stddef.h>

/* Says so and ends the program with status 4, from any thread. */
void ot_mem_exhausted(void) __attribute__((noreturn));

/* What a function of the C library gave: ends the program where that is NULL for want of memory (errno), which is not
 * to be taken for what NULL means else. */
void *ot_mem_look(void *got);

/* As those of the C library, never NULL; free(3) frees. */
void *ot_malloc(size_t size);
void *ot_calloc(size_t count, size_t size);
void *ot_realloc(void *memory, size_t size);
char *ot_strdup(const char *text);

/* Where AddressSanitizer looks on, small arrays and maps move whenever something is added: a pointer into one that is
 * used longer than is promised is found by any test, not by the one whose array happens to be full just then. */
#if defined(__SANITIZE_ADDRESS__)
enum { OT_MEM_ALWAYS_MOVES = 1 };
#else
enum { OT_MEM_ALWAYS_MOVES = 0 };
#endif

/* Grows *array (of elements of size bytes each, *capacity of them) to hold at least need
 * elements, doubling. New memory is not cleared. */
void ot_grow(void *array_pointer, size_t *capacity, size_t need, size_t size);

struct ot_arena_block;
struct ot_arena {
    struct ot_arena_block *blocks; /* newest first */
    size_t used;                   /* bytes used in the newest block */
};

/* Makes it empty. */
void ot_arena_init(struct ot_arena *arena);
/* 16-byte aligned, not cleared. */
void *ot_arena_alloc(struct ot_arena *arena, size_t size);
void *ot_arena_calloc(struct ot_arena *arena, size_t size);
char *ot_arena_strndup(struct ot_arena *arena, const char *text, size_t length);
/* Everything handed out is invalid; the largest block is kept for reuse. */
void ot_arena_reset(struct ot_arena *arena);
void ot_arena_release(struct ot_arena *arena);

#endif
