/*
 * summary.c: the sections Op Summary and Notes.
 *
 * Reads: queries/report/op_summary, notes. Writes: markdown.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

enum { OP, KERNEL_COUNT, IS_MORE, GROUP, KERNELS, IS_WIDE };

/* Ends the row of an op. */
static void end_op(int count, struct ot_buf *out)
{
    ot_buf_add_str(out, count == 0 ? "— |\n" : " |\n");
}

static void add_kernels(sqlite3_stmt *row, struct ot_buf *out)
{
    if (sqlite3_column_type(row, GROUP) != SQLITE_NULL) {
        ot_buf_add_str(out, "**");
        ot_md_add_text(out, ot_report_text(row, GROUP), OT_MD_CELL);
        ot_buf_add_str(out, "**: ");
    }
    ot_md_add_text(out, ot_report_text(row, KERNELS), OT_MD_CELL);
    if (sqlite3_column_int(row, IS_WIDE))
        ot_buf_add_str(out, " (Kernel variants)");
}

/* Adds the rows of queries/report/op_summary: several of one op stand in one line. */
static int add_ops(sqlite3_stmt *statement, struct ot_buf *out, struct ot_err *err)
{
    char *op = NULL;
    int count = 0;
    bool was_more = false;
    int row;
    while ((row = ot_db_step(statement, err)) == 1) {
        if (op && strcmp(op, ot_report_text(statement, OP)) == 0) {
            ot_buf_add_str(out, "; ");
        } else {
            if (op)
                end_op(count, out);
            free(op);
            op = ot_strdup(ot_report_text(statement, OP));
            count = sqlite3_column_int(statement, KERNEL_COUNT);
            was_more = false;
            ot_buf_add_str(out, "| ");
            ot_md_add_code(out, op, OT_MD_CELL);
            ot_buf_printf(out, " | %d | ", count);
        }
        if (sqlite3_column_int(statement, IS_MORE) && !was_more)
            ot_buf_add_str(out, "in source: ");
        was_more = sqlite3_column_int(statement, IS_MORE) != 0;
        add_kernels(statement, out);
    }
    if (op)
        end_op(count, out);
    free(op);
    return row;
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
    row = add_ops(statement, out, err);
out:
    sqlite3_finalize(statement);
    return row;
}

int ot_report_add_notes(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;

    ot_buf_add_str(out, "\n## Notes\n\n");
    if (ot_report_query(db, "notes", &statement, err) < 0 ||
        ot_report_bind_int(statement, ":all", link->is_all, err) < 0)
        goto out;
    while ((row = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, "- **");
        ot_md_add_text(out, ot_report_text(statement, 0), OT_MD_INLINE);
        ot_buf_add_str(out, "** ");
        ot_md_add_sentence(out, ot_report_text(statement, 1), OT_MD_INLINE);
        ot_buf_add_char(out, '\n');
    }
out:
    sqlite3_finalize(statement);
    return row;
}
