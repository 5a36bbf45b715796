/*
 * table.h: the tables of a kernel traces document.
 */
#ifndef OT_TRACES_TABLE_H
#define OT_TRACES_TABLE_H

#include <stdbool.h>
#include <stddef.h>

struct ot_arena;
struct ot_traces_writer;

enum { OT_TRACES_MAX_CELLS = 16 };

enum ot_traces_table_kind {
    OT_TRACES_TABLE_NONE,      /* not in a table */
    OT_TRACES_TABLE_SUMMARY,   /* kernel, source, category, call site */
    OT_TRACES_TABLE_CLAIM,     /* kernel, ops, op call sites */
    OT_TRACES_TABLE_BREAKDOWN, /* kernel, module or file or description */
    OT_TRACES_TABLE_OTHER,     /* some other table, not stored */
    OT_TRACES_TABLE_UNKNOWN    /* stands where a known one should, and is none */
};

/* Where each column of a known table stands; -1: nowhere. */
struct ot_traces_columns {
    enum ot_traces_table_kind kind;
    int count;
    int kernel, source, category, call_site, ops, module, file, description;
    const char *default_file; /* of "Op Call Sites (deepseek_v2.py)", NULL if none */
};

/* Splits a row at its bars; a bar in backticks or behind a backslash is text. Returns the
 * number of cells, at most OT_TRACES_MAX_CELLS. */
int ot_traces_row_split(const char *line, struct ot_arena *arena,
                        const char *cells[OT_TRACES_MAX_CELLS]);

/* Whether the cells are a separator: dashes with colons. */
bool ot_traces_row_is_separator(const char *const *cells, int count);

/* Recognises a table by the titles of its columns. is_breakdown: it stands in the section
 * of the source breakdown. The kind is OTHER when it is none of the known ones. */
void ot_traces_columns_read(const char *const *cells, int count, bool is_breakdown,
                            struct ot_arena *arena, struct ot_traces_columns *columns);

/* Writes one row of a known table. source: of the heading above a breakdown table. Returns
 * NULL, or why the row cannot be read (then nothing was written). */
const char *ot_traces_row_write(const struct ot_traces_columns *columns, const char *const *cells,
                                int count, const char *source, long doc_line,
                                struct ot_arena *arena, struct ot_traces_writer *writer);

#endif
