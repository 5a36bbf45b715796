/*
 * record.c: rows of a table as records.
 *
 * Reads: cells. Writes: lines. Must not know: what the columns mean.
 */
#include "report/text/record.h"

#include <stdlib.h>
#include <string.h>

#include "report/text/page.h"
#include "report/text/table.h"
#include "report/text/width.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

/* What is short with its name; how much further in the lines below stand, and those that go on. */
enum { SHORT = 24, BELOW = 4, FURTHER = 2, BETWEEN = 2 };

/* Where the next cell goes. */
struct flow {
    const struct ot_page *page;
    struct ot_buf *out;
    size_t indent; /* of the lines below */
    size_t column;
    bool is_first_line; /* of the record */
};

static bool has_label(const struct ot_table *table, size_t column)
{
    return column > 0 && strcmp(table->cells[column], "file") != 0;
}

bool *ot_record_short(const struct ot_table *table)
{
    bool *is_short = ot_calloc(table->columns, sizeof *is_short);
    for (size_t i = 0; i < table->columns; i++)
        is_short[i] = has_label(table, i);
    for (size_t i = table->columns; i < table->count; i++) {
        size_t column = i % table->columns;
        if (is_short[column])
            is_short[column] = ot_width_of(table->cells[column]) + 2 + ot_width_of(table->cells[i]) <= SHORT;
    }
    return is_short;
}

static void break_line(struct flow *flow, size_t indent)
{
    ot_buf_printf(flow->out, "\n%*s", (int)indent, "");
    flow->column = indent;
}

static void add_bold(const struct ot_page *page, const char *text, size_t length, struct ot_buf *out)
{
    ot_buf_add_str(out, page->is_coloured ? "\033[1m" : "");
    ot_buf_add(out, text, length);
    ot_buf_add_str(out, page->is_coloured ? "\033[m" : "");
}

/* Text, wrapped between words from here on. */
static void add_wrapped(struct flow *flow, const char *text, bool is_bold)
{
    for (size_t left = strlen(text), part, shown; left > 0; left -= part, text += part) {
        size_t room = flow->page->width > flow->column ? flow->page->width - flow->column : 1, size;
        part = ot_width_line(text, room);
        shown = ot_width_shown(text, part);
        if (is_bold)
            add_bold(flow->page, text, shown, flow->out);
        else
            ot_buf_add(flow->out, text, shown);
        for (size_t at = 0; at < shown; at += size)
            flow->column += ot_width_measure(text + at, shown - at, &size);
        if (part < left)
            break_line(flow, flow->indent + FURTHER);
    }
}

/* What a cell is written as. */
static void label(const struct ot_table *table, size_t row, size_t column, struct ot_buf *cell)
{
    ot_buf_clear(cell);
    if (has_label(table, column))
        ot_buf_printf(cell, table->cells[row + column][0] ? "%s: " : "%s:", table->cells[column]);
    ot_buf_add_str(cell, table->cells[row + column]);
}

/* A cell: in this line if it has room there, else in the next. */
static void add_cell(struct flow *flow, const char *cell)
{
    if (flow->column + BETWEEN + ot_width_of(cell) > flow->page->width) {
        break_line(flow, flow->indent);
    } else if (flow->column > flow->indent || flow->is_first_line) {
        ot_buf_printf(flow->out, "%*s", BETWEEN, "");
        flow->column += BETWEEN;
    }
    add_wrapped(flow, cell, false);
}

/* The cells that are short, or the others, but for the first. */
static void add_cells(struct flow *flow, const struct ot_table *table, size_t row, const struct ot_record *record,
                      size_t first, bool is_short)
{
    struct ot_buf cell = OT_BUF_INIT;
    bool is_next = is_short; /* the others begin a line */
    for (size_t i = first + 1; i < record->to; i++) {
        if (record->is_short[i] != is_short || !table->cells[row + i][0])
            continue;
        label(table, row, i, &cell);
        if (!is_next) {
            break_line(flow, flow->indent);
            flow->is_first_line = false;
            add_wrapped(flow, cell.data, false);
        } else {
            add_cell(flow, cell.data);
        }
        is_next = true;
    }
    ot_buf_release(&cell);
}

void ot_record_add(const struct ot_page *page, const struct ot_table *table, size_t row,
                   const struct ot_record *record, struct ot_buf *out)
{
    struct ot_buf cell = OT_BUF_INIT;
    size_t first = record->from;
    while (first + 1 < record->to && !table->cells[row + first][0])
        first++;
    label(table, row, first, &cell);
    struct flow flow = { page, out, record->indent + strspn(cell.data, " ") + BELOW, record->indent, true };
    ot_buf_printf(out, "%*s", (int)record->indent, "");
    add_wrapped(&flow, cell.data, record->is_bold);
    add_cells(&flow, table, row, record, first, true);
    add_cells(&flow, table, row, record, first, false);
    ot_buf_add_char(out, '\n');
    ot_buf_release(&cell);
}

void ot_record_add_header(const char *name, struct ot_buf *out)
{
    ot_buf_printf(out, "%s\n", name);
    for (size_t i = ot_width_of(name); i > 0; i--)
        ot_buf_add_str(out, "─");
    ot_buf_add_char(out, '\n');
}

void ot_record_draw(const struct ot_page *page, const struct ot_table *table, struct ot_buf *out)
{
    if (table->columns == 0)
        return;
    bool *is_short = ot_record_short(table);
    struct ot_record record = { 0, table->columns, is_short, 0, true };
    if (page->has_header)
        ot_record_add_header(table->cells[0], out);
    for (size_t row = table->columns; row < table->count; row += table->columns)
        ot_record_add(page, table, row, &record, out);
    free(is_short);
}
