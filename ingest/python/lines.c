/*
 * lines.c: the statements of a Python text by its lines and their indentation alone.
 */
#include "ingest/python/lines.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "tools/base/mem.h"

struct reader {
    const char *text;
    size_t at, length;
};

static char peek(const struct reader *in, size_t ahead)
{
    return in->at + ahead < in->length ? in->text[in->at + ahead] : 0;
}

/* Whether the word at text[at] is one of a list that ends with NULL. */
static bool is_word(const struct reader *in, const char *const *words)
{
    size_t size = 0;
    while (isalnum((unsigned char)peek(in, size)) || peek(in, size) == '_')
        size++;
    for (; size && *words; words++)
        if (strlen(*words) == size && memcmp(*words, in->text + in->at, size) == 0)
            return true;
    return false;
}

static const char *const clauses[] = {"else", "elif", "except", "finally", NULL};
static const char *const choices[] = {"else", "elif", NULL};
static const char *const definitions[] = {"def", "class", NULL};
/* What begins a statement and stands nowhere else at the start of a line. */
static const char *const beginnings[] = {"def",    "class", "import", "return", "while", "try",
                                         "raise",  "pass",  "assert", "del",    "global", "with",
                                         "except", "elif",  "finally", "nonlocal", "break", "continue", NULL};

/* Goes on to the end of the string literal whose quote is next. */
static void skip_string(struct reader *in)
{
    char quote = peek(in, 0);
    size_t quotes = peek(in, 1) == quote && peek(in, 2) == quote ? 3 : 1;
    in->at += quotes;
    while (in->at < in->length) {
        char c = peek(in, 0);
        if (c == '\\') {
            in->at += peek(in, 1) == '\r' && peek(in, 2) == '\n' ? 3 : 2;
        } else if (c == '\n' && quotes == 1) {
            return; /* not closed */
        } else if (c == quote && (quotes == 1 || (peek(in, 1) == quote && peek(in, 2) == quote))) {
            in->at += quotes;
            return;
        } else {
            in->at++;
        }
    }
}

/* Goes past blanks to what begins the line; counts them. */
static size_t skip_indent(struct reader *in)
{
    size_t indent = 0;
    for (;; in->at++) {
        char c = peek(in, 0);
        if (c == ' ')
            indent++;
        else if (c == '\t')
            indent += 8;
        else if (c == '\f' || c == '\r')
            indent = 0;
        else
            return indent;
    }
}

/* Whether the line behind the line break that is next begins a statement for sure. */
static bool begins_next(const struct reader *in)
{
    struct reader next = *in;
    next.at++;
    skip_indent(&next);
    return is_word(&next, beginnings);
}

/* Goes to the line break that ends the logical line, or to the end of the text. Returns false
 * if a bracket is still open there. */
static bool skip_logical(struct reader *in)
{
    size_t depth = 0;
    while (in->at < in->length) {
        char c = peek(in, 0);
        if (c == '\n' && (depth == 0 || begins_next(in)))
            return depth == 0;
        if (c == '"' || c == '\'') {
            skip_string(in);
            continue;
        }
        if (c == '#') {
            while (in->at < in->length && peek(in, 0) != '\n')
                in->at++;
            continue;
        }
        if (c == '(' || c == '[' || c == '{')
            depth++;
        else if ((c == ')' || c == ']' || c == '}') && depth > 0)
            depth--;
        else if (c == '\\')
            in->at += peek(in, 1) == '\r' ? 2 : 1;
        in->at++;
    }
    return depth == 0;
}

/* The same for a line with a bracket that is never closed: what is indented deeper, or closes
 * one, goes on. */
static void skip_indented(struct reader *in, size_t indent, size_t most)
{
    while (in->at < most) {
        const char *end = memchr(in->text + in->at, '\n', most - in->at);
        in->at = end ? (size_t)(end - in->text) : most;
        struct reader next = *in;
        size_t below = indent + 1;
        while (next.at < most && peek(&next, 0) == '\n') {
            next.at++;
            below = skip_indent(&next);
        }
        char c = peek(&next, 0);
        if (below <= indent && c != ')' && c != ']' && c != '}')
            return;
        in->at = next.at;
    }
}

void ot_lines_split(struct ot_lines *lines, const char *text, size_t length)
{
    struct reader in = {text, 0, length};
    size_t open_until = 0; /* to there goes what is behind a bracket that is never closed */
    memset(lines, 0, sizeof *lines);
    while (in.at < length) {
        size_t indent = skip_indent(&in);
        struct ot_line line = {.start = in.at, .indent = indent};
        bool is_empty = peek(&in, 0) == '\n' || peek(&in, 0) == '#' || in.at >= length;
        line.is_clause = is_word(&in, clauses);
        line.is_choice = is_word(&in, choices);
        line.is_decorator = peek(&in, 0) == '@';
        struct reader word = in;
        static const char *const async[] = {"async", NULL};
        if (is_word(&in, async)) {
            word.at += strlen("async");
            skip_indent(&word);
        }
        line.is_definition = is_word(&word, definitions);
        if (in.at < open_until || !skip_logical(&in)) { /* do not look for the same end again */
            open_until = in.at < open_until ? open_until : in.at < length ? in.at : length;
            in.at = line.start;
            skip_indented(&in, indent, open_until);
        }
        if (in.at > length)
            in.at = length;
        line.end = in.at;
        if (!is_empty) {
            ot_grow(&lines->items, &lines->capacity, lines->count + 1, sizeof line);
            lines->items[lines->count++] = line;
        }
        in.at++;
    }
}

void ot_lines_release(struct ot_lines *lines)
{
    free(lines->items);
    memset(lines, 0, sizeof *lines);
}

size_t ot_lines_find(const struct ot_lines *lines, size_t offset)
{
    size_t low = 0, high = lines->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (lines->items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    size_t line = low;
    while (line < lines->count && lines->items[line].is_left_out)
        line++;
    if (line < lines->count)
        return line;
    for (line = low < lines->count ? low + 1 : lines->count; line-- > 0;)
        if (!lines->items[line].is_left_out)
            return line;
    return lines->count;
}

void ot_lines_blank(struct ot_lines *lines, size_t first, size_t last, char *text)
{
    for (size_t i = first; i <= last && i < lines->count; i++)
        lines->items[i].is_left_out = true;
    for (size_t at = lines->items[first].start; at < lines->items[last].end; at++)
        if (text[at] != '\n' && text[at] != '\r')
            text[at] = ' ';
}

void ot_lines_leave_out(struct ot_lines *lines, size_t line, char *text, size_t *first, size_t *last)
{
    struct ot_line *items = lines->items;
    size_t indent = items[line].indent, above = line;
    bool is_choice = items[line].is_choice; /* the rest can do without it */
    while (!is_choice && items[above].is_clause && above > 0) { /* up to the try of a clause */
        size_t next = above - 1;
        while (next > 0 && items[next].indent > indent)
            next--;
        if (items[next].indent != indent)
            break;
        above = next;
    }
    while (items[above].is_definition && above > 0 && items[above - 1].is_decorator &&
           items[above - 1].indent == indent)
        above--;
    for (size_t d = above; d > 0 && items[d].is_decorator && items[d - 1].is_decorator &&
                           items[d - 1].indent == indent; d--)
        above = d - 1;
    size_t below = line;
    while (below + 1 < lines->count &&
           (items[below + 1].indent > indent ||
            (items[below + 1].indent == indent &&
             ((items[below + 1].is_clause && !is_choice) || items[below].is_decorator))))
        below++;
    *first = above;
    *last = below;
    ot_lines_blank(lines, above, below, text);
}
