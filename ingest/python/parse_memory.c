/*
 * parse_memory.c: memory for tree-sitter, one store a thread.
 *
 * Pieces are cut from chunks one behind the other; those given back are kept in lists by size, in
 * steps up to SMALL_MOST bytes and in powers of two above. A header before each piece holds its size.
 */
#include "ingest/python/parse_memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>
#include "tools/base/mem.h"

enum { STEP = 16, SMALL_MOST = 1024, CHUNK_SIZE = 256 * 1024, LISTS = SMALL_MOST / STEP + 1 + 64 };

/* In front of each piece; as long as the alignment asks for. */
union header {
    size_t size; /* bytes behind it */
    _Alignas(STEP) char room[STEP];
};

struct piece {
    struct piece *next;
};

struct chunk {
    struct chunk *next;
    size_t size; /* bytes of data */
    _Alignas(STEP) char data[];
};

static _Thread_local struct {
    struct piece *lists[LISTS]; /* free pieces, see list_of */
    struct chunk *first, *current; /* those behind current hold nothing */
    size_t used; /* bytes of current */
} store;

/* The list of pieces of that size, a multiple of STEP or a power of two. */
static size_t list_of(size_t size)
{
    return size <= SMALL_MOST ? size / STEP : SMALL_MOST / STEP + 1 + (size_t)__builtin_ctzll(size);
}

/* Goes on to the next chunk, a new one where that is too small. */
static void go_on(size_t need)
{
    struct chunk **link = store.current ? &store.current->next : &store.first;
    if (!*link || (*link)->size < need) {
        size_t size = need > CHUNK_SIZE ? need : CHUNK_SIZE;
        struct chunk *chunk = ot_malloc(sizeof *chunk + size);
        chunk->size = size;
        chunk->next = *link;
        *link = chunk;
    }
    store.current = *link;
    store.used = 0;
}

static void *cut(size_t size)
{
    size_t need = size + sizeof(union header);
    if (!store.current || store.current->size - store.used < need)
        go_on(need);
    union header *header = (union header *)(void *)(store.current->data + store.used);
    store.used += need;
    header->size = size;
    return header + 1;
}

/* The size of the piece for that many bytes. */
static size_t rounded(size_t size)
{
    if (size <= SMALL_MOST)
        return size ? (size + STEP - 1) / STEP * STEP : STEP;
    if (size > SIZE_MAX / 4)
        ot_mem_exhausted();
    return (size_t)1 << (64 - __builtin_clzll(size - 1));
}

static void *take(size_t size)
{
    size = rounded(size);
    struct piece **list = &store.lists[list_of(size)];
    struct piece *piece = *list;
    if (!piece)
        return cut(size);
    *list = piece->next;
    return piece;
}

static void give(void *memory)
{
    if (!memory)
        return;
    struct piece *piece = memory, **list = &store.lists[list_of(((union header *)memory - 1)->size)];
    piece->next = *list;
    *list = piece;
}

static void *take_cleared(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        ot_mem_exhausted();
    return memset(take(count * size), 0, count * size);
}

static void *resize(void *memory, size_t size)
{
    if (!memory)
        return take(size);
    size_t before = ((union header *)memory - 1)->size;
    if (size <= before)
        return memory;
    void *larger = memcpy(take(size), memory, before);
    give(memory);
    return larger;
}

void ot_parse_memory_install(void)
{
    ts_set_allocator(take, take_cleared, resize, give);
}

void ot_parse_memory_drop(void)
{
    memset(store.lists, 0, sizeof store.lists);
    store.current = NULL;
    store.used = 0;
}

void ot_parse_memory_release(void)
{
    struct chunk *next;
    for (struct chunk *chunk = store.first; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    memset(&store, 0, sizeof store);
}
