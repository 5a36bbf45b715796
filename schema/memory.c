/*
 * memory.c: SQLite's memory. A statement asks for many small pieces and frees them soon: those that were freed are kept
 * for the next of their size, by each thread for itself. (SQLite has such lists itself, "lookaside", but not as Debian
 * builds it.)
 *
 * Must not know: what asks.
 */
#include "schema/memory.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tools/base/mem.h"

enum { STEP = 32, CLASSES = 32 }; /* pieces of up to 1,024 bytes are kept */

/* What stands before each piece, or is a piece that nobody has. SQLite asks for no more than 8 bytes' alignment. */
struct piece {
    union {
        uint64_t size; /* of what follows */
        struct piece *next;
    };
};

static _Thread_local struct piece *kept[CLASSES + 1]; /* by the size in steps */

static struct piece *piece_of(void *memory)
{
    return (struct piece *)memory - 1;
}

static int size_of(void *memory)
{
    return (int)piece_of(memory)->size;
}

static int round_up(int size)
{
    return (size + STEP - 1) & ~(STEP - 1);
}

static void *take(int asked)
{
    uint64_t size = (uint64_t)round_up(asked);
    struct piece **list = size <= STEP * CLASSES ? &kept[size / STEP] : NULL, *piece = list ? *list : NULL;
    if (piece)
        *list = piece->next;
    else if (!(piece = malloc(sizeof *piece + size)))
        return NULL;
    piece->size = size;
    return piece + 1;
}

static void give(void *memory)
{
    struct piece *piece = piece_of(memory);
    if (piece->size > STEP * CLASSES) {
        free(piece);
        return;
    }
    struct piece **list = &kept[piece->size / STEP];
    piece->next = *list;
    *list = piece;
}

static void *resize(void *memory, int asked)
{
    struct piece *piece = piece_of(memory);
    uint64_t before = piece->size, size = (uint64_t)round_up(asked);
    if (size == before)
        return memory;
    if (before > STEP * CLASSES && size > STEP * CLASSES) {
        if ((piece = realloc(piece, sizeof *piece + size)))
            piece->size = size;
        return piece ? piece + 1 : NULL;
    }
    void *moved = take(asked);
    if (moved) {
        memcpy(moved, memory, before < size ? before : size);
        give(memory);
    }
    return moved;
}

static int begin(void *unused)
{
    (void)unused;
    return SQLITE_OK;
}

static void end(void *unused)
{
    (void)unused;
}

void ot_memory_prepare(void)
{
    static const struct sqlite3_mem_methods methods = {
        take, give, resize, size_of, round_up, begin, end, NULL,
    };
    if (!OT_MEM_ALWAYS_MOVES)
        (void)sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}
