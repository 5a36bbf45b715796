/*
 * difference.h: what changed between two versions, as text, markdown, csv or JSON.
 *
 * All is made from diff_row and diff_linked, which queries/diff fills, and from meta of both versions (old, new).
 */
#ifndef OT_DIFFERENCE_H
#define OT_DIFFERENCE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include "tools/base/buf.h"
#include "tools/base/mem.h"

struct ot_err;
struct ot_line;

enum ot_difference_what {
    OT_DIFF_KERNEL, OT_DIFF_OP, OT_DIFF_OP_KERNEL, OT_DIFF_GUARD, OT_DIFF_TARGET, OT_DIFF_ARGUMENT, OT_DIFF_DEFAULT,
    OT_DIFF_FINDING, OT_DIFF_FUNCTION, OT_DIFF_CALL_SITE, OT_DIFF_FILE, OT_DIFF_WHAT_COUNT
};
enum ot_difference_change {
    OT_DIFF_REPLACED, OT_DIFF_ADDED, OT_DIFF_REMOVED, OT_DIFF_MOVED, OT_DIFF_CHANGED, OT_DIFF_LINE,
    OT_DIFF_CHANGE_COUNT
};
enum ot_difference_format { OT_DIFF_TEXT, OT_DIFF_MARKDOWN, OT_DIFF_JSON, OT_DIFF_CSV };

/* The words of the three, ended by NULL. */
extern const char *const ot_difference_whats[], *const ot_difference_changes[], *const ot_difference_formats[];

struct ot_difference {
    sqlite3 *db;
    const char *paths[2];    /* of the databases, as given */
    bool is_linked[2];
    unsigned counted;        /* bits of what is in the summary */
    unsigned compared;       /* bits of what is a difference: that only content differs may be none */
    unsigned listed;         /* bits of what has its rows written */
    enum ot_difference_format format;
    bool is_brief;           /* functions that moved in one line for each two files that link read; no others; kernels
                              * of both by their ops */
    bool shows_lines;        /* also what only stands at another line */
    bool is_coloured;
    bool is_shown;           /* on a terminal: control characters are escaped in csv, too */
    size_t width;            /* columns of a line */
    long counts[OT_DIFF_WHAT_COUNT][OT_DIFF_CHANGE_COUNT];
    long files;              /* that differ */
};

/* A row of diff_row; what is NULL there is NULL here, a line 0. */
struct ot_difference_row {
    enum ot_difference_change change;
    const char *name, *place, *was, *now, *old_file, *new_file, *detail;
    long old_line, new_line, weight;
};

struct ot_difference_rows {
    struct ot_arena arena;
    struct ot_difference_row *list;
    size_t count, capacity;
};

/* Counts the rows into counts and files. */
int ot_difference_count(struct ot_difference *difference, struct ot_err *err);

/* How many differences there are of what is compared. */
long ot_difference_total(const struct ot_difference *difference);

/* Appends head, summary and rows. */
int ot_difference_write(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err);

/* The rows of one kind, in the order of all lists. The caller gives them back with ot_difference_rows_release, also
 * after an error. */
int ot_difference_rows(const struct ot_difference *difference, enum ot_difference_what what,
                       struct ot_difference_rows *rows, struct ot_err *err);
void ot_difference_rows_release(struct ot_difference_rows *rows);

/* Appends the rows of one kind as text or markdown, with their heading. Without a row, nothing. Returns whether a list
 * in them ends in "+3". */
bool ot_difference_add_section(const struct ot_difference *difference, enum ot_difference_what what,
                               const struct ot_difference_rows *rows, struct ot_buf *out);

/* Appends the rows of kernels, without heading. Where only some of all is told, kernels that both versions have stand
 * by the op that they are new or gone of, if that takes fewer lines. */
void ot_difference_add_kernels(struct ot_line *to, const struct ot_difference_rows *rows);

/* Appends all as one object of JSON: "old" and "new", "linked_otherwise", "summary", "differences". */
int ot_difference_add_json(const struct ot_difference *difference, struct ot_buf *out, struct ot_err *err);

#endif
