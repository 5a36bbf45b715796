/*
 * bag.h: arrays of items that begin with the number they are found by, each once: the facts and the readers of a
 * variable.
 *
 * The owner of a bag keeps its array, how many items there are, and its room: the array has space for 2 to the power
 * of room items, for none where room is 0. Items are of 4 or of 8 bytes.
 */
#ifndef OT_LINK_BAG_H
#define OT_LINK_BAG_H

#include <stddef.h>
#include <stdint.h>

#include "tools/base/mem.h"

struct ot_piece;

/* The pieces of memory that bags have left, kept for others. */
struct ot_bags {
    struct ot_piece *spare[2][32];
};

/* 1 + the position of the item of the number; 0 if there is none. */
uint32_t ot_bag_find(void *items, size_t size, uint32_t count, uint8_t room, uint32_t number);
/* Appends a copy of item. Returns the array, which may have moved. */
void *ot_bag_add(struct ot_bags *bags, struct ot_arena *arena, void *items, size_t size, uint32_t *count,
                 uint8_t *room, const void *item);

#endif
