/*
 * line.h: a line of what changed, of which parts that it has no room for go on below it, further in.
 *
 * Text or markdown; what comes from outside can not act in either.
 */
#ifndef OT_DIFFERENCE_LINE_H
#define OT_DIFFERENCE_LINE_H

#include "report/difference/difference.h"

struct ot_line {
    const struct ot_difference *of;
    bool is_markdown;
    struct ot_buf *out;
    size_t start; /* of the line */
    size_t unseen; /* bytes of it that take no room */
    bool has_more; /* "+3" stands in it or a line before */
};

/* A line that nothing was added to. */
struct ot_line ot_line_of(const struct ot_difference *difference, struct ot_buf *out);

/* Begins a line with the sign of a change, in its colour; ends it. */
void ot_line_start(struct ot_line *to, enum ot_difference_change change);
void ot_line_end(struct ot_line *to);

/* Begins a line below that of a row, further in: with "+ " or "- ", or with no sign. */
void ot_line_below(struct ot_line *to);
void ot_line_below_side(struct ot_line *to, bool is_new);

/* Appends a heading, on a line of its own. */
void ot_line_add_heading(struct ot_line *to, const char *heading);

/* Appends text as it is. */
void ot_line_add(struct ot_line *to, const char *text);

/* Appends a name from outside: so many bytes of it, all of it, or wrapped at its blanks. */
void ot_line_add_name(struct ot_line *to, const char *name, size_t length);
void ot_line_add_whole(struct ot_line *to, const char *name);
void ot_line_add_wrapped(struct ot_line *to, const char *text);

/* Appends names of a list, one a line: as many as there is room for before what reserve columns are kept for, then
 * "+3". */
void ot_line_add_items(struct ot_line *to, const char *items, size_t reserve);

/* Appends a word and one or more places, one a line. */
void ot_line_add_place(struct ot_line *to, const char *word, const char *places);

/* Appends "WAS replaced by ", before a name of so many columns. */
void ot_line_add_replaced(struct ot_line *to, const char *was, size_t length);

/* The column where the line has got to. */
size_t ot_line_column(const struct ot_line *to);

/* Appends blanks before a text of so many columns; where the line has no room for it, begins the next one. */
void ot_line_make_room(struct ot_line *to, const char *blanks, size_t length);

/* Columns of the first of several names, one a line, and of how many more there are. */
size_t ot_line_first_length(const char *items);

#endif
