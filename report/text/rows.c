/*
 * rows.c: rows of a query as text.
 *
 * Reads: the columns of a statement. Writes: a buffer. Must not know: what the rows mean.
 */
#include "report/text/rows.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "report/text/page.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/pager.h"
#include "tools/base/visible.h"

/* What is held for a table; beyond it, list and others have no limit. */
enum { TABLE_BYTES = 64 * 1024 * 1024 };

enum kind { PLAIN, CSV, HTML, INSERT, JSON, LINE, TABLE };
/* How a value is written. */
enum writing { AS_TEXT, AS_CSV, AS_HTML, AS_SQL, AS_TCL, AS_CELL };

struct ot_rows_shape {
    const char *name;
    enum kind kind;
    enum writing writing;
    const char *between, *after; /* of values, of a row */
    enum ot_table_style style;
};

static const struct ot_rows_shape shapes[] = {
    { "ascii", PLAIN, AS_TEXT, "\x1F", "\x1E", 0 },
    { "box", TABLE, AS_CELL, NULL, NULL, OT_TABLE_BOX },
    { "column", TABLE, AS_CELL, NULL, NULL, OT_TABLE_COLUMN },
    { "csv", CSV, AS_CSV, ",", "\n", 0 },
    { "html", HTML, AS_HTML, "</TD>\n<TD>", "</TD>\n</TR>\n", 0 },
    { "insert", INSERT, AS_SQL, ",", ");\n", 0 },
    { "json", JSON, AS_TEXT, NULL, NULL, 0 },
    { "line", LINE, AS_TEXT, NULL, NULL, 0 },
    { "list", PLAIN, AS_TEXT, "|", "\n", 0 },
    { "markdown", TABLE, AS_CELL, NULL, NULL, OT_TABLE_MARKDOWN },
    { "qbox", TABLE, AS_SQL, NULL, NULL, OT_TABLE_BOX },
    { "quote", PLAIN, AS_SQL, ",", "\n", 0 },
    { "table", TABLE, AS_CELL, NULL, NULL, OT_TABLE_ASCII },
    { "tabs", PLAIN, AS_TEXT, "\t", "\n", 0 },
    { "tcl", PLAIN, AS_TCL, " ", "\n", 0 },
};

const char ot_rows_formats[] =
    "box, list, csv, json, markdown, table, column, line, tabs, html, quote, insert, ascii, qbox, tcl";

const struct ot_rows_shape ot_rows_page = { "page", TABLE, AS_CELL, NULL, NULL, OT_TABLE_BOX };

const struct ot_rows_shape *ot_rows_format(const char *word)
{
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
        if (strcmp(shapes[i].name, word) == 0)
            return &shapes[i];
    return NULL;
}

