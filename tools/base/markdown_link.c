/*
 * markdown_link.c: targets of links, and text as markdown shows it.
 *
 * Reads: text. Writes: a buffer. Must not know: what the text means.
 */
#include "tools/base/markdown.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "tools/base/buf.h"
#include "tools/base/visible.h"

void ot_md_add_target(struct ot_buf *out, const char *text, bool is_path)
{
    size_t length = strlen(text);
    for (size_t i = 0; i < length;) {
        unsigned code = 0;
        size_t used = ot_visible_decode(text + i, length - i, &code);
        bool is_kept = used == 1 && code > 0x20 && code < 0x7F && !strchr("<>()[]\\`\"|*&", (int)code)
            && !(is_path && strchr("%#?", (int)code));
        used += used == 0 ? 1 : 0;
        if (is_kept || (used > 1 && code > 0xA0))
            ot_buf_add(out, text + i, used);
        else
            for (size_t k = 0; k < used; k++)
                ot_buf_printf(out, "%%%02X", (unsigned char)text[i + k]);
        i += used;
    }
}

static void add_utf8(struct ot_buf *out, unsigned long code)
{
    if (code < 0x80) {
        ot_buf_add_char(out, (char)code);
    } else if (code < 0x800) {
        ot_buf_add_char(out, (char)(0xC0 | code >> 6));
        ot_buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    } else if (code < 0x10000) {
        ot_buf_add_char(out, (char)(0xE0 | code >> 12));
        ot_buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3F)));
        ot_buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    } else {
        ot_buf_add_char(out, (char)(0xF0 | code >> 18));
        ot_buf_add_char(out, (char)(0x80 | (code >> 12 & 0x3F)));
        ot_buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3F)));
        ot_buf_add_char(out, (char)(0x80 | (code & 0x3F)));
    }
}

/* Appends what the entity at text stands for. Returns its length, 0 if there is none. */
static size_t add_entity(struct ot_buf *out, const char *text, size_t left)
{
    static const struct { const char *name, *shown; } known[] = {
        { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", " " },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t size = strlen(known[i].name);
        if (left >= size && memcmp(text, known[i].name, size) == 0) {
            ot_buf_add_str(out, known[i].shown);
            return size;
        }
    }
    if (left < 4 || text[1] != '#')
        return 0;
    bool is_hexadecimal = text[2] == 'x' || text[2] == 'X';
    size_t at = is_hexadecimal ? 3 : 2;
    size_t start = at;
    unsigned long code = 0;
    for (; at < left && at < start + 7 && isxdigit((unsigned char)text[at]); at++) {
        char digit = (char)tolower((unsigned char)text[at]);
        if (!is_hexadecimal && !isdigit((unsigned char)digit))
            return 0;
        code = code * (is_hexadecimal ? 16 : 10) + (unsigned long)(isdigit((unsigned char)digit) ? digit - '0'
                                                                                                 : digit - 'a' + 10);
    }
    if (at == start || at >= left || text[at] != ';' || code < 0x20 || code > 0x10FFFF
        || (code >= 0xD800 && code < 0xE000))
        return 0;
    add_utf8(out, code == 0xA0 ? ' ' : code);
    return at + 1;
}

/* Length of the code span at text, its backticks included; 0 if none closes. */
static size_t code_length(const char *text, size_t left)
{
    size_t ticks = 0;
    while (ticks < left && text[ticks] == '`')
        ticks++;
    for (size_t at = ticks, run = 0; at <= left; at++) {
        if (at < left && text[at] == '`')
            run++;
        else if (run == ticks)
            return at;
        else
            run = 0;
    }
    return 0;
}

void ot_md_add_plain(struct ot_buf *out, const char *text, size_t length)
{
    bool has_code = true; /* false: a run of backticks was left open, so all others are text too */
    for (size_t i = 0; i < length;) {
        size_t used = 0;
        if (text[i] == '\\' && i + 1 < length && ispunct((unsigned char)text[i + 1])) {
            ot_buf_add_char(out, text[i + 1]);
            i += 2;
            continue;
        }
        if (text[i] == '&')
            used = add_entity(out, text + i, length - i);
        if (text[i] == '`' && has_code) {
            used = code_length(text + i, length - i);
            ot_buf_add(out, text + i, used);
            has_code = used > 0;
        }
        if (used == 0)
            ot_buf_add_char(out, text[i++]);
        i += used;
    }
}

void ot_md_add_path(struct ot_buf *out, const char *target, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (target[i] == '%' && i + 2 < length && isxdigit((unsigned char)target[i + 1])
            && isxdigit((unsigned char)target[i + 2])) {
            char digits[3] = { target[i + 1], target[i + 2], '\0' };
            unsigned long code = strtoul(digits, NULL, 16);
            if (code != 0) {
                ot_buf_add_char(out, (char)code);
                i += 2;
                continue;
            }
        }
        ot_buf_add_char(out, target[i]);
    }
}
