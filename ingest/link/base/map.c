/*
 * map.c: open addressing with linear probing, at most two thirds full.
 */
#include "ingest/link/base/map.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/mem.h"

void ot_map_release(struct ot_map *map)
{
    free(map->slots);
    memset(map, 0, sizeof(*map));
}

static struct ot_map_slot *find_slot(const struct ot_map *map, uint64_t key)
{
    size_t mask = map->slot_count - 1;
    size_t slot = (size_t)ot_map_mix(key) & mask;
    for (;; slot = (slot + 1) & mask) {
        uint64_t found = ot_map_key(&map->slots[slot]);
        if (found == key || found == 0)
            return &map->slots[slot];
    }
}

bool ot_map_get(const struct ot_map *map, uint64_t key, uint32_t *value)
{
    if (map->slot_count == 0)
        return false;
    const struct ot_map_slot *slot = find_slot(map, key);
    if (ot_map_key(slot) == 0)
        return false;
    *value = slot->value;
    return true;
}

enum { SMALL = 64 };

static void move(struct ot_map *map, size_t slot_count)
{
    struct ot_map old = *map;
    map->slot_count = slot_count;
    map->slots = ot_calloc(map->slot_count, sizeof(*map->slots));
    for (size_t i = 0; i < old.slot_count; i++)
        if (ot_map_key(&old.slots[i]) != 0)
            *find_slot(map, ot_map_key(&old.slots[i])) = old.slots[i];
    free(old.slots);
}

uint32_t *ot_map_put(struct ot_map *map, uint64_t key, uint32_t initial, bool *is_new)
{
    if ((map->count + 1) * 3 > map->slot_count * 2)
        move(map, map->slot_count ? map->slot_count * 2 : SMALL);
    else if (OT_MEM_ALWAYS_MOVES && map->slot_count <= SMALL)
        move(map, map->slot_count);
    struct ot_map_slot *slot = find_slot(map, key);
    *is_new = ot_map_key(slot) == 0;
    if (*is_new) {
        *slot = (struct ot_map_slot){(uint32_t)(key >> 32), (uint32_t)key, initial};
        map->count++;
    }
    return &slot->value;
}

bool ot_map_add(struct ot_map *map, uint64_t key)
{
    bool is_new;
    ot_map_put(map, key, 1, &is_new);
    return is_new;
}