void ot_rows_init(struct ot_rows *rows, const struct ot_rows_shape *shape, bool has_header, struct ot_buf *out)
{
    memset(rows, 0, sizeof *rows);
    rows->shape = shape;
    rows->has_header = has_header;
    rows->is_shown = isatty(STDOUT_FILENO);
    rows->out = out;
    ot_buf_init(&rows->value);
    struct winsize size;
    if (rows->is_shown && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        rows->width = size.ws_col > 0 ? size.ws_col : 80;
}

void ot_rows_release(struct ot_rows *rows)
{
    ot_table_release(&rows->table);
    ot_buf_release(&rows->value);
}

void ot_rows_add_json(struct ot_buf *out, const char *text, size_t length)
{
    ot_buf_add_char(out, '"');
    for (size_t at = 0; at < length;) {
        unsigned c = 0xFFFD;
        size_t size = ot_visible_decode(text + at, length - at, &c);
        if (c == '"' || c == '\\')
            ot_buf_printf(out, "\\%c", (char)c);
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            ot_buf_printf(out, "\\u%04x", c);
        else if (size == 0)
            ot_buf_add_str(out, "\uFFFD");
        else
            ot_buf_add(out, text + at, size);
        at += size > 0 ? size : 1;
    }
    ot_buf_add_char(out, '"');
}

static void add_hexadecimal(struct ot_buf *out, sqlite3_stmt *row, int column)
{
    const unsigned char *bytes = sqlite3_column_blob(row, column);
    int length = sqlite3_column_bytes(row, column);
    for (int i = 0; i < length; i++)
        ot_buf_printf(out, "%02x", bytes[i]);
}

/* A real so that it is read back as itself: 0.1, 1.0, 1.0e+23; infinity as 1e999. */
static void add_real(struct ot_buf *out, double value)
{
    char text[64];
    sqlite3_snprintf(sizeof text, text, "%!.15g", value);
    if (strtod(text, NULL) != value)
        sqlite3_snprintf(sizeof text, text, "%!.17g", value);
    ot_buf_add_str(out, strstr(text, "Inf") ? (value < 0 ? "-1e999" : "1e999") : text);
}

/* A literal of SQL. */
static void add_sql(struct ot_buf *out, sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        ot_buf_add_str(out, "NULL");
        break;
    case SQLITE_INTEGER:
        ot_buf_printf(out, "%lld", (long long)sqlite3_column_int64(row, column));
        break;
    case SQLITE_FLOAT:
        add_real(out, sqlite3_column_double(row, column));
        break;
    case SQLITE_BLOB:
        ot_buf_add_str(out, "X'");
        add_hexadecimal(out, row, column);
        ot_buf_add_char(out, '\'');
        break;
    default: {
        const char *text = (const char *)sqlite3_column_text(row, column);
        if (text && strlen(text) < (size_t)sqlite3_column_bytes(row, column)) { /* no literal has a NUL */
            ot_buf_add_str(out, "CAST(X'");
            add_hexadecimal(out, row, column);
            ot_buf_add_str(out, "' AS TEXT)");
            break;
        }
        char *literal = sqlite3_mprintf("%Q", text);
        if (!literal)
            ot_mem_exhausted();
        ot_buf_add_str(out, literal);
        sqlite3_free(literal);
    }
    }
}

static void add_json_value(struct ot_buf *out, sqlite3_stmt *row, int column)
{
    int type = sqlite3_column_type(row, column);
    if (type == SQLITE_NULL) {
        ot_buf_add_str(out, "null");
    } else if (type == SQLITE_BLOB) {
        ot_buf_add_char(out, '"');
        add_hexadecimal(out, row, column);
        ot_buf_add_char(out, '"');
    } else if (type == SQLITE_TEXT) {
        const char *text = (const char *)sqlite3_column_text(row, column);
        ot_rows_add_json(out, text ? text : "", (size_t)sqlite3_column_bytes(row, column));
    } else {
        add_sql(out, row, column);
    }
}

static void add_html(struct ot_buf *out, const char *text, size_t length)
{
    static const char marks[] = "<>&\"'";
    static const char *const names[] = { "&lt;", "&gt;", "&amp;", "&quot;", "&#39;" };
    for (size_t i = 0; i < length; i++) {
        const char *mark = text[i] ? strchr(marks, text[i]) : NULL;
        if (mark)
            ot_buf_add_str(out, names[mark - marks]);
        else
            ot_buf_add_char(out, text[i]);
    }
}

/* Between double quotes; what needs it is marked by c's own mark: '"' for csv, '\\' for tcl. */
static void add_quoted(struct ot_buf *out, const char *text, size_t length, bool is_tcl)
{
    ot_buf_add_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"' || (is_tcl && text[i] == '\\'))
            ot_buf_add_char(out, is_tcl ? '\\' : '"');
        if (is_tcl && (unsigned char)text[i] < 0x20)
            ot_buf_printf(out, "\\%03o", (unsigned char)text[i]);
        else
            ot_buf_add_char(out, text[i]);
    }
    ot_buf_add_char(out, '"');
}

static bool needs_quotes(const char *text, size_t length)
{
    if (length > 0 && (text[0] == ' ' || text[length - 1] == ' '))
        return true;
    for (size_t i = 0; i < length; i++)
        if (strchr(",\"\r\n", text[i]))
            return true;
    return false;
}

