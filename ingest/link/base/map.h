/*
 * map.h: hash map from a 64-bit key to a 32-bit number, and the same used as a set.
 *
 * Key 0 is not allowed. Insertion only. Knows nothing of the analysis.
 */
#ifndef OT_MAP_H
#define OT_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* 12 bytes, for the large maps do not stay in the cache. */
struct ot_map_slot {
    uint32_t high, low; /* of the key; both 0: empty */
    uint32_t value;
};

struct ot_map {
    struct ot_map_slot *slots;
    size_t slot_count; /* a power of two, or 0 */
    size_t count;
};

/* Frees the slots and leaves the map empty, ready for use. */
void ot_map_release(struct ot_map *map);

/* Finds key. Returns true and sets *value, or returns false. */
bool ot_map_get(const struct ot_map *map, uint64_t key, uint32_t *value);

/* The slot of key, made with value initial if it was not there; *is_new says which. The
 * pointer holds until the next call that adds. */
uint32_t *ot_map_put(struct ot_map *map, uint64_t key, uint32_t initial, bool *is_new);

/* Adds key. Returns true if it was not there. */
bool ot_map_add(struct ot_map *map, uint64_t key);

/* The key of a slot, 0 if it is empty. */
static inline uint64_t ot_map_key(const struct ot_map_slot *slot)
{
    return ((uint64_t)slot->high << 32) | slot->low;
}

/* Spreads the bits of key (the finalizer of splitmix64, S. Vigna). */
static inline uint64_t ot_map_mix(uint64_t key)
{
    key ^= key >> 30;
    key *= UINT64_C(0xbf58476d1ce4e5b9);
    key ^= key >> 27;
    key *= UINT64_C(0x94d049bb133111eb);
    return key ^ (key >> 31);
}

/* Two numbers in one key. */
static inline uint64_t ot_map_pair(uint32_t high, uint32_t low)
{
    return ((uint64_t)high << 32) | low;
}

#endif
