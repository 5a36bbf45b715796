/*
 * visible.c: names from outside, shown so that they can not act.
 *
 * Reads: bytes of any kind. Writes: UTF-8 without control characters.
 */
#include "tools/base/visible.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/progress.h"

enum { WIDTH = 80, INDENT = 4 }; /* of a message on a terminal: columns; those of the lines behind the first */

size_t ot_visible_decode(const char *text, size_t length, unsigned *character)
{
    static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    unsigned char first = length > 0 ? (unsigned char)text[0] : 0xFF;
    size_t size = first < 0x80 ? 1 : first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 && first < 0xF0 ? 3
        : first >= 0xC2 && first < 0xE0 ? 2 : 0;
    if (size == 0 || size > length)
        return 0;
    unsigned value = size == 1 ? first : first & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | ((unsigned char)text[i] & 0x3F);
    }
    if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return 0;
    *character = value;
    return size;
}

static bool is_active(unsigned character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x061C
        || character == 0x200E || character == 0x200F || (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF;
}

void ot_visible_add(struct ot_buf *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        unsigned character = (unsigned char)text[at];
        size_t size = ot_visible_decode(text + at, length - at, &character);
        if (character == '\n' || character == '\r' || character == '\t')
            ot_buf_printf(out, "\\%c", character == '\n' ? 'n' : character == '\r' ? 'r' : 't');
        else if (size == 0 || (is_active(character) && character < 0x100))
            ot_buf_printf(out, "\\x%02x", character);
        else if (is_active(character))
            ot_buf_printf(out, "\\u%04x", character);
        else
            ot_buf_add(out, text + at, size);
        at += size > 0 ? size : 1;
    }
}

/* The columns of a message: those of a terminal, 80 at most; 0 elsewhere: as many as it has. */
static size_t page_width(void)
{
    struct winsize size;
    if (!isatty(STDERR_FILENO))
        return 0;
    bool is_narrow = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_col < WIDTH;
    return is_narrow ? size.ws_col : WIDTH;
}

/* Breaks a line before the words that do not fit; a word that is too long stays whole. */
static void fold(struct ot_buf *out, const char *line, size_t width)
{
    size_t column = 0;
    for (const char *word = line; *word;) {
        size_t length = strcspn(word, " "), wide = 0;
        for (size_t i = 0; i < length; i++)
            wide += ((unsigned char)word[i] & 0xC0) != 0x80;
        bool is_first = word == line, is_folded = !is_first && column + 1 + wide > width;
        ot_buf_printf(out, "%s%*s%.*s", is_folded ? "\n" : "", is_folded ? INDENT : !is_first, "", (int)length, word);
        column = (is_folded ? INDENT : column + !is_first) + wide;
        word += length + strspn(word + length, " ");
    }
}

void ot_visible_say(const char *subject, const char *format, ...)
{
    struct ot_buf line = OT_BUF_INIT;
    char *message = NULL;
    va_list arguments;
    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        message = NULL;
    va_end(arguments);
    if (subject) {
        ot_visible_add(&line, subject, strlen(subject));
        ot_buf_add_str(&line, ": ");
    }
    ot_visible_add(&line, message ? message : format, strlen(message ? message : format));
    const size_t width = page_width();
    struct ot_buf shown = OT_BUF_INIT;
    if (width)
        fold(&shown, line.data, width);
    ot_progress_clear();
    fprintf(stderr, "%s\n", width ? shown.data : line.data);
    free(message);
    ot_buf_release(&line);
    ot_buf_release(&shown);
}
