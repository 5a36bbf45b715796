/*
 * lines.h: the statements of a Python text by its lines and their indentation alone, for texts
 * that cannot be parsed as a whole.
 *
 * Must not know: tree-sitter.
 */
#ifndef OT_LINES_H
#define OT_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* A logical line: what stands between brackets, in a string, or behind a "\" goes on. A line that
 * begins with a word that begins statements only, "def" or "return", ends an open bracket. */
struct ot_line {
    size_t start, end;   /* bytes, from its first character; without the line break */
    size_t indent;       /* blanks before it; a tab counts for eight */
    bool is_clause;      /* else, elif, except, finally: belongs to what stands above */
    bool is_choice;      /* else, elif */
    bool is_decorator;
    bool is_definition;  /* def, class */
    bool is_left_out;    /* by ot_lines_leave_out */
};

struct ot_lines {
    struct ot_line *items; /* in order; blank lines and comments are none */
    size_t count, capacity;
};

/* Splits text. Release with ot_lines_release. */
void ot_lines_split(struct ot_lines *lines, const char *text, size_t length);
void ot_lines_release(struct ot_lines *lines);

/* The first line from the byte at offset on that is not left out yet, or the last one before it;
 * lines->count if all are. */
size_t ot_lines_find(const struct ot_lines *lines, size_t offset);

/* Makes blanks of the whole statement that line belongs to: with its decorators, its block and
 * its other clauses; of an else or elif with its block alone. Sets the first and the last line of it. */
void ot_lines_leave_out(struct ot_lines *lines, size_t line, char *text, size_t *first, size_t *last);

/* The same for the lines first to last. */
void ot_lines_blank(struct ot_lines *lines, size_t first, size_t last, char *text);

#endif
