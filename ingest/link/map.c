/*
 * map.c: open addressing with linear probing, at most half full.
 */
#include "ingest/link/map.h"

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
    while (map->slots[slot].key != 0 && map->slots[slot].key != key)
        slot = (slot + 1) & mask;
    return &map->slots[slot];
}

bool ot_map_get(const struct ot_map *map, uint64_t key, uint32_t *value)
{
    if (map->slot_count == 0)
        return false;
    const struct ot_map_slot *slot = find_slot(map, key);
    if (slot->key == 0)
        return false;
    *value = slot->value;
    return true;
}

static void grow(struct ot_map *map)
{
    struct ot_map old = *map;
    map->slot_count = old.slot_count ? old.slot_count * 2 : 64;
    map->slots = ot_calloc(map->slot_count, sizeof(*map->slots));
    for (size_t i = 0; i < old.slot_count; i++)
        if (old.slots[i].key != 0)
            *find_slot(map, old.slots[i].key) = old.slots[i];
    free(old.slots);
}

uint32_t *ot_map_put(struct ot_map *map, uint64_t key, uint32_t initial, bool *is_new)
{
    if ((map->count + 1) * 2 > map->slot_count)
        grow(map);
    struct ot_map_slot *slot = find_slot(map, key);
    *is_new = slot->key == 0;
    if (*is_new) {
        *slot = (struct ot_map_slot){key, initial};
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
