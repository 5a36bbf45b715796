/*
 * visible.c: names as people can see them.
 *
 * Reads: text. Writes: a buffer. Must not know: where it is shown.
 */
#include "tools/base/visible.h"

#include <stdbool.h>
#include <string.h>

#include "tools/base/buf.h"

size_t ot_visible_decode(const char *text, size_t left, unsigned *code)
{
    const unsigned char *p = (const unsigned char *)text;
    if (left == 0)
        return 0;
    *code = p[0];
    if (p[0] < 0x80)
        return 1;
    size_t length = p[0] >= 0xC2 && p[0] < 0xE0 ? 2 : p[0] >= 0xE0 && p[0] < 0xF0 ? 3
                  : p[0] >= 0xF0 && p[0] < 0xF5 ? 4 : 0;
    if (length == 0 || length > left)
        return 0;
    *code = p[0] & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        *code = *code << 6 | (p[i] & 0x3Fu);
    }
    bool is_overlong = (length == 3 && *code < 0x800) || (length == 4 && *code < 0x10000);
    bool is_none = (*code >= 0xD800 && *code < 0xE000) || *code > 0x10FFFF;
    return is_overlong || is_none ? 0 : length;
}

/* Line and paragraph separators, marks of direction, the byte order mark. */
static bool is_hidden(unsigned code)
{
    return code == 0x2028 || code == 0x2029 || code == 0x200E || code == 0x200F || code == 0x061C
        || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

void ot_visible_add(struct ot_buf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        unsigned code = 0;
        size_t used = ot_visible_decode(text + i, length - i, &code);
        if (used == 0) {
            ot_buf_printf(out, "\\x%02x", (unsigned char)text[i]);
            used = 1;
        } else if (code == '\n' || code == '\r' || code == '\t') {
            ot_buf_printf(out, "\\%c", code == '\n' ? 'n' : code == '\r' ? 'r' : 't');
        } else if (code < 0x20 || (code >= 0x7F && code < 0xA0)) {
            ot_buf_printf(out, "\\x%02x", code);
        } else if (is_hidden(code)) {
            ot_buf_printf(out, "\\u%04x", code);
        } else {
            ot_buf_add(out, text + i, used);
        }
        i += used;
    }
}
