/*
 * bag.c: bags in pieces of memory. A small one is looked through; a larger one is followed, in the same piece, by a
 * table of 2 * capacity positions + 1 that is probed linearly. Pieces are cut from the arena, and those that became too
 * small are kept for others.
 */
#include "ingest/link/base/bag.h"

#include <string.h>

enum { SCANNED_AT_MOST = 16, SMALLEST_PIECE = 16 };

struct ot_piece {
    struct ot_piece *next;
};

static uint32_t capacity_of(uint8_t room)
{
    return room ? 1u << room : 0;
}

static uint32_t *table_of(void *items, size_t size, uint32_t capacity)
{
    return (uint32_t *)(void *)((char *)items + size * capacity);
}

static uint32_t number_at(const void *items, size_t size, uint32_t position)
{
    uint32_t number;
    memcpy(&number, (const char *)items + size * position, sizeof(number));
    return number;
}

static uint32_t first_slot(uint32_t number, uint32_t capacity)
{
    return (uint32_t)((number * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & (capacity * 2 - 1);
}

uint32_t ot_bag_find(void *items, size_t size, uint32_t count, uint8_t room, uint32_t number)
{
    uint32_t capacity = capacity_of(room);
    if (capacity <= SCANNED_AT_MOST) {
        for (uint32_t i = 0; i < count; i++)
            if (number_at(items, size, i) == number)
                return i + 1;
        return 0;
    }
    const uint32_t *table = table_of(items, size, capacity);
    for (uint32_t slot = first_slot(number, capacity); table[slot]; slot = (slot + 1) & (capacity * 2 - 1))
        if (number_at(items, size, table[slot] - 1) == number)
            return table[slot];
    return 0;
}

static void add_to_table(void *items, size_t size, uint32_t capacity, uint32_t position)
{
    uint32_t *table = table_of(items, size, capacity);
    uint32_t slot = first_slot(number_at(items, size, position), capacity);
    while (table[slot])
        slot = (slot + 1) & (capacity * 2 - 1);
    table[slot] = position + 1;
}

/* Moves a full bag of count items to a piece of twice the size. */
static void *grow(struct ot_bags *bags, struct ot_arena *arena, void *items, size_t size, uint32_t count,
                  uint8_t *room)
{
    struct ot_piece **spare = bags->spare[size / sizeof(uint64_t)], *left = items;
    uint8_t before = *room;
    *room = before ? (uint8_t)(before + 1) : (uint8_t)__builtin_ctz(SMALLEST_PIECE / (unsigned)size);
    uint32_t capacity = capacity_of(*room);
    size_t table = capacity > SCANNED_AT_MOST ? capacity * 2 * sizeof(uint32_t) : 0;
    void *larger = spare[*room];
    if (larger)
        spare[*room] = spare[*room]->next;
    else
        larger = ot_arena_alloc(arena, size * capacity + table);
    if (count)
        memcpy(larger, items, size * count);
    if (table)
        memset(table_of(larger, size, capacity), 0, table);
    for (uint32_t i = 0; table && i < count; i++)
        add_to_table(larger, size, capacity, i);
    if (left) {
        left->next = spare[before];
        spare[before] = left;
    }
    return larger;
}

void *ot_bag_add(struct ot_bags *bags, struct ot_arena *arena, void *items, size_t size, uint32_t *count,
                 uint8_t *room, const void *item)
{
    if (*count == capacity_of(*room))
        items = grow(bags, arena, items, size, *count, room);
    memcpy((char *)items + size * *count, item, size);
    ++*count;
    if (capacity_of(*room) > SCANNED_AT_MOST)
        add_to_table(items, size, capacity_of(*room), *count - 1);
    return items;
}
