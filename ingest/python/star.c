/*
 * star.c: what the grammar does not take: a "*" before a bracket, a sign or a literal.
 */
#include "ingest/python/star.h"

#include <ctype.h>
#include <string.h>

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

static bool is_one_of(const char *word, size_t size, const char *const *words)
{
    for (; *words; words++)
        if (strlen(*words) == size && memcmp(*words, word, size) == 0)
            return true;
    return false;
}

/* Whether an operand ends before text[at], so that a "*" there multiplies. */
static bool is_behind_operand(const char *text, size_t at)
{
    static const char *const openers[] = {"return", "yield", "in", "print", NULL};
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t'))
        at--;
    if (at == 0 || strchr(",=([{:;\n\r", text[at - 1]))
        return false;
    size_t end = at;
    while (at > 0 && is_word(text[at - 1]))
        at--;
    return !is_one_of(text + at, end - at, openers);
}

/* Whether what begins at text[at] is an operand that the grammar does not take there. */
static bool is_before_operand(const char *text, size_t length, size_t at)
{
    static const char *const words[] = {"await", NULL};
    while (at < length && (text[at] == ' ' || text[at] == '\t'))
        at++;
    if (at == length)
        return false;
    if (strchr("([{-+~\"'.", text[at]))
        return text[at] != 0;
    if (isdigit((unsigned char)text[at]))
        return true;
    size_t start = at;
    while (at < length && is_word(text[at]))
        at++;
    bool is_string = at > start && at - start <= 2 && at < length && (text[at] == '"' || text[at] == '\'');
    return is_string || is_one_of(text + start, at - start, words);
}

bool ot_star_replace(char *text, size_t length)
{
    bool is_any = false;
    for (char *star = text; (star = memchr(star, '*', length - (size_t)(star - text))) != NULL; star++) {
        size_t at = (size_t)(star - text);
        if (!is_behind_operand(text, at) && is_before_operand(text, length, at + 1)) {
            *star = '~';
            is_any = true;
        }
    }
    return is_any;
}
