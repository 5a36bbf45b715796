/*
 * fold.c: source text as one line.
 */
#include "ingest/python/fold.h"

#include <stdbool.h>
#include <string.h>
#include "tools/base/buf.h"

/* The length of the string literal at text[0], which is a quote. */
static size_t string_length(const char *text, size_t length)
{
    size_t quotes = length >= 3 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
    for (size_t i = quotes; i < length; i++) {
        if (text[i] == '\\') {
            i++;
        } else if (text[i] == text[0]) {
            if (quotes == 1)
                return i + 1;
            if (i + 2 < length && text[i + 1] == text[0] && text[i + 2] == text[0])
                return i + 3;
        }
    }
    return length;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\\';
}

/* Skips blanks and comments; *is_broken tells whether a line ended there. */
static size_t skip_blanks(const char *text, size_t length, bool *is_broken)
{
    size_t i = 0;
    *is_broken = false;
    while (i < length && (is_blank(text[i]) || text[i] == '#')) {
        if (text[i] == '#')
            while (i < length && text[i] != '\n')
                i++;
        if (i < length)
            *is_broken |= text[i++] == '\n';
    }
    return i;
}

static void add_string(const char *text, size_t length, struct ot_buf *out)
{
    size_t start = out->length;
    ot_buf_add(out, text, length);
    for (size_t i = start; i < out->length; i++)
        if (out->data[i] == '\n' || out->data[i] == '\r')
            out->data[i] = ' ';
}

/* Neither blank nor the beginning of a comment or a string. */
static bool is_plain(char c)
{
    return !is_blank(c) && c != '#' && c != '"' && c != '\'';
}

/* Whether a blank between before and after only came from a line break. */
static bool is_layout(char before, char after)
{
    return (before && strchr("([{.", before)) || (after && strchr(")]}.", after));
}

static void fold_all(const char *text, size_t length, struct ot_buf *out)
{
    size_t start = out->length;
    for (size_t i = 0; i < length;) {
        bool is_broken;
        size_t skipped = skip_blanks(text + i, length - i, &is_broken);
        i += skipped;
        if (skipped && i < length && out->length > start &&
            !(is_broken && is_layout(out->data[out->length - 1], text[i])))
            ot_buf_add_char(out, ' ');
        if (i >= length)
            return;
        size_t taken = 1;
        if (text[i] == '"' || text[i] == '\'') {
            taken = string_length(text + i, length - i);
            add_string(text + i, taken, out);
        } else {
            while (i + taken < length && is_plain(text[i + taken]))
                taken++;
            ot_buf_add(out, text + i, taken);
        }
        i += taken;
    }
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

void ot_fold(const char *text, size_t length, enum ot_fold_end end, struct ot_buf *out)
{
    static const char dots[] = "\xE2\x80\xA6"; /* … */
    enum { ENOUGH = 16 * OT_FOLD_MOST };
    size_t start = out->length;
    bool is_cut = length > ENOUGH;
    if (is_cut && end == OT_FOLD_KEEP_TAIL)
        text += length - ENOUGH;
    if (is_cut)
        length = ENOUGH;
    while (length > 0 && is_inside_character(*text))
        text++, length--;
    fold_all(text, length, out);
    size_t folded = out->length - start;
    if (folded <= OT_FOLD_MOST && !is_cut)
        return;
    size_t kept = folded < OT_FOLD_MOST ? folded : OT_FOLD_MOST;
    if (end == OT_FOLD_KEEP_HEAD) {
        while (kept > 0 && is_inside_character(out->data[start + kept]))
            kept--;
        out->length = start + kept;
        ot_buf_add_str(out, dots);
        return;
    }
    while (kept > 0 && is_inside_character(out->data[start + folded - kept]))
        kept--;
    ot_buf_reserve(out, sizeof dots);
    memmove(out->data + start + sizeof dots - 1, out->data + start + folded - kept, kept);
    memcpy(out->data + start, dots, sizeof dots - 1);
    out->length = start + kept + sizeof dots - 1;
    out->data[out->length] = 0;
}
