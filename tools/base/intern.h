/*
 * intern.h: strings stored once, known by a small number.
 *
 * Number 0 is always "". Numbers are dense, in order of first appearance.
 */
#ifndef OT_INTERN_H
#define OT_INTERN_H

#include <stddef.h>
#include <stdint.h>
#include "tools/base/mem.h"

struct ot_intern_slot {
    uint32_t hash;
    uint32_t entry; /* number + 1, 0 = empty */
};

struct ot_intern {
    struct ot_arena arena;
    const char **texts; /* by number */
    uint32_t count;
    size_t capacity;
    struct ot_intern_slot *slots; /* open addressing; with the hashes: a text is looked at when it is the one */
    size_t slot_count;            /* power of two */
};

/* Init makes it empty; release frees all texts. */
void ot_intern_init(struct ot_intern *intern);
void ot_intern_release(struct ot_intern *intern);
/* The number of text, which is copied if it is new. */
uint32_t ot_intern_add(struct ot_intern *intern, const char *text, size_t length);
uint32_t ot_intern_str(struct ot_intern *intern, const char *text);
/* The same of many texts, in their order: numbers[i] is that of texts[i]. */
void ot_intern_add_all(struct ot_intern *intern, const char *const *texts, size_t count, uint32_t *numbers);
/* The number of text, or UINT32_MAX if it was never added. */
uint32_t ot_intern_find(const struct ot_intern *intern, const char *text, size_t length);
static inline const char *ot_intern_text(const struct ot_intern *intern, uint32_t number)
{
    return intern->texts[number];
}

#endif
