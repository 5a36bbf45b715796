/*
 * nearest.c: what a user may have meant by a name that does not exist.
 *
 * Reads: names. Writes: nothing. Must not know: what they name.
 */
#include "tools/base/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "tools/base/buf.h"

enum { MOST = 128 };

static int is_same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

int ot_nearest_distance(const char *a, const char *b)
{
    int rows[3][MOST + 1];
    size_t length = strlen(a), width = strlen(b);
    if (length > MOST || width > MOST)
        return MOST;
    for (size_t j = 0; j <= width; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= length; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
        row[0] = (int)i;
        for (size_t j = 1; j <= width; j++) {
            int best = above[j - 1] + !is_same(a[i - 1], b[j - 1]);
            best = above[j] + 1 < best ? above[j] + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            if (i > 1 && j > 1 && is_same(a[i - 1], b[j - 2]) && is_same(a[i - 2], b[j - 1]) &&
                two_above[j - 2] + 1 < best)
                best = two_above[j - 2] + 1;
            row[j] = best;
        }
    }
    return rows[length % 3][width];
}

int ot_nearest_most(const char *word)
{
    enum { SHORT = 12 };
    int length = (int)strlen(word);
    return length < SHORT ? (length + 3) / 4 : 2 + length / 6;
}

void ot_nearest_offer(struct ot_nearest *nearest, const char *name, int distance)
{
    size_t at = nearest->count;
    for (size_t i = 0; i < nearest->count; i++)
        if (strcmp(nearest->names[i], name) == 0)
            return;
    while (at > 0 && nearest->distances[at - 1] > distance)
        at--;
    if (at == OT_NEAREST_KEPT)
        return;
    if (nearest->count < OT_NEAREST_KEPT)
        nearest->count++;
    for (size_t i = nearest->count - 1; i > at; i--) {
        nearest->names[i] = nearest->names[i - 1];
        nearest->distances[i] = nearest->distances[i - 1];
    }
    nearest->names[at] = name;
    nearest->distances[at] = distance;
}

void ot_nearest_consider(struct ot_nearest *nearest, const char *word, const char *name)
{
    enum { MISSPELT = 2 };
    bool is_start = *word && strncmp(word, name, strlen(word)) == 0;
    int letters = is_start ? 1 : ot_nearest_distance(word, name);
    if (letters <= MISSPELT)
        ot_nearest_offer(nearest, name, letters * 1000 + (int)strlen(name));
}

void ot_nearest_print(const struct ot_nearest *nearest, struct ot_buf *out)
{
    for (size_t i = 0; i < nearest->count; i++)
        ot_buf_printf(out, "%s%s", i > 0 ? ", " : "", nearest->names[i]);
}
