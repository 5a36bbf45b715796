/*
 * marks.h: a set of numbers, taken in their order.
 */
#ifndef OT_LINK_MARKS_H
#define OT_LINK_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A bit for each number. */
struct ot_marks {
    uint64_t *words;
    size_t count;
};

/* Release frees the bits and leaves the set empty, ready for use. */
void ot_marks_set(struct ot_marks *marks, uint32_t number);
void ot_marks_clear(struct ot_marks *marks, uint32_t number);
void ot_marks_release(struct ot_marks *marks);
static inline bool ot_marks_has(const struct ot_marks *marks, uint32_t number)
{
    return number / 64 < marks->count && marks->words[number / 64] >> (number % 64) & 1;
}
/* Sets all that are in other. */
void ot_marks_join(struct ot_marks *marks, const struct ot_marks *other);
/* The smallest number of the set from this one on, 0 if there is none. */
uint32_t ot_marks_next(const struct ot_marks *marks, uint32_t from);

#endif
