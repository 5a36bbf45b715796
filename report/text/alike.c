/*
 * alike.c: two long texts that differ in a few words, shown by these.
 */
#include "report/text/alike.h"

#include <string.h>

enum { SHORT = 40, WORTH = 12 }; /* bytes: of a text that stays whole, of the least that is left out */

/* Where the word begins that holds the byte at a place, or that ends before it. */
static size_t word_at(const char *text, size_t place)
{
    while (place > 0 && text[place - 1] != ' ')
        place--;
    return place;
}

void ot_alike_add(struct ot_buf *out, const char *text, const char *other)
{
    size_t length = strlen(text), other_length = strlen(other), least = length < other_length ? length : other_length;
    size_t start = 0, end = 0;
    while (start < least && text[start] == other[start])
        start++;
    while (end < least - start && text[length - 1 - end] == other[other_length - 1 - end])
        end++;
    start = word_at(text, start);
    start = start > 0 ? word_at(text, start - 1) : 0;
    size_t rest = length - end; /* of the words that both end with */
    while (rest < length && text[rest] != ' ')
        rest++;
    if (length <= SHORT || start < WORTH)
        start = 0;
    if (length <= SHORT || length - rest < WORTH)
        rest = length;
    ot_buf_add_str(out, start > 0 ? "… " : "");
    ot_buf_add(out, text + start, rest - start);
    ot_buf_add_str(out, rest < length ? " …" : "");
}
