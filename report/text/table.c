/*
 * table.c: cells drawn as a table, by libsmartcols.
 *
 * Reads: cells. Writes: lines. Must not know: where the cells come from.
 */
#include "report/text/table.h"

#include <libsmartcols.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/width.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* Cells that have less than this are not read any more; one that is longer than that is no part of a table on a
 * terminal, and libsmartcols takes the square of its length. */
enum { SHARE_AT_LEAST = 10, CELL_AT_MOST = 20000 };

/* What stands before, between and after the cells of a line, and of a rule. NULL: no such rule. */
struct style {
    const char *cell[3];
    const char *top[3], *below_header[3], *bottom[3];
    const char *fill;
};

static const struct style styles[] = {
    [OT_TABLE_BOX] = { { "│ ", " │ ", " │" }, { "┌─", "─┬─", "─┐" },
                       { "├─", "─┼─", "─┤" }, { "└─", "─┴─", "─┘" }, "─" },
    [OT_TABLE_ASCII] = { { "| ", " | ", " |" }, { "+-", "-+-", "-+" },
                         { "+-", "-+-", "-+" }, { "+-", "-+-", "-+" }, "-" },
    [OT_TABLE_COLUMN] = { { "", "  ", "" }, { NULL }, { "", "  ", "" }, { NULL }, "-" },
    [OT_TABLE_MARKDOWN] = { { "| ", " | ", " |" }, { NULL }, { "|-", "-|-", "-|" }, { NULL }, "-" },
};

void ot_table_start(struct ot_table *table, size_t columns)
{
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i]);
    table->columns = columns;
    table->count = 0;
    table->bytes = 0;
}

void ot_table_add(struct ot_table *table, const char *text)
{
    ot_grow(&table->cells, &table->capacity, table->count + 1, sizeof *table->cells);
    table->cells[table->count++] = ot_strdup(text);
    table->bytes += strlen(text) + sizeof *table->cells;
}

void ot_table_release(struct ot_table *table)
{
    ot_table_start(table, 0);
    free(table->cells);
    memset(table, 0, sizeof *table);
}

void ot_table_add_lines(const char *const *names, const char *const *values, size_t columns, struct ot_buf *out)
{
    size_t widest = 5;
    for (size_t i = 0; i < columns; i++)
        widest = strlen(names[i]) > widest ? strlen(names[i]) : widest;
    for (size_t i = 0; i < columns; i++)
        ot_buf_printf(out, "%*s = %s\n", (int)widest, names[i], values[i]);
}

/* A column whose cells may have several lines. */
static int add_column(struct libscols_table *made, const char *name)
{
    struct libscols_column *column = scols_table_new_column(made, name, 0, SCOLS_FL_WRAP);
    return column ? scols_column_set_wrapfunc(column, scols_wrapnl_chunksize, scols_wrapnl_nextchunk, NULL) : -1;
}

/* The table of libsmartcols, or NULL where there is no memory. An empty last column makes it fill the one before
 * with blanks. */
static struct libscols_table *make_table(const struct ot_table *table, const struct style *style, bool has_header)
{
    struct libscols_table *made = scols_new_table();
    int code = made ? 0 : -1;
    code |= scols_table_set_termforce(made, SCOLS_TERMFORCE_NEVER);
    code |= scols_table_set_column_separator(made, style->cell[1]);
    code |= scols_table_enable_noheadings(made, !has_header);
    code |= scols_table_enable_noencoding(made, 1); /* the cells are harmless */
    for (size_t i = 0; i < table->columns && code == 0; i++)
        code = add_column(made, table->cells[i]);
    code |= scols_table_new_column(made, "", 0, 0) ? 0 : -1;
    for (size_t i = table->columns; i < table->count && code == 0; i += table->columns) {
        struct libscols_line *line = scols_table_new_line(made, NULL);
        for (size_t j = 0; j < table->columns && code == 0; j++)
            code = line ? scols_line_set_data(line, j, table->cells[i + j]) : -1;
    }
    if (code == 0)
        return made;
    scols_unref_table(made);
    return NULL;
}

/* The widths that its columns had when it was printed. */
static size_t read_widths(struct libscols_table *made, size_t columns, size_t *widths)
{
    size_t sum = 0;
    for (size_t i = 0; i < columns; i++) {
        widths[i] = scols_column_get_width(scols_table_get_column(made, i));
        sum += widths[i];
    }
    return sum;
}

/* Makes the widths fit; none is narrower than its name. False where little would be left of the cells. */
static bool share(const struct ot_table *table, size_t *widths, size_t width)
{
    size_t *least = ot_calloc(table->columns, sizeof *least);
    for (size_t i = 0; i < table->columns; i++)
        least[i] = ot_width_of(table->cells[i]);
    int result = ot_width_share(widths, least, table->columns, width, SHARE_AT_LEAST);
    free(least);
    return result == 0;
}