/* Text in the manner of the shape; on a terminal without what acts there. */
static void add_text(struct ot_rows *rows, struct ot_buf *out, const char *text, size_t length)
{
    struct ot_buf shown = OT_BUF_INIT;
    const struct ot_rows_shape *shape = rows->shape;
    /* What is held as a string ends at a NUL. */
    if (rows->is_shown || shape->kind == TABLE || (shape->kind == LINE && memchr(text, 0, length))) {
        ot_visible_add(&shown, text, length);
        text = shown.data;
        length = shown.length;
    }
    if (shape->writing == AS_HTML)
        add_html(out, text, length);
    else if (shape->writing == AS_TCL || (shape->writing == AS_CSV && needs_quotes(text, length)))
        add_quoted(out, text, length, shape->writing == AS_TCL);
    else if (shape->kind == TABLE && shape->style == OT_TABLE_MARKDOWN)
        for (size_t i = 0; i < length; i++)
            ot_buf_printf(out, text[i] == '|' ? "\\%c" : "%c", text[i]);
    else
        ot_buf_add(out, text, length);
    ot_buf_release(&shown);
}

static void add_value(struct ot_rows *rows, struct ot_buf *out, sqlite3_stmt *row, int column)
{
    if (rows->shape->writing == AS_SQL) {
        struct ot_buf literal = OT_BUF_INIT;
        add_sql(&literal, row, column);
        add_text(rows, out, literal.data, literal.length);
        ot_buf_release(&literal);
        return;
    }
    const char *text = (const char *)sqlite3_column_text(row, column);
    add_text(rows, out, text ? text : "", (size_t)sqlite3_column_bytes(row, column));
}

static bool is_plain_name(const char *name)
{
    size_t letters = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    return name[0] && name[letters] == '\0' && !strchr("0123456789", name[0])
        && !sqlite3_keyword_check(name, (int)letters);
}

/* The names of the columns, in the manner of the shape. */
static void add_names(struct ot_rows *rows, struct ot_buf *out)
{
    const struct ot_rows_shape *shape = rows->shape;
    const char *between = shape->kind == HTML ? "</TH>\n<TH>" : shape->between;
    for (size_t i = 0; i < rows->table.columns; i++) {
        const char *name = rows->table.cells[i];
        ot_buf_add_str(out, i > 0 ? between : "");
        if (shape->kind == INSERT && is_plain_name(name)) {
            ot_buf_add_str(out, name);
        } else if (shape->writing == AS_SQL) {
            char *quoted = sqlite3_mprintf(shape->kind == INSERT ? "\"%w\"" : "%Q", name);
            if (!quoted)
                ot_mem_exhausted();
            add_text(rows, out, quoted, strlen(quoted));
            sqlite3_free(quoted);
        } else {
            add_text(rows, out, name, strlen(name));
        }
    }
}

static void add_header(struct ot_rows *rows)
{
    const struct ot_rows_shape *shape = rows->shape;
    if (!rows->has_header || (shape->kind != PLAIN && shape->kind != CSV && shape->kind != HTML))
        return;
    if (shape->kind == HTML)
        ot_buf_add_str(rows->out, "<TR><TH>");
    add_names(rows, rows->out);
    ot_buf_add_str(rows->out, shape->kind == HTML ? "</TH>\n</TR>\n" : shape->after);
}

void ot_rows_start(struct ot_rows *rows, sqlite3_stmt *statement)
{
    int columns = sqlite3_column_count(statement);
    ot_table_start(&rows->table, (size_t)columns);
    rows->count = 0;
    for (int i = 0; i < columns; i++) {
        const char *name = sqlite3_column_name(statement, i);
        ot_buf_clear(&rows->value);
        if (rows->shape->kind == TABLE || rows->shape->kind == LINE)
            ot_visible_add(&rows->value, name ? name : "", strlen(name ? name : ""));
        else
            ot_buf_add_str(&rows->value, name ? name : "");
        ot_table_add(&rows->table, rows->value.data);
    }
    if (rows->shape->kind == CSV)
        add_header(rows);
}

