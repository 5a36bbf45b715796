/*
 * markdown.c: writes text so that markdown shows it as it is.
 *
 * Reads: text. Writes: a buffer. Must not know: what the text means.
 *
 * Emphasis takes two runs of delimiters, one that can open and one that can close: of '_' and '~' it is enough to
 * escape those that can close, so that names like self._run() stay as they are. '*' is used by the report itself,
 * around other text, and escaped wherever it is not between blanks.
 */
#include "tools/base/markdown.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "tools/base/buf.h"
#include "tools/base/mem.h"
#include "tools/base/visible.h"

enum kind { BLANK, MARK, WORD };

static enum kind kind_of(unsigned code)
{
    if (code < 0x80)
        return isspace((int)code) ? BLANK : ispunct((int)code) ? MARK : WORD;
    if (code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200A))
        return BLANK;
    return (code > 0xA0 && code < 0xC0) || (code >= 0x2010 && code < 0x2C00) || (code >= 0x3001 && code < 0x3040)
        ? MARK : WORD;
}

/* What stands before and behind a place; at the ends of the text, what stands there is a mark at worst. */
static enum kind kind_before(const char *text, size_t at)
{
    size_t start = at;
    unsigned code = 0;
    while (start > 0 && at - start < 4) {
        start--;
        if (ot_visible_decode(text + start, at - start, &code) == at - start)
            return kind_of(code);
    }
    return MARK;
}

static enum kind kind_behind(const char *text, size_t length, size_t at)
{
    unsigned code = 0;
    return ot_visible_decode(text + at, length - at, &code) ? kind_of(code) : MARK;
}

/* Whether the run of delimiters from start to end can close emphasis (CommonMark: right-flanking). */
static bool can_close(const char *text, size_t length, size_t start, size_t end)
{
    enum kind before = kind_before(text, start);
    enum kind behind = kind_behind(text, length, end);
    bool is_right = before != BLANK && (before != MARK || behind != WORD);
    bool is_left = behind != BLANK && (behind != MARK || before != WORD);
    return is_right && (text[start] != '_' || !is_left || behind == MARK);
}

/* Whether an entity stands at text: '&' and a name or number and ';'. */
static bool is_entity(const char *text)
{
    size_t length = text[1] == '#' ? 2 : 1;
    size_t digits = strspn(text + length, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return digits > 0 && text[length + digits] == ';';
}

/* Whether the ':' or '.' at place makes a bare address: http://…, www.… */
static bool is_address(const char *text, size_t at)
{
    static const char *const schemes[] = { "http", "https", "ftp" };
    if (text[at] == '.')
        return at >= 3 && strncmp(text + at - 3, "www", 3) == 0 && (at == 3 || kind_before(text, at - 3) != WORD);
    if (strncmp(text + at, "://", 3) != 0)
        return false;
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t size = strlen(schemes[i]);
        if (at >= size && strncasecmp(text + at - size, schemes[i], size) == 0)
            return true;
    }
    return false;
}

/* Marks the brackets that would make a link, or end the one around them. */
static void mark_brackets(const char *text, size_t length, int place, bool *is_live)
{
    size_t *open = ot_malloc((length + 1) * sizeof *open);
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '[') {
            open[count++] = i;
        } else if (text[i] == ']') {
            bool is_link = text[i + 1] == '(' || text[i + 1] == '[' || text[i + 1] == ':';
            size_t start = count > 0 ? open[--count] : length;
            is_live[i] = is_link || (start == length && (place & OT_MD_LINK));
            if (start < length && (is_link || text[start + 1] == '^'))
                is_live[i] = is_live[start] = true;
        }
    }
    for (size_t i = 0; i < count && (place & OT_MD_LINK); i++)
        is_live[open[i]] = true;
    free(open);
}

/* The place in text of what would make its line more than a line of text, or length: a heading, a quote, an item of a
 * list, a rule, a fence. */
static size_t block_mark(const char *text, size_t length)
{
    size_t digits = strspn(text, "0123456789");
    size_t hashes = strspn(text, "#");
    bool is_item = strchr("-+*", text[0]) && (text[1] == ' ' || text[1] == '\0');
    bool is_rule = text[strspn(text, "-=_*|: ")] == '\0';
    if (text[0] == '\0')
        return length;
    if (text[0] == '>' || is_item || is_rule || strncmp(text, "~~~", 3) == 0)
        return 0;
    if (hashes > 0 && hashes <= 6 && (text[hashes] == ' ' || text[hashes] == '\0'))
        return 0;
    if (digits > 0 && digits < 10 && (text[digits] == '.' || text[digits] == ')')
        && (text[digits + 1] == ' ' || text[digits + 1] == '\0'))
        return digits;
    return length;
}

