/*
 * table_size.c: the sizes of weights that tables of the source name: "TUNED = {(5120, 8192): (2, 4, 8)}".
 *
 * Reads: tuned_table. Writes: table_size. A table of which one key is not written out names none.
 */
#include "ingest/link/write/table_size.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/display.h"
#include "ingest/link/source/program.h"

enum { KERNEL, MODULE, NAME, ROWS, COLUMNS };

enum { DIGITS_AT_MOST = 9 };

/* The number at a place of a tuple, -1 if there is none in decimal digits. */
static long number_at(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t tuple, int place)
{
    uint32_t n = ast->nodes[tuple].kind == OT_TUPLE ? ot_ast_child(ast, tuple, (uint32_t)place) : ast->node_count;
    if (n == ast->node_count || ast->nodes[n].kind != OT_INTEGER)
        return -1;
    const char *text = ot_text(a, ast->nodes[n].text);
    size_t digits = strspn(text, "0123456789");
    return text[digits] || digits > DIGITS_AT_MOST ? -1 : strtol(text, NULL, 10);
}

static uint32_t key_of(const struct ot_ast *ast, uint32_t item)
{
    return ast->nodes[item].kind == OT_PAIR ? item + 1 : item;
}

/* Are all keys of a table sizes that are written out? */
static bool is_known(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t table, int rows, int columns)
{
    for (uint32_t c = table + 1; c < ast->nodes[table].end; c = ast->nodes[c].end)
        if (number_at(a, ast, key_of(ast, c), rows) < 0 || number_at(a, ast, key_of(ast, c), columns) < 0)
            return false;
    return true;
}

static int write_keys(struct ot_writer *writer, const char *kernel, const struct ot_ast *ast, uint32_t table, int rows,
                      int columns, struct ot_err *err)
{
    for (uint32_t c = table + 1; c < ast->nodes[table].end; c = ast->nodes[c].end) {
        ot_writer_text(writer, 1, kernel);
        ot_writer_integer(writer, 2, number_at(writer->a, ast, key_of(ast, c), rows));
        ot_writer_integer(writer, 3, number_at(writer->a, ast, key_of(ast, c), columns));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

int ot_table_size_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    sqlite3_stmt *row = NULL;
    if (ot_writer_prepare(writer, "INSERT OR IGNORE INTO table_size VALUES (?1, ?2, ?3)", err) ||
        ot_db_prepare(a->db, "SELECT kernel, module, name, rows, columns FROM tuned_table ORDER BY kernel", &row, err))
        return -1;
    int step;
    while ((step = ot_db_step(row, err)) == 1) {
        const char *module = ot_db_text(row, MODULE);
        ot_id file = ot_program_module(a, module, strlen(module));
        if (!file || !a->files[file].is_read)
            continue;
        const struct ot_ast *ast = &a->files[file].ast;
        uint32_t table = ot_display_of(a, ast, ot_symbol(a, ot_db_text(row, NAME)));
        int rows = sqlite3_column_int(row, ROWS), columns = sqlite3_column_int(row, COLUMNS);
        if (table && is_known(a, ast, table, rows, columns) &&
            write_keys(writer, ot_db_text(row, KERNEL), ast, table, rows, columns, err)) {
            step = -1;
            break;
        }
    }
    sqlite3_finalize(row);
    return step;
}