static void add_json_row(struct ot_rows *rows, sqlite3_stmt *statement)
{
    ot_buf_add_str(rows->out, rows->count == 0 ? "[{" : ",\n{");
    for (size_t i = 0; i < rows->table.columns; i++) {
        if (i > 0)
            ot_buf_add_char(rows->out, ',');
        ot_rows_add_json(rows->out, rows->table.cells[i], strlen(rows->table.cells[i]));
        ot_buf_add_char(rows->out, ':');
        add_json_value(rows->out, statement, (int)i);
    }
    ot_buf_add_char(rows->out, '}');
}

/* "name = value" lines: of a row that is not held. */
static void add_line_row(struct ot_rows *rows, sqlite3_stmt *statement)
{
    size_t names = rows->table.count;
    if (rows->count > 0)
        ot_buf_add_char(rows->out, '\n');
    for (size_t i = 0; i < rows->table.columns; i++) {
        ot_buf_clear(&rows->value);
        add_value(rows, &rows->value, statement, (int)i);
        ot_table_add(&rows->table, rows->value.data);
    }
    const char *const *cells = (const char *const *)rows->table.cells;
    ot_table_add_lines(cells, cells + names, rows->table.columns, rows->out);
    while (rows->table.count > names)
        free(rows->table.cells[--rows->table.count]);
}

int ot_rows_add(struct ot_rows *rows, sqlite3_stmt *statement, struct ot_err *err)
{
    const struct ot_rows_shape *shape = rows->shape;
    if (rows->count == 0 && shape->kind != CSV)
        add_header(rows);
    if (shape->kind == JSON) {
        add_json_row(rows, statement);
    } else if (shape->kind == LINE) {
        add_line_row(rows, statement);
    } else if (shape->kind == TABLE) {
        for (size_t i = 0; i < rows->table.columns; i++) {
            ot_buf_clear(&rows->value);
            add_value(rows, &rows->value, statement, (int)i);
            ot_table_add(&rows->table, rows->value.data);
        }
        if (rows->table.bytes > TABLE_BYTES)
            return ot_err_set(err, "more than %d MB of rows for a table; other formats have no limit",
                              TABLE_BYTES / 1024 / 1024);
    } else {
        if (shape->kind == HTML)
            ot_buf_add_str(rows->out, "<TR><TD>");
        if (shape->kind == INSERT) {
            ot_buf_add_str(rows->out, "INSERT INTO \"table\"");
            if (rows->has_header) {
                ot_buf_add_char(rows->out, '(');
                add_names(rows, rows->out);
                ot_buf_add_char(rows->out, ')');
            }
            ot_buf_add_str(rows->out, " VALUES(");
        }
        for (size_t i = 0; i < rows->table.columns; i++) {
            ot_buf_add_str(rows->out, i > 0 ? shape->between : "");
            add_value(rows, rows->out, statement, (int)i);
        }
        ot_buf_add_str(rows->out, shape->after);
    }
    rows->count++;
    return 0;
}

int ot_rows_end(struct ot_rows *rows, struct ot_err *err)
{
    if (rows->shape->kind == JSON)
        ot_buf_add_str(rows->out, rows->count > 0 ? "]\n" : "[]\n");
    struct ot_page page = { rows->width, rows->has_header, ot_pager_has_colour() };
    if (rows->shape == &ot_rows_page && rows->count > 0)
        return ot_page_draw(&page, &rows->table, rows->out, err);
    if (rows->shape->kind == TABLE && rows->count > 0)
        return ot_table_draw(&rows->table, rows->shape->style, rows->has_header, rows->width, rows->out, err);
    return 0;
}

void ot_rows_add_json_list(struct ot_buf *out, const char *names)
{
    const char *separator = "";
    ot_buf_add_char(out, '[');
    while (names) {
        size_t length = strcspn(names, "\n");
        ot_buf_add_str(out, separator);
        ot_rows_add_json(out, names, length);
        separator = ", ";
        names = names[length] ? names + length + 1 : NULL;
    }
    ot_buf_add_char(out, ']');
}
