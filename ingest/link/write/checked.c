/*
 * checked.c: the rest of a block behind a check: that a call may be made, or that there is something to do.
 *
 *     if scale is None:               if rows == 0 or top_k == 0:
 *         raise ValueError(…)             return out
 *     gemm(x, scale)                  gemm(x, out)
 *
 * The test chooses between the call and none, not between calls. Decided by syntax alone.
 *
 * Writes: checked_arm.
 */
#include "ingest/link/write/checked.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/program.h"

/* Is it "x == 0", or several with "or"? */
static bool is_zero_test(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t test)
{
    while (ast->nodes[test].kind == OT_OR) {
        if (!is_zero_test(a, ast, ast->nodes[test + 1].end))
            return false;
        test++;
    }
    uint32_t with = ast->nodes[test].kind == OT_COMPARE ? ast->nodes[test + 1].end : 0;
    return with && ast->nodes[with].end == ast->nodes[test].end && ast->nodes[with].flags == OT_EQ &&
           ast->nodes[with + 1].kind == OT_INTEGER && strcmp(ot_text(a, ast->nodes[with + 1].text), "0") == 0;
}

static bool calls(const struct ot_ast *ast, uint32_t n, uint32_t end)
{
    for (; n < end; n++)
        if (ast->nodes[n].kind == OT_CALL)
            return true;
    return false;
}

/* Does a try statement of the function stand around it? Its handler may take what is raised as an answer. */
static bool is_tried(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t scope = ot_ast_scope(ast, n); n > scope; n = ast->nodes[n].parent)
        if (ast->nodes[n].kind == OT_TRY)
            return true;
    return false;
}

/* Is it an if, without an else, whose block calls nothing and says that there is no way on? */
static bool is_check(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t block = ast->nodes[n + 1].end, other = ast->nodes[block].end, last = 0;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end)
        last = s;
    if ((other < ast->nodes[n].end && ast->nodes[other].kind != OT_NONE) || !last)
        return false;
    if (ast->nodes[last].kind == OT_RAISE)
        return !calls(ast, block, last) && !is_tried(ast, n);
    return ast->nodes[last].kind == OT_RETURN && !calls(ast, block, ast->nodes[last].end) &&
           is_zero_test(a, ast, n + 1);
}

static int write_code(struct ot_writer *writer, ot_id id, struct ot_err *err)
{
    const struct ot_code *code = writer->a->codes[id];
    const struct ot_file *file = &writer->a->files[code->file];
    for (uint32_t n = code->body; n < file->ast.nodes[code->body].end; n = ot_ast_next_own(&file->ast, n)) {
        if (file->ast.nodes[n].kind != OT_IF || !is_check(writer->a, &file->ast, n))
            continue;
        ot_writer_integer(writer, 1, ot_guard_key(file->file_id, n, 1));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

int ot_checked_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_map seen = {0};
    int result = ot_writer_prepare(writer, "INSERT INTO checked_arm (guard_id) VALUES (?1)", err);
    for (ot_id node = 1; node < a->node_count && !result; node++) {
        ot_id code = a->nodes[node].code;
        if (a->codes[code]->kind == OT_FUNCTION && ot_map_add(&seen, code))
            result = write_code(writer, code, err);
    }
    ot_map_release(&seen);
    return result;
}
