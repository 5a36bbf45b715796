/*
 * page.c: cells as a page for a terminal.
 *
 * Reads: cells. Writes: lines. Must not know: what the columns mean, but for a file and its line.
 */
#include "report/text/page.h"

#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/group.h"
#include "report/text/record.h"
#include "report/text/table.h"
#include "report/text/width.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

/* By how many rows a way is chosen, and how many columns a heading may have. */
enum { ROWS_LOOKED_AT = 1000, HEADING_AT_MOST = 12 };

static bool is_empty(const struct ot_table *table, size_t column)
{
    for (size_t i = table->columns + column; i < table->count; i += table->columns)
        if (table->cells[i][0])
            return false;
    return true;
}

/* Of the columns "file" and "line", or "callee_file" and "callee_line": whether the second numbers lines of the
 * first. */
static bool is_line_of(const char *line, const char *file)
{
    size_t length = strlen(file), prefix = length < 4 ? 0 : length - 4;
    return length >= 4 && strcmp(file + prefix, "file") == 0 && strlen(line) == length
        && strncmp(line, file, prefix) == 0 && strcmp(line + prefix, "line") == 0;
}

/* Are there a file and a line in each row that has a line, or what stands behind it? */
static bool are_places(const struct ot_table *table, size_t column, size_t count)
{
    for (size_t i = table->columns + column; i < table->count; i += table->columns) {
        bool has_all = true;
        for (size_t j = count; j-- > 1;)
            has_all = has_all && (!table->cells[i + j][0] || table->cells[i + j - 1][0]);
        if (!has_all)
            return false;
    }
    return true;
}

/* How many columns from this one on are one place: file and line, perhaps col. 1: it is by itself. */
static size_t place_at(const struct ot_table *table, size_t column)
{
    char *const *names = table->cells;
    if (column + 1 >= table->columns || !is_line_of(names[column + 1], names[column]) ||
        !are_places(table, column, 2))
        return 1;
    bool has_col = column + 2 < table->columns && strcmp(names[column + 2], "col") == 0;
    return has_col && are_places(table, column, 3) ? 3 : 2;
}

/* Copies the columns that hold something; is_joined: a file and its line as one, "file:line". */
static void prepare(const struct ot_table *from, bool is_joined, struct ot_table *to)
{
    size_t *counts = ot_calloc(from->columns, sizeof *counts); /* of columns that are one from there on; 0: left out */
    struct ot_buf cell = OT_BUF_INIT;
    size_t columns = 0;
    for (size_t i = 0, count; i < from->columns; i += count) {
        count = is_joined ? place_at(from, i) : 1;
        counts[i] = is_empty(from, i) ? 0 : count;
        columns += counts[i] > 0;
    }
    ot_table_start(to, columns);
    for (size_t row = 0; columns > 0 && row < from->count; row += from->columns)
        for (size_t i = 0; i < from->columns; i++) {
            if (counts[i] == 0)
                continue;
            ot_buf_clear(&cell);
            ot_buf_add_str(&cell, from->cells[row + i]);
            for (size_t j = i + 1; j < i + counts[i] && row > 0; j++)
                if (from->cells[row + j][0])
                    ot_buf_printf(&cell, ":%s", from->cells[row + j]);
            ot_table_add(to, cell.data);
        }
    ot_buf_release(&cell);
    free(counts);
}

static size_t lines_of(const struct ot_buf *text)
{
    size_t lines = 0;
    for (const char *at = text->data; (at = strchr(at, '\n')) != NULL; at++)
        lines++;
    return lines;
}

/* What a box around the columns needs. */
static size_t box_width(const struct ot_table *table)
{
    size_t sum = 1;
    for (size_t i = 0; i < table->columns; i++) {
        size_t widest = 0;
        for (size_t j = i; j < table->count; j += table->columns) {
            size_t width = ot_width_of(table->cells[j]);
            widest = width > widest ? width : widest;
        }
        sum += widest + 3;
    }
    return sum;
}

/* A way to write a table: in groups, or as records. */
struct way {
    bool is_records;
    const struct ot_table *table;
    struct ot_group group;
};

/* The way that took the fewest lines so far, for the first rows. */
struct choice {
    const struct ot_page *page;
    struct way best;
    size_t lines; /* 0: there is none yet */
};

/* So many rows of a table, whose cells they stay. */
static struct ot_table first_rows(const struct ot_table *table, size_t rows)
{
    struct ot_table first = *table;
    if (rows < first.count / first.columns - 1)
        first.count = (rows + 1) * first.columns;
    return first;
}

/* The table in one way; only so many rows. Appends nothing where it can not be written so. */
static void draw(const struct ot_page *page, const struct way *way, size_t rows, struct ot_buf *out)
{
    struct ot_table first = first_rows(way->table, rows);
    if (way->is_records)
        ot_record_draw(page, &first, out);
    else
        ot_group_draw(page, &first, &way->group, out);
}

static void try(struct choice *choice, struct way way)
{
    struct ot_buf text = OT_BUF_INIT;
    struct ot_page page = { choice->page->width, false, false }; /* a header is no reason for or against one */
    draw(&page, &way, ROWS_LOOKED_AT, &text);
    size_t lines = lines_of(&text);
    if (lines > 0 && (choice->lines == 0 || lines < choice->lines)) {
        choice->best = way;
        choice->lines = lines;
    }
    ot_buf_release(&text);
}

/* Groups with so many columns as their heading, a table or records below. */
static void try_groups(struct choice *choice, const struct ot_table *table, size_t leading)
{
    struct ot_table first = first_rows(table, ROWS_LOOKED_AT);
    size_t outer = ot_group_outer(&first, leading);
    for (int i = 0; i < (outer > 0 ? 4 : leading > 0 ? 2 : 1); i++) {
        struct ot_group group = { leading, i < 2 ? 0 : outer, i % 2 == 1 };
        try(choice, (struct way) { false, table, group });
    }
}

/* Draws it in the best way. joined: file and line are one column, apart: they are two. */
static void draw_best(const struct ot_page *page, const struct ot_table *joined, const struct ot_table *apart,
                      struct ot_buf *out)
{
    struct choice choice = { page, { true, joined, { 0 } }, 0 };
    size_t before = out->length;
    for (size_t i = 0; i < joined->columns && i <= HEADING_AT_MOST; i++)
        try_groups(&choice, joined, i);
    for (size_t i = 1; i < apart->columns && i <= HEADING_AT_MOST; i++)
        if (place_at(apart, i - 1) > 1) /* the lines of a file, below it */
            try_groups(&choice, apart, i);
    try(&choice, (struct way) { true, joined, { 0 } });
    draw(page, &choice.best, SIZE_MAX, out);
    if (out->length == before) /* what went for the first rows does not for all */
        ot_record_draw(page, joined, out);
}

int ot_page_draw(const struct ot_page *page, const struct ot_table *table, struct ot_buf *out, struct ot_err *err)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* the text is UTF-8 whatever the user's is */
    struct ot_table apart = { 0 }, joined = { 0 };
    bool has_room = page->width == 0 || box_width(table) <= page->width;
    if (!has_room) {
        prepare(table, false, &apart);
        prepare(table, true, &joined);
    }
    int result = 0;
    if (joined.columns > 0)
        draw_best(page, &joined, &apart, out);
    else /* it has room, or is nothing but names */
        result = ot_table_draw(table, OT_TABLE_BOX, page->has_header, 0, out, err);
    ot_table_release(&apart);
    ot_table_release(&joined);
    return result;
}
