/*
 * type_call.c: what the grammar takes for a type alias: a call of type() at the beginning of a statement.
 */
#include "ingest/python/type_call.h"

#include <string.h>

static const char word[] = "type", other[] = "typ_";

enum { WORD = sizeof(word) - 1 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

/* May a statement begin at text[at]? */
static bool is_begin(const char *text, size_t at)
{
    while (at > 0 && is_blank(text[at - 1]))
        at--;
    return at == 0 || strchr("\n\r;:", text[at - 1]);
}

/* How many characters end the line that text begins with: 0 to 2. */
static size_t line_end(const char *text, size_t length)
{
    size_t size = length > 0 && *text == '\r';
    return size + (length > size && text[size] == '\n');
}

/* Does a bracket follow text[.. at), behind a joined line, too? */
static bool is_before_bracket(const char *text, size_t length, size_t at)
{
    while (at < length && (is_blank(text[at]) || text[at] == '\\'))
        at += text[at] == '\\' ? 1 + line_end(text + at + 1, length - at - 1) : 1;
    return at < length && (text[at] == '(' || text[at] == '[');
}

size_t ot_type_call_find(const char *text, size_t length, size_t from)
{
    const char *found;
    for (; (found = memmem(text + from, length - from, word, WORD)) != NULL; from = (size_t)(found - text) + WORD) {
        size_t at = (size_t)(found - text);
        if (is_before_bracket(text, length, at + WORD) && is_begin(text, at))
            return at;
    }
    return length;
}

void ot_type_call_hide(char *text, size_t length, size_t at)
{
    for (; at < length; at = ot_type_call_find(text, length, at + WORD))
        memcpy(text + at, other, WORD);
}
