/*
 * group.c: rows of a table in groups.
 *
 * Reads: cells. Writes: lines. Must not know: what the columns mean.
 */
#include "report/text/group.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "report/text/page.h"
#include "report/text/record.h"
#include "report/text/table.h"
#include "report/text/width.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

enum { INDENT = 2, BETWEEN = 2, CLEARLY = 2 };
/* The least that a first column gets that is too wide. */
enum { ALONE = 16 };

static bool begins_group(const struct ot_table *table, size_t row, size_t leading)
{
    for (size_t i = 0; i < leading && row > table->columns; i++)
        if (strcmp(table->cells[row + i], table->cells[row - table->columns + i]) != 0)
            return true;
    return row == table->columns;
}

static size_t count_groups(const struct ot_table *table, size_t leading)
{
    size_t groups = 0;
    for (size_t row = table->columns; row < table->count; row += table->columns)
        groups += begins_group(table, row, leading);
    return groups;
}

size_t ot_group_outer(const struct ot_table *table, size_t leading)
{
    size_t groups = count_groups(table, leading), outer = leading > 0 ? leading - 1 : 0;
    while (outer > 0 && count_groups(table, outer) * CLEARLY > groups)
        outer--;
    return outer;
}

/* How far the rows below their headings are indented. */
static size_t indent_of(const struct ot_group *group)
{
    return group->outer > 0 ? 2 * INDENT : group->leading > 0 ? INDENT : 0;
}

/* The widths of the columns behind the leading ones, so that they fit. 0, or -1 where they can not. */
static int fit(const struct ot_page *page, const struct ot_table *table, const struct ot_group *group, size_t *widths)
{
    size_t leading = group->leading, columns = table->columns - leading;
    size_t around = indent_of(group) + (columns - 1) * BETWEEN;
    size_t *least = ot_calloc(columns, sizeof *least);
    for (size_t i = 0; i < columns; i++)
        for (size_t j = i + leading; j < table->count; j += table->columns) {
            size_t width = ot_width_of(table->cells[j]);
            size_t word = j < table->columns ? width : ot_width_of_word(table->cells[j]);
            widths[i] = width > widths[i] ? width : widths[i];
            least[i] = word > least[i] ? word : least[i];
        }
    size_t width = page->width > around ? page->width - around : 0, name = ot_width_of(table->cells[leading]);
    int result = ot_width_share(widths, least, columns, width, 1);
    if (result < 0 && least[0] > ALONE) { /* what is longer stands in a line by itself */
        least[0] = name > ALONE ? name : ALONE;
        result = ot_width_share(widths, least, columns, width, 1);
    }
    free(least);
    return result;
}

/* The table below the headings. */
struct body {
    const size_t *widths;
    const char **rest; /* what is left of each cell of a row */
    size_t columns, indent;
};

/* The next line of a cell, behind so many blanks; returns how many the next one of the line is behind. */
static size_t add_line(const char **rest, size_t width, size_t blanks, struct ot_buf *out)
{
    size_t part = ot_width_line(*rest, width), shown = ot_width_shown(*rest, part), used = 0, size;
    if (shown > 0) {
        ot_buf_printf(out, "%*s", (int)blanks, "");
        ot_buf_add(out, *rest, shown);
        blanks = 0;
    }
    for (size_t at = 0; at < shown; at += size)
        used += ot_width_measure(*rest + at, shown - at, &size);
    *rest += part;
    return blanks + (width > used ? width - used : 0) + BETWEEN;
}

/* The cells side by side, as many lines as the one that takes most; a first one that is too wide above them. */
static void add_row(char *const *cells, const struct body *body, struct ot_buf *out)
{
    for (size_t i = 0; i < body->columns; i++)
        body->rest[i] = cells[i];
    if (ot_width_of_word(cells[0]) > body->widths[0]) {
        ot_buf_printf(out, "%*s%s\n", (int)body->indent, "", cells[0]);
        body->rest[0] = "";
    }
    for (bool is_more = true; is_more;) {
        size_t blanks = body->indent;
        is_more = false;
        for (size_t i = 0; i < body->columns; i++) {
            blanks = add_line(&body->rest[i], body->widths[i], blanks, out);
            is_more = is_more || *body->rest[i];
        }
        ot_buf_add_char(out, '\n');
    }
}

/* The names of the table's columns with a line below. */
static void add_names(char *const *names, const struct body *body, struct ot_buf *out)
{
    add_row(names, body, out);
    for (size_t i = 0; i < body->columns; i++) {
        ot_buf_printf(out, "%*s", (int)(i == 0 ? body->indent : BETWEEN), "");
        for (size_t j = 0; j < body->widths[i]; j++)
            ot_buf_add_str(out, "─");
    }
    ot_buf_add_char(out, '\n');
}

/* The rows, each group below its headings. */
static void add_rows(const struct ot_page *page, const struct ot_table *table, const struct ot_group *group,
                     const struct body *body, struct ot_buf *out)
{
    bool *is_short = ot_record_short(table);
    size_t leading = group->leading, outer = group->outer;
    struct ot_record above = { 0, outer, is_short, 0, true };
    struct ot_record heading = { outer, leading, is_short, outer > 0 ? INDENT : 0, true };
    struct ot_record record = { leading, table->columns, is_short, body->indent, false };
    for (size_t row = table->columns; row < table->count; row += table->columns) {
        if (outer > 0 && begins_group(table, row, outer))
            ot_record_add(page, table, row, &above, out);
        if (leading > 0 && begins_group(table, row, leading))
            ot_record_add(page, table, row, &heading, out);
        if (group->is_records)
            ot_record_add(page, table, row, &record, out);
        else
            add_row(table->cells + row + leading, body, out);
    }
    free(is_short);
}

void ot_group_draw(const struct ot_page *page, const struct ot_table *table, const struct ot_group *group,
                   struct ot_buf *out)
{
    size_t rows = table->count / table->columns - 1, columns = table->columns - group->leading;
    if (count_groups(table, group->leading) * CLEARLY > rows)
        return;
    size_t *widths = ot_calloc(columns, sizeof *widths);
    const char **rest = ot_calloc(columns, sizeof *rest);
    struct body body = { widths, rest, columns, indent_of(group) };
    if (group->is_records || fit(page, table, group, widths) == 0) {
        if (page->has_header && group->is_records) {
            ot_record_add_header(table->cells[0], out);
        } else if (page->has_header) {
            if (group->leading > 0)
                ot_buf_printf(out, "%s\n", table->cells[0]);
            add_names(table->cells + group->leading, &body, out);
        }
        add_rows(page, table, group, &body, out);
    }
    free(rest);
    free(widths);
}
