/*
 * parse_memory.c: memory for tree-sitter, one store a thread.
 *
 * Pieces of up to SMALL_MOST bytes are cut from chunks and kept in lists by size; larger ones
 * come from the C library. A header before each piece holds its size.
 */
#include "ingest/python/parse_memory.h"

#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>
#include "tools/base/mem.h"

enum { STEP = 16, SMALL_MOST = 1024, CHUNK_SIZE = 256 * 1024 };

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
    _Alignas(STEP) char data[];
};

static _Thread_local struct {
    struct piece *lists[SMALL_MOST / STEP + 1]; /* free pieces by size / STEP */
    struct chunk *chunks;
    size_t used; /* bytes of the newest chunk */
} store;

static void *cut(size_t size)
{
    size_t need = size + sizeof(union header);
    if (!store.chunks || CHUNK_SIZE - store.used < need) {
        struct chunk *chunk = ot_malloc(sizeof *chunk + CHUNK_SIZE);
        chunk->next = store.chunks;
        store.chunks = chunk;
        store.used = 0;
    }
    union header *header = (union header *)(void *)(store.chunks->data + store.used);
    store.used += need;
    header->size = size;
    return header + 1;
}

static void *take(size_t size)
{
    size = size ? (size + STEP - 1) / STEP * STEP : STEP;
    if (size > SMALL_MOST) {
        union header *header = ot_malloc(sizeof *header + size);
        header->size = size;
        return header + 1;
    }
    struct piece *piece = store.lists[size / STEP];
    if (!piece)
        return cut(size);
    store.lists[size / STEP] = piece->next;
    return piece;
}

static void give(void *memory)
{
    if (!memory)
        return;
    union header *header = (union header *)memory - 1;
    if (header->size > SMALL_MOST) {
        free(header);
        return;
    }
    struct piece *piece = memory;
    piece->next = store.lists[header->size / STEP];
    store.lists[header->size / STEP] = piece;
}

static void *take_cleared(size_t count, size_t size)
{
    if (size && count > (size_t)-1 / 2 / size)
        return ot_calloc(count, size); /* says that there is no memory */
    return memset(take(count * size), 0, count * size);
}

static void *resize(void *memory, size_t size)
{
    if (!memory)
        return take(size);
    union header *header = (union header *)memory - 1;
    if (size <= header->size)
        return memory;
    if (header->size > SMALL_MOST) {
        header = ot_realloc(header, sizeof *header + size);
        header->size = size;
        return header + 1;
    }
    void *larger = take(size);
    memcpy(larger, memory, header->size);
    give(memory);
    return larger;
}

void ot_parse_memory_install(void)
{
    ts_set_allocator(take, take_cleared, resize, give);
}

void ot_parse_memory_release(void)
{
    struct chunk *next;
    for (struct chunk *chunk = store.chunks; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    memset(&store, 0, sizeof store);
}
