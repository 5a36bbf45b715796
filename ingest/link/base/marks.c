/*
 * marks.c: a set of numbers as bits.
 */
#include "ingest/link/base/marks.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/mem.h"

static void reserve(struct ot_marks *marks, size_t words)
{
    size_t before = marks->count;
    if (words <= before)
        return;
    ot_grow(&marks->words, &marks->count, words, sizeof(*marks->words));
    memset(marks->words + before, 0, (marks->count - before) * sizeof(*marks->words));
}

void ot_marks_set(struct ot_marks *marks, uint32_t number)
{
    reserve(marks, number / 64 + 1);
    marks->words[number / 64] |= UINT64_C(1) << (number % 64);
}

void ot_marks_clear(struct ot_marks *marks, uint32_t number)
{
    if (number / 64 < marks->count)
        marks->words[number / 64] &= ~(UINT64_C(1) << (number % 64));
}

void ot_marks_join(struct ot_marks *marks, const struct ot_marks *other)
{
    reserve(marks, other->count);
    for (size_t i = 0; i < other->count; i++)
        marks->words[i] |= other->words[i];
}

uint32_t ot_marks_next(const struct ot_marks *marks, uint32_t from)
{
    uint64_t above = UINT64_MAX << (from % 64); /* in the first word */
    for (size_t i = from / 64; i < marks->count; i++, above = UINT64_MAX)
        if (marks->words[i] & above)
            return (uint32_t)(i * 64) + (uint32_t)__builtin_ctzll(marks->words[i] & above);
    return 0;
}

void ot_marks_release(struct ot_marks *marks)
{
    free(marks->words);
    *marks = (struct ot_marks){0};
}
