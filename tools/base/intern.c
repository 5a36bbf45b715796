/*
 * intern.c: strings stored once. Open addressing with linear probing, at most half full.
 */
#include "tools/base/intern.h"

#include <stdlib.h>
#include <string.h>

enum { AHEAD = 16 }; /* slots that are asked of the memory at once: most are far from one another */

static uint32_t hash_bytes(const char *text, size_t length)
{
    uint64_t hash = UINT64_C(0x9E3779B97F4A7C15) ^ length;
    while (length >= 8) {
        uint64_t word;
        memcpy(&word, text, 8);
        hash = (hash ^ word) * UINT64_C(0xFF51AFD7ED558CCD);
        hash ^= hash >> 32;
        text += 8;
        length -= 8;
    }
    uint64_t rest = 0;
    if (length)
        memcpy(&rest, text, length);
    hash = (hash ^ rest) * UINT64_C(0xC4CEB9FE1A85EC53);
    return (uint32_t)(hash ^ (hash >> 32));
}

/* The slot that holds text, or the empty one where it belongs. */
static size_t slot_of(const struct ot_intern *intern, const char *text, size_t length,
                      uint32_t hash)
{
    size_t mask = intern->slot_count - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        uint32_t entry = intern->slots[slot].entry;
        if (!entry)
            return slot;
        if (intern->slots[slot].hash != hash)
            continue;
        const char *known = intern->texts[entry - 1];
        if (strncmp(known, text, length) == 0 && known[length] == 0)
            return slot;
    }
}

static void grow_slots(struct ot_intern *intern)
{
    struct ot_intern_slot *old = intern->slots;
    size_t old_count = intern->slot_count, count = old_count ? old_count * 2 : 256;
    intern->slots = ot_calloc(count, sizeof *intern->slots);
    intern->slot_count = count;
    for (size_t i = 0; i < old_count; i++) {
        size_t slot = old[i].hash & (count - 1);
        while (old[i].entry && intern->slots[slot].entry)
            slot = (slot + 1) & (count - 1);
        if (old[i].entry)
            intern->slots[slot] = old[i];
    }
    free(old);
}

void ot_intern_init(struct ot_intern *intern)
{
    memset(intern, 0, sizeof *intern);
    ot_arena_init(&intern->arena);
    grow_slots(intern);
    ot_intern_add(intern, "", 0);
}

void ot_intern_release(struct ot_intern *intern)
{
    ot_arena_release(&intern->arena);
    free(intern->texts);
    free(intern->slots);
    memset(intern, 0, sizeof *intern);
}

static uint32_t add(struct ot_intern *intern, const char *text, size_t length, uint32_t hash)
{
    size_t slot = slot_of(intern, text, length, hash);
    if (intern->slots[slot].entry)
        return intern->slots[slot].entry - 1;
    ot_grow(&intern->texts, &intern->capacity, intern->count + (size_t)1, sizeof *intern->texts);
    uint32_t number = intern->count++;
    intern->texts[number] = ot_arena_strndup(&intern->arena, text, length);
    intern->slots[slot] = (struct ot_intern_slot){hash, number + 1};
    if (intern->count * (size_t)2 > intern->slot_count)
        grow_slots(intern);
    return number;
}

uint32_t ot_intern_add(struct ot_intern *intern, const char *text, size_t length)
{
    const char *zero = length ? memchr(text, 0, length) : NULL;
    if (zero)
        length = (size_t)(zero - text); /* texts are C strings */
    return add(intern, text, length, hash_bytes(text, length));
}

void ot_intern_add_all(struct ot_intern *intern, const char *const *texts, size_t count, uint32_t *numbers)
{
    struct { size_t length; uint32_t hash; } ahead[AHEAD];
    for (size_t first = 0; first < count; first += AHEAD) {
        size_t end = count - first < AHEAD ? count - first : AHEAD;
        for (size_t i = 0; i < end; i++) {
            ahead[i].length = strlen(texts[first + i]);
            ahead[i].hash = hash_bytes(texts[first + i], ahead[i].length);
            __builtin_prefetch(&intern->slots[ahead[i].hash & (intern->slot_count - 1)]);
        }
        for (size_t i = 0; i < end; i++)
            numbers[first + i] = add(intern, texts[first + i], ahead[i].length, ahead[i].hash);
    }
}

uint32_t ot_intern_str(struct ot_intern *intern, const char *text)
{
    size_t length = strlen(text);
    return add(intern, text, length, hash_bytes(text, length));
}

uint32_t ot_intern_find(const struct ot_intern *intern, const char *text, size_t length)
{
    uint32_t entry = intern->slots[slot_of(intern, text, length, hash_bytes(text, length))].entry;
    return entry ? entry - 1 : UINT32_MAX;
}
