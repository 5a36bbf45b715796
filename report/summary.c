/*
 * summary.c: the sections Op Summary and Notes.
 *
 * Reads: queries/report/op_summary, notes. Writes: markdown.
 */
#include "report/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

enum { OP, KERNEL_COUNT, KERNELS, MORE };

static void add_op(sqlite3_stmt *row, struct ot_buf *out)
{
    int count = sqlite3_column_int(row, KERNEL_COUNT);
    int more = sqlite3_column_int(row, MORE);

    ot_buf_add_str(out, "| `");
    ot_report_add_cell(out, ot_report_text(row, OP));
    ot_buf_printf(out, "` | %d | ", count);
    ot_report_add_cell(out, ot_report_text(row, KERNELS));
    if (more > 0)
        ot_buf_printf(out, "%s+ %d in source", count > 0 ? " " : "", more);
    else if (count == 0)
        ot_buf_add_str(out, "—");
    ot_buf_add_str(out, " |\n");
}

int ot_report_add_summary(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    ot_buf_add_str(out, "\n## Op Summary\n\n"
                        "| Op | Kernel Count | Primary Kernels |\n"
                        "|----|--------------|-----------------|\n");
    if (ot_report_query(db, "op_summary", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1)
        add_op(statement, out);
out:
    sqlite3_finalize(statement);
    return row;
}

int ot_report_add_notes(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    ot_buf_add_str(out, "\n## Notes\n\n");
    if (ot_report_query(db, "notes", &statement, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1)
        ot_buf_printf(out, "- **%s** %s\n", ot_report_text(statement, 0), ot_report_text(statement, 1));
out:
    sqlite3_finalize(statement);
    return row;
}
