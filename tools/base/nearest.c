/*
 * nearest.c: which known name a misspelt one was meant to be.
 */
#include "tools/base/nearest.h"

#include <stddef.h>
#include <string.h>

/* Number of letters to add, drop, change or swap to turn a into b; above 64 letters, a lot. */
static int distance(const char *a, const char *b)
{
    enum { MOST = 64 };
    int rows[3][MOST + 1];
    size_t width = strlen(b);
    if (strlen(a) > MOST || width > MOST)
        return MOST;
    for (size_t j = 0; j <= width; j++)
        rows[0][j] = (int)j;
    size_t length = strlen(a);
    for (size_t i = 1; i <= length; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = (int)i;
        for (size_t j = 1; j <= width; j++) {
            int best = above[j - 1] + (a[i - 1] != b[j - 1]);
            best = above[j] + 1 < best ? above[j] + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                && two_above[j - 2] + 1 < best)
                best = two_above[j - 2] + 1;
            row[j] = best;
        }
    }
    return rows[length % 3][width];
}

void ot_nearest_start(struct ot_nearest *nearest, const char *word)
{
    nearest->word = word;
    nearest->name = NULL;
    nearest->distance = 3;
}

void ot_nearest_consider(struct ot_nearest *nearest, const char *name)
{
    const char *word = nearest->word;
    int letters = distance(word, name);
    if (word[0] != '\0' && strncmp(word, name, strlen(word)) == 0)
        letters = 1;
    if (letters < nearest->distance ||
        (letters == nearest->distance && nearest->name && strlen(name) < strlen(nearest->name))) {
        nearest->distance = letters;
        nearest->name = name;
    }
}
