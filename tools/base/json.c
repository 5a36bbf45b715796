/*
 * json.c: where a text stops to be JSON.
 *
 * A reader that goes on as long as a value may, and keeps nothing. Must not know: what the text is for.
 */
#include "tools/base/json.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { MOST_DEEP = 500 };

struct reader {
    const char *at;
    bool is_deep; /* nests deeper than is looked at */
};

static bool read_value(struct reader *reader, int depth);

static void skip_blanks(struct reader *reader)
{
    reader->at += strspn(reader->at, " \t\r\n");
}

static bool take(struct reader *reader, char letter)
{
    bool is_there = *reader->at == letter;
    reader->at += is_there;
    return is_there;
}

static bool read_digits(struct reader *reader)
{
    const char *start = reader->at;
    while (isdigit((unsigned char)*reader->at))
        reader->at++;
    return reader->at > start;
}

static bool read_number(struct reader *reader)
{
    take(reader, '-');
    if (!take(reader, '0') && !read_digits(reader))
        return false;
    if (take(reader, '.') && !read_digits(reader))
        return false;
    if (!take(reader, 'e') && !take(reader, 'E'))
        return true;
    if (!take(reader, '+'))
        take(reader, '-');
    return read_digits(reader);
}

static bool read_text(struct reader *reader)
{
    if (!take(reader, '"'))
        return false;
    while (*reader->at != '"') {
        if ((unsigned char)*reader->at < ' ') /* the end, too */
            return false;
        if (!take(reader, '\\')) {
            reader->at++;
        } else if (take(reader, 'u')) {
            for (int i = 0; i < 4; i++, reader->at++)
                if (!isxdigit((unsigned char)*reader->at))
                    return false;
        } else if (!*reader->at || !strchr("\"\\/bfnrt", *reader->at)) {
            return false;
        } else {
            reader->at++;
        }
    }
    return take(reader, '"');
}

/* What stands between brackets: values, of an object each behind its key. */
static bool read_items(struct reader *reader, bool is_object, int depth)
{
    char end = is_object ? '}' : ']';
    reader->at++;
    skip_blanks(reader);
    if (take(reader, end))
        return true;
    do {
        skip_blanks(reader);
        if (is_object) {
            if (!read_text(reader))
                return false;
            skip_blanks(reader);
            if (!take(reader, ':'))
                return false;
        }
        if (!read_value(reader, depth + 1))
            return false;
        skip_blanks(reader);
    } while (take(reader, ','));
    return take(reader, end);
}

static bool read_value(struct reader *reader, int depth)
{
    static const char *const words[] = { "true", "false", "null" };
    skip_blanks(reader);
    reader->is_deep = reader->is_deep || depth > MOST_DEEP;
    if (reader->is_deep)
        return false;
    if (*reader->at == '{' || *reader->at == '[')
        return read_items(reader, *reader->at == '{', depth);
    if (*reader->at == '"')
        return read_text(reader);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(reader->at, words[i], strlen(words[i])) == 0) {
            reader->at += strlen(words[i]);
            return true;
        }
    return read_number(reader);
}

const char *ot_json_fault(const char *text)
{
    struct reader reader = { text, false };
    bool is_value = read_value(&reader, 0);
    skip_blanks(&reader);
    return reader.is_deep || (is_value && !*reader.at) ? NULL : reader.at;
}