static bool is_escaped(const char *text, size_t length, size_t at, int place)
{
    switch (text[at]) {
    case '\\':
        return at + 1 == length || ispunct((unsigned char)text[at + 1]);
    case '`':
        return true;
    case '*':
        return at == 0 || at + 1 == length || kind_before(text, at) != BLANK || text[at + 1] != ' ';
    case '<':
        return isalpha((unsigned char)text[at + 1]) || (text[at + 1] != '\0' && strchr("/!?", text[at + 1]));
    case '&':
        return is_entity(text + at);
    case '|':
        return (place & OT_MD_CELL) != 0;
    case ':':
    case '.':
        return is_address(text, at);
    default:
        return false;
    }
}

static void add_visible_text(struct ot_buf *out, const char *text, size_t length, int place)
{
    bool *is_live = ot_calloc(length + 1, sizeof *is_live);
    mark_brackets(text, length, place, is_live);
    if (place & OT_MD_LINE_START)
        is_live[block_mark(text, length)] = true;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '_' || text[i] == '~') {
            size_t end = i;
            while (text[end] == text[i])
                end++;
            bool closes = can_close(text, length, i, end);
            for (size_t k = i; k < end; k++)
                is_live[k] = is_live[k] || closes;
            for (; i < end; i++) {
                ot_buf_add_str(out, is_live[i] ? "\\" : "");
                ot_buf_add_char(out, text[i]);
            }
            i--;
            continue;
        }
        if (is_live[i] || is_escaped(text, length, i, place))
            ot_buf_add_char(out, '\\');
        ot_buf_add_char(out, text[i]);
    }
    free(is_live);
}

static void add_text(struct ot_buf *out, const char *text, size_t length, int place)
{
    struct ot_buf shown = OT_BUF_INIT;
    ot_visible_add(&shown, text, length);
    add_visible_text(out, shown.data, shown.length, place);
    ot_buf_release(&shown);
}

void ot_md_add_text(struct ot_buf *out, const char *text, int place)
{
    add_text(out, text, strlen(text), place);
}

static void add_code(struct ot_buf *out, const char *text, size_t length, int place)
{
    struct ot_buf shown = OT_BUF_INIT;
    ot_visible_add(&shown, text, length);
    size_t longest = 0;
    for (const char *p = shown.data; *p != '\0'; p++) {
        size_t run = strspn(p, "`");
        longest = run > longest ? run : longest;
        p += run > 0 ? run - 1 : 0;
    }
    if (shown.length > 0) { /* there is no empty code span */
        char last = shown.data[shown.length - 1];
        bool is_padded = shown.data[0] == '`' || last == '`' || (shown.data[0] == ' ' && last == ' ');
        for (size_t i = 0; i <= longest; i++)
            ot_buf_add_char(out, '`');
        ot_buf_add_str(out, is_padded ? " " : "");
        for (const char *p = shown.data; *p != '\0'; p++) {
            ot_buf_add_str(out, *p == '|' && (place & OT_MD_CELL) ? "\\" : "");
            ot_buf_add_char(out, *p);
        }
        ot_buf_add_str(out, is_padded ? " " : "");
        for (size_t i = 0; i <= longest; i++)
            ot_buf_add_char(out, '`');
    }
    ot_buf_release(&shown);
}

void ot_md_add_code(struct ot_buf *out, const char *text, int place)
{
    add_code(out, text, strlen(text), place);
}

void ot_md_add_sentence(struct ot_buf *out, const char *text, int place)
{
    while (*text != '\0') {
        const char *open = strchr(text, '`');
        const char *close = open ? strchr(open + 1, '`') : NULL;
        if (!close)
            break;
        add_text(out, text, (size_t)(open - text), place);
        add_code(out, open + 1, (size_t)(close - open - 1), place & OT_MD_CELL);
        place &= OT_MD_CELL;
        text = close + 1;
    }
    add_text(out, text, strlen(text), place);
}
