/*
 * width.c: how many columns of a terminal text takes, and where a line of it may end.
 */
#include "report/text/width.h"

#include <string.h>
#include <wchar.h>

#include "tools/base/visible.h"

enum { UTF8_AT_MOST = 4 };

size_t ot_width_measure(const char *text, size_t length, size_t *size)
{
    unsigned character = '?';
    *size = ot_visible_decode(text, length, &character);
    *size += *size == 0;
    int columns = wcwidth((wchar_t)character);
    return columns > 0 ? (size_t)columns : 0;
}

size_t ot_width_of(const char *text)
{
    size_t width = 0, size;
    for (size_t at = 0, length = strlen(text); at < length; at += size)
        width += ot_width_measure(text + at, length - at, &size);
    return width;
}

size_t ot_width_of_word(const char *text)
{
    size_t widest = 0, width = strspn(text, " "), size;
    for (size_t at = width, length = strlen(text); at < length; at += size) {
        size_t columns = ot_width_measure(text + at, length - at, &size);
        width = text[at] == ' ' ? 0 : width + columns;
        widest = width > widest ? width : widest;
        width = text[at] == ',' ? 0 : width;
    }
    return widest;
}

size_t ot_width_line(const char *text, size_t width)
{
    size_t at = strspn(text, " "), used = at, end = 0, size;
    for (; text[at]; at += size) {
        used += ot_width_measure(text + at, strnlen(text + at, UTF8_AT_MOST), &size);
        if (text[at] != ' ' && used > width && end > 0)
            return end;
        if (text[at] == ' ' || text[at] == ',')
            end = at + 1;
    }
    return at;
}

size_t ot_width_shown(const char *text, size_t part)
{
    while (text[part] && part > 0 && text[part - 1] == ' ')
        part--;
    return part;
}

/* What a column gets of an equal share. */
static size_t capped(size_t width, size_t least, size_t cap)
{
    return width <= cap ? width : least > cap ? least : cap;
}

int ot_width_share(size_t *widths, const size_t *least, size_t columns, size_t width, size_t at_least)
{
    for (size_t cap = width; cap >= at_least; cap--) {
        size_t sum = 0;
        for (size_t i = 0; i < columns; i++)
            sum += capped(widths[i], least[i], cap);
        if (sum > width)
            continue;
        for (size_t i = 0; i < columns; i++)
            widths[i] = capped(widths[i], least[i], cap);
        return 0;
    }
    return -1;
}
