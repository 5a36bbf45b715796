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

/* The number at a place of a tuple, -1 if there is none in decimal digits. */
static long number_at(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t tuple, int place)
{
    uint32_t n = tuple + 1;
    for (; n < ast->nodes[tuple].end && place > 0; place--)
        n = ast->nodes[n].end;
    if (ast->nodes[tuple].kind != OT_TUPLE || n >= ast->nodes[tuple].end || ast->nodes[n].kind != OT_INTEGER)
        return -1;
    const char *text = ot_text(a, ast->nodes[n].text);
    return text[strspn(text, "0123456789")] ? -1 : strtol(text, NULL, 10);
}

/* Goes through the keys of a table: are they all such sizes? Writes them, if that is known. */
static int each_key(struct ot_writer *writer, sqlite3_stmt *row, const struct ot_ast *ast, uint32_t table,
                    bool is_known, struct ot_err *err)
{
    for (uint32_t c = table + 1; c < ast->nodes[table].end; c = ast->nodes[c].end) {
        uint32_t key = ast->nodes[c].kind == OT_PAIR ? c + 1 : c;
        long rows = number_at(writer->a, ast, key, sqlite3_column_int(row, ROWS));
        long columns = number_at(writer->a, ast, key, sqlite3_column_int(row, COLUMNS));
        if (rows < 0 || columns < 0)
            return 0;
        if (!is_known)
            continue;
        ot_writer_text(writer, 1, ot_db_text(row, KERNEL));
        ot_writer_integer(writer, 2, rows);
        ot_writer_integer(writer, 3, columns);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return is_known ? 0 : each_key(writer, row, ast, table, true, err);
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
        if (table && each_key(writer, row, ast, table, false, err)) {
            step = -1;
            break;
        }
    }
    sqlite3_finalize(row);
    return step;
}
