/*
 * writer.c: rows of tables, one insert at a time.
 */
#include "ingest/link/write/writer.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"
#include "tools/base/buf.h"

int ot_writer_prepare(struct ot_writer *writer, const char *sql, struct ot_err *err)
{
    sqlite3_finalize(writer->statement);
    writer->statement = NULL;
    return ot_db_prepare(writer->a->db, sql, &writer->statement, err);
}

/* Steps a statement with what is bound: 1 for a row, 0 when done, -1 on error. */
static int step(struct ot_writer *writer, sqlite3_stmt *statement, struct ot_err *err)
{
    int code = writer->bound;
    writer->bound = SQLITE_OK;
    return code == SQLITE_OK ? ot_db_step(statement, err) : ot_db_fail(writer->a->db, code, "cannot bind", err);
}

int ot_writer_insert(struct ot_writer *writer, struct ot_err *err)
{
    int result = step(writer, writer->statement, err);
    (void)sqlite3_reset(writer->statement); /* says again what step said */
    return result < 0 ? -1 : 0;
}

static void keep(struct ot_writer *writer, int code)
{
    if (writer->bound == SQLITE_OK)
        writer->bound = code;
}

void ot_writer_integer(struct ot_writer *writer, int column, int64_t value)
{
    keep(writer, sqlite3_bind_int64(writer->statement, column, value));
}

void ot_writer_id(struct ot_writer *writer, int column, int64_t id)
{
    if (id)
        ot_writer_integer(writer, column, id);
    else
        keep(writer, sqlite3_bind_null(writer->statement, column));
}

void ot_writer_text(struct ot_writer *writer, int column, const char *text)
{
    keep(writer, sqlite3_bind_text(writer->statement, column, text, -1, SQLITE_TRANSIENT));
}

/* The name_id of a text that is asked for the first time. */
static int find_name(struct ot_writer *writer, const char *text, uint32_t *id, struct ot_err *err)
{
    int bound = writer->bound; /* of the insert at hand */
    writer->bound = sqlite3_bind_text(writer->name, 1, text, -1, SQLITE_STATIC);
    int found = step(writer, writer->name, err);
    if (found == 1)
        *id = (uint32_t)sqlite3_column_int64(writer->name, 0);
    else if (found == 0)
        ot_err_internal(err, "no name '%s'", text);
    int code = sqlite3_reset(writer->name);
    if (found == 1 && code != SQLITE_OK)
        ot_db_fail(writer->a->db, code, "cannot add a name", err);
    writer->bound = bound;
    return found == 1 && code == SQLITE_OK ? 0 : -1;
}

int ot_writer_name(struct ot_writer *writer, int column, const char *text, struct ot_err *err)
{
    bool is_new;
    if (!text) {
        ot_writer_id(writer, column, 0);
        return 0;
    }
    uint32_t *id = ot_map_put(&writer->name_ids, (uint64_t)ot_symbol(writer->a, text) + 1, 0, &is_new);
    if (is_new && find_name(writer, text, id, err))
        return -1;
    ot_writer_integer(writer, column, *id);
    return 0;
}

int64_t ot_writer_scope(const struct ot_analysis *a, ot_id code)
{
    return ot_key(a->files[a->codes[code]->file].file_id, a->codes[code]->ast);
}

const char *ot_writer_path(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    struct ot_buf buf = OT_BUF_INIT;
    const char *text;
    switch (ast->nodes[n].kind) {
    case OT_NAME:
        return ot_text(a, ast->nodes[n].text);
    case OT_ATTRIBUTE:
        ot_buf_printf(&buf, "%s.%s", ot_writer_path(a, ast, n + 1), ot_text(a, ast->nodes[n].text));
        break;
    case OT_CALL:
        ot_buf_printf(&buf, "%s()", ot_writer_path(a, ast, n + 1));
        break;
    case OT_SUBSCRIPT:
        ot_buf_printf(&buf, "%s[]", ot_writer_path(a, ast, n + 1));
        break;
    case OT_LIST_COMP: return "<listcomp>";
    case OT_SET_COMP: return "<setcomp>";
    case OT_DICT_COMP: return "<dictcomp>";
    case OT_COMPARE_WITH: /* in: what is looked in; else what is compared */
        return ot_writer_path(a, ast, ast->nodes[n].flags == OT_IN || ast->nodes[n].flags == OT_NOT_IN
                                          ? n + 1 : ast->nodes[n].parent + 1);
    case OT_WITH_ITEM:
    case OT_FOR:
    case OT_COMP_FOR:
    case OT_COMP_IF:
    case OT_INTERPOLATION:
    case OT_IF:
    case OT_WHILE:
    case OT_ASSERT:
    case OT_TERNARY:
    case OT_AND:
    case OT_OR:
    case OT_NOT:
    case OT_AUGMENTED:
    case OT_BINARY:
    case OT_UNARY:
    case OT_AWAIT:
        return ot_writer_path(a, ast, n + 1);
    default:
        return "";
    }
    text = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    return text;
}