/* How many bytes of text a line of this width takes: to behind a mark between names, if there is one in the second half
 * of the line. */
static size_t line_length(const char *text, size_t length, size_t width)
{
    size_t at = 0, best = 0, used = 0, size;
    for (; at < length; at += size) {
        used += ot_width_measure(text + at, length - at, &size);
        if (used > width && at > 0)
            return best > 0 ? best : at;
        if (strchr(" /.,_:-", text[at]) && used * 2 > width)
            best = at + 1;
    }
    return at;
}

/* Puts the cells, broken to the widths, in place of those of the table. */
static int break_cells(struct libscols_table *made, const struct ot_table *table, const size_t *widths)
{
    struct ot_buf cell = OT_BUF_INIT;
    int code = 0;
    for (size_t i = table->columns; i < table->count && code == 0; i++) {
        struct libscols_line *line = scols_table_get_line(made, i / table->columns - 1);
        const char *text = table->cells[i];
        ot_buf_clear(&cell);
        for (size_t left = strlen(text), part; left > 0; left -= part, text += part) {
            part = line_length(text, left, widths[i % table->columns]);
            ot_buf_add(&cell, text, part);
            ot_buf_add_str(&cell, part < left ? "\n" : "");
        }
        code = scols_line_set_data(line, i % table->columns, cell.data);
    }
    ot_buf_release(&cell);
    return code;
}

static void add_rule(const char *const *rule, const char *fill, const size_t *widths, size_t columns,
                     struct ot_buf *out)
{
    if (!rule[0])
        return;
    ot_buf_add_str(out, rule[0]);
    for (size_t i = 0; i < columns; i++) {
        for (size_t j = 0; j < widths[i]; j++)
            ot_buf_add_str(out, fill);
        ot_buf_add_str(out, rule[i + 1 < columns ? 1 : 2]);
    }
    ot_buf_add_char(out, '\n');
}

/* The lines of text, each between its borders, with the rules. */
static void add_frame(const char *text, const struct style *style, const size_t *widths, size_t columns,
                      bool has_header, struct ot_buf *out)
{
    size_t separator = strlen(style->cell[1]);
    add_rule(style->top, style->fill, widths, columns, out);
    for (bool is_first = true; *text; is_first = false) {
        size_t length = strcspn(text, "\n");
        ot_buf_add_str(out, style->cell[0]);
        ot_buf_add(out, text, length > separator ? length - separator : 0);
        ot_buf_add_str(out, style->cell[2]);
        ot_buf_add_char(out, '\n');
        if (is_first && has_header)
            add_rule(style->below_header, style->fill, widths, columns, out);
        text += length + (text[length] == '\n');
    }
    add_rule(style->bottom, style->fill, widths, columns, out);
}

static bool has_long_cell(const struct ot_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        if (strlen(table->cells[i]) > CELL_AT_MOST)
            return true;
    return false;
}

static void add_all_lines(const struct ot_table *table, struct ot_buf *out)
{
    const char *const *cells = (const char *const *)table->cells;
    for (size_t i = table->columns; i < table->count; i += table->columns) {
        if (i > table->columns)
            ot_buf_add_char(out, '\n');
        ot_table_add_lines(cells, cells + i, table->columns, out);
    }
}

int ot_table_draw(const struct ot_table *table, enum ot_table_style style_name, bool has_header, size_t width,
                  struct ot_buf *out, struct ot_err *err)
{
    if (style_name == OT_TABLE_MARKDOWN) /* what is wrapped is none */
        width = 0;
    if (width > 0 && has_long_cell(table)) {
        add_all_lines(table, out);
        return 0;
    }
    const struct style *style = &styles[style_name];
    size_t *widths = ot_calloc(table->columns, sizeof *widths);
    char *text = NULL;
    int result = -1;

    setlocale(LC_CTYPE, "C.UTF-8"); /* the text is UTF-8 whatever the user's is */
    struct libscols_table *made = make_table(table, style, has_header);
    if (!made || scols_print_table_to_string(made, &text) != 0)
        goto out;
    /* In columns: two borders of two, or none, and three or two between. */
    size_t around = (style->cell[0][0] ? 4 : 0) + (table->columns - 1) * (style->cell[0][0] ? 3 : 2);
    result = 0;
    if (width > 0 && read_widths(made, table->columns, widths) + around > width) {
        if (width <= around || !share(table, widths, width - around)) {
            add_all_lines(table, out);
            goto out;
        }
        free(text);
        text = NULL;
        result = break_cells(made, table, widths) != 0 || scols_print_table_to_string(made, &text) != 0 ? -1 : 0;
    }
    if (result == 0) {
        read_widths(made, table->columns, widths);
        add_frame(text, style, widths, table->columns, has_header, out);
    }
out:
    if (result != 0)
        ot_err_internal(err, "cannot draw the table: out of memory");
    free(text);
    free(widths);
    scols_unref_table(made);
    return result != 0 ? -1 : 0;
}
