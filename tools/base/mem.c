/*
 * mem.c: allocation, checked here and nowhere else; arenas.
 */
#include "tools/base/mem.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "tools/base/err.h"

enum { BLOCK_SIZE = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, ALIGNMENT = 16 };

struct ot_arena_block {
    struct ot_arena_block *next;
    size_t size; /* bytes in data */
    _Alignas(ALIGNMENT) char data[];
};

void ot_mem_exhausted(void)
{
    static const char message[] = "optrace: out of memory\n";
    /* At once: other threads may still run, and what exit does is not made for that. */
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(OT_EXIT_INTERNAL);
}

void *ot_mem_look(void *got)
{
    if (!got && errno == ENOMEM)
        ot_mem_exhausted();
    return got;
}

static void *checked(void *memory)
{
    if (!memory)
        ot_mem_exhausted();
    return memory;
}

enum { HUGE_PAGE = 2 * 1024 * 1024, HUGE_AT_LEAST = 2 * HUGE_PAGE };

/* Asks for huge pages below memory of size bytes if it is large: what is looked up all over it else spends its time in
 * the tables of pages. It is advice, so what comes of it is not looked at. */
static void *advised(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (size >= HUGE_AT_LEAST) {
        size_t before = (size_t)(-(uintptr_t)memory & (HUGE_PAGE - 1));
        (void)madvise((char *)memory + before, (size - before) & ~(size_t)(HUGE_PAGE - 1), MADV_HUGEPAGE);
    }
#endif
    return memory;
}

void *ot_malloc(size_t size)
{
    return advised(checked(malloc(size ? size : 1)), size);
}

void *ot_calloc(size_t count, size_t size)
{
    return advised(checked(calloc(count ? count : 1, size ? size : 1)), count * size);
}

void *ot_realloc(void *memory, size_t size)
{
    return advised(checked(realloc(memory, size ? size : 1)), size);
}

char *ot_strdup(const char *text)
{
    return checked(strdup(text));
}

enum { SMALL = 256 };

void ot_grow(void *array_pointer, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return;
    size_t grown = OT_MEM_ALWAYS_MOVES && need <= SMALL ? need : *capacity ? *capacity : 16;
    while (grown < need)
        grown = grown > SIZE_MAX / 2 ? need : grown * 2;
    if (grown > SIZE_MAX / size)
        ot_mem_exhausted();
    void *array;
    memcpy(&array, array_pointer, sizeof array);
    array = ot_realloc(array, grown * size);
    memcpy(array_pointer, &array, sizeof array);
    *capacity = grown;
}

void ot_arena_init(struct ot_arena *arena)
{
    arena->blocks = NULL;
    arena->used = 0;
}

/* A block of size bytes; a large one begins where a huge page does. */
static struct ot_arena_block *block_of(size_t size)
{
    if (size % HUGE_PAGE != 0)
        return ot_malloc(size);
    return advised(checked(aligned_alloc(HUGE_PAGE, size)), size);
}

static void add_block(struct ot_arena *arena, size_t size)
{
    const size_t head = sizeof(struct ot_arena_block);
    size_t whole = arena->blocks ? 2 * (head + arena->blocks->size) : BLOCK_SIZE;
    if (whole > LARGEST_BLOCK)
        whole = LARGEST_BLOCK;
    if (whole < head + size)
        whole = head + size;
    struct ot_arena_block *block = block_of(whole);
    block->next = arena->blocks;
    block->size = whole - head;
    arena->blocks = block;
    arena->used = 0;
}

void *ot_arena_alloc(struct ot_arena *arena, size_t size)
{
    if (size > SIZE_MAX - 2 * ALIGNMENT)
        ot_mem_exhausted();
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!arena->blocks || arena->blocks->size - arena->used < size)
        add_block(arena, size);
    void *memory = arena->blocks->data + arena->used;
    arena->used += size;
    return memory;
}

void *ot_arena_calloc(struct ot_arena *arena, size_t size)
{
    return memset(ot_arena_alloc(arena, size), 0, size);
}

char *ot_arena_strndup(struct ot_arena *arena, const char *text, size_t length)
{
    char *copy = ot_arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    copy[length] = 0;
    return copy;
}

void ot_arena_reset(struct ot_arena *arena)
{
    struct ot_arena_block *largest = arena->blocks;
    for (struct ot_arena_block *b = arena->blocks; b; b = b->next)
        if (b->size > largest->size)
            largest = b;
    struct ot_arena_block *next;
    for (struct ot_arena_block *b = arena->blocks; b; b = next) {
        next = b->next;
        if (b != largest)
            free(b);
    }
    if (largest)
        largest->next = NULL;
    arena->blocks = largest;
    arena->used = 0;
}

void ot_arena_release(struct ot_arena *arena)
{
    struct ot_arena_block *next;
    for (struct ot_arena_block *b = arena->blocks; b; b = next) {
        next = b->next;
        free(b);
    }
    ot_arena_init(arena);
}
