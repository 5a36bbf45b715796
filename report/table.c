/*
 * table.c: cells drawn as a table, by libsmartcols.
 *
 * Reads: cells. Writes: lines. Must not know: where the cells come from.
 */
#include "report/table.h"

#include <libsmartcols.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

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
        code = scols_table_new_column(made, table->cells[i], 0, SCOLS_FL_WRAP) ? 0 : -1;
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

/* Gives the columns an equal share of width, where they do not need less; none is narrower than its name. False
 * where there is too little. */
static bool share(struct libscols_table *made, const struct ot_table *table, const size_t *widths, size_t width)
{
    size_t most = 0, sum = 0;
    for (size_t cap = 1; cap <= width; cap++) {
        sum = 0;
        for (size_t i = 0; i < table->columns; i++) {
            size_t least = strlen(table->cells[i]) > cap ? strlen(table->cells[i]) : cap;
            sum += widths[i] < least ? widths[i] : least;
        }
        if (sum > width)
            break;
        most = cap;
    }
    for (size_t i = 0; most > 0 && i < table->columns; i++) {
        size_t least = strlen(table->cells[i]) > most ? strlen(table->cells[i]) : most;
        size_t own = widths[i] < least ? widths[i] : least;
        scols_column_set_whint(scols_table_get_column(made, i), own > 1 ? (double)own : 1.0);
    }
    return most > 0;
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
        if (width <= around || !share(made, table, widths, width - around)) {
            add_all_lines(table, out);
            goto out;
        }
        free(text);
        text = NULL;
        /* The empty last column takes a separator. */
        scols_table_set_termforce(made, SCOLS_TERMFORCE_ALWAYS);
        scols_table_set_termwidth(made, width);
        result = scols_print_table_to_string(made, &text);
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
