/*
 * nearest.h: what a user may have meant by a name that does not exist.
 */
#ifndef OT_NEAREST_H
#define OT_NEAREST_H

#include <stddef.h>

struct ot_buf;

enum { OT_NEAREST_KEPT = 3 };

/* The nearest names offered so far, the nearest first. Starts as {0}. The names stay the caller's. */
struct ot_nearest {
    const char *names[OT_NEAREST_KEPT];
    int distances[OT_NEAREST_KEPT];
    size_t count;
};

/* Number of letters to add, drop, change or swap to turn a into b, whatever their case; a constant that no such
 * number exceeds where one of them is longer than that. */
int ot_nearest_distance(const char *a, const char *b);

/* How many letters at most a name may differ in from the word: what has less in common with it was not meant. */
int ot_nearest_most(const char *word);

/* Keeps the name if it is nearer than one of those kept; of equally near ones the first offered stays. A
 * name that is kept is not kept again. */
void ot_nearest_offer(struct ot_nearest *nearest, const char *name, int distance);

/* Offers the name if it is no more than two letters from the word, or begins with it; of equally near ones the
 * shortest is nearest. */
void ot_nearest_consider(struct ot_nearest *nearest, const char *word, const char *name);

/* Adds 'a, b, c' to the buffer, nothing if no name was offered. */
void ot_nearest_print(const struct ot_nearest *nearest, struct ot_buf *out);

#endif
