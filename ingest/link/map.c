/*
 * map.c: open addressing with linear probing, at most half full.
 */
#include "ingest/link/map.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/mem.h"

void ot_map_release(struct ot_map *map)
{
    free(map->keys);
    free(map->values);
    memset(map, 0, sizeof(*map));
}

static size_t find_slot(const struct ot_map *map, uint64_t key)
{
    size_t mask = map->slot_count - 1;
    size_t slot = (size_t)ot_map_mix(key) & mask;
    while (map->keys[slot] != 0 && map->keys[slot] != key)
        slot = (slot + 1) & mask;
    return slot;
}

bool ot_map_get(const struct ot_map *map, uint64_t key, uint32_t *value)
{
    if (map->slot_count == 0)
        return false;
    size_t slot = find_slot(map, key);
    if (map->keys[slot] == 0)
        return false;
    *value = map->values[slot];
    return true;
}

static void grow(struct ot_map *map)
{
    struct ot_map old = *map;
    map->slot_count = old.slot_count ? old.slot_count * 2 : 64;
    map->keys = ot_calloc(map->slot_count, sizeof(*map->keys));
    map->values = ot_malloc(map->slot_count * sizeof(*map->values));
    for (size_t i = 0; i < old.slot_count; i++) {
        if (old.keys[i] == 0)
            continue;
        size_t slot = find_slot(map, old.keys[i]);
        map->keys[slot] = old.keys[i];
        map->values[slot] = old.values[i];
    }
    free(old.keys);
    free(old.values);
}

uint32_t *ot_map_put(struct ot_map *map, uint64_t key, uint32_t initial, bool *is_new)
{
    if ((map->count + 1) * 2 > map->slot_count)
        grow(map);
    size_t slot = find_slot(map, key);
    *is_new = map->keys[slot] == 0;
    if (*is_new) {
        map->keys[slot] = key;
        map->values[slot] = initial;
        map->count++;
    }
    return &map->values[slot];
}

bool ot_map_add(struct ot_map *map, uint64_t key)
{
    bool is_new;
    ot_map_put(map, key, 1, &is_new);
    return is_new;
}
