/*
 * checked.c: what stands behind a check: that a call may be made, or that there is something to do.
 *
 *     if scale is None:               if x.numel() == 0 or rows == 0:     if x.shape[0] > 0:
 *         raise ValueError(…)             return out                          gemm(x, out)
 *     gemm(x, scale)                  gemm(x, out)
 *
 * The test chooses between the call and none, not between calls, if the other arm calls nothing that counts, which is
 * not looked at here. Decided by syntax alone: an amount is what amount.h calls so.
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
#include "ingest/link/write/amount.h"

/* Is the test a comparison of one thing with 0, by one of two operators? */
static bool is_with_zero(const struct ot_amounts *of, uint32_t test, uint8_t operator, uint8_t other)
{
    const struct ot_ast_node *nodes = of->ast->nodes;
    uint32_t with = nodes[test].kind == OT_COMPARE ? nodes[test + 1].end : 0;
    return with && nodes[with].end == nodes[test].end &&
           (nodes[with].flags == operator || nodes[with].flags == other) && nodes[with + 1].kind == OT_INTEGER &&
           strcmp(ot_text(of->a, nodes[with + 1].text), "0") == 0;
}

/* Is it "x == 0", or several with "or"? *is_sure becomes false where x is not known to be an amount. */
static bool is_none_test(struct ot_amounts *amounts, uint32_t test, bool *is_sure)
{
    while (amounts->ast->nodes[test].kind == OT_OR) {
        if (!is_none_test(amounts, amounts->ast->nodes[test + 1].end, is_sure))
            return false;
        test++;
    }
    bool is_zero = is_with_zero(amounts, test, OT_EQ, OT_EQ);
    *is_sure = *is_sure && is_zero && ot_amount_is(amounts, test + 1);
    return is_zero;
}

/* Is it an amount, "x > 0" or "x != 0" of one? */
static bool is_some_test(struct ot_amounts *amounts, uint32_t test)
{
    if (amounts->ast->nodes[test].kind != OT_COMPARE)
        return ot_amount_is(amounts, test);
    return is_with_zero(amounts, test, OT_GT, OT_NE) && ot_amount_is(amounts, test + 1);
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

/* Is it an if, without an else, whose block says that there is no way on? *is_sure as in is_none_test. */
static bool is_check(struct ot_amounts *amounts, uint32_t n, bool *is_sure)
{
    const struct ot_ast *ast = amounts->ast;
    uint32_t block = ast->nodes[n + 1].end, other = ast->nodes[block].end, last = 0;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end)
        last = s;
    if ((other < ast->nodes[n].end && ast->nodes[other].kind != OT_NONE) || !last)
        return false;
    if (ast->nodes[last].kind == OT_RAISE)
        return !calls(ast, block, last) && !is_tried(ast, n);
    return (ast->nodes[last].kind == OT_RETURN || ast->nodes[last].kind == OT_CONTINUE) &&
           is_none_test(amounts, n + 1, is_sure);
}

static int write_code(struct ot_writer *writer, ot_id id, struct ot_err *err)
{
    const struct ot_code *code = writer->a->codes[id];
    const struct ot_file *file = &writer->a->files[code->file];
    struct ot_amounts amounts = {.a = writer->a, .ast = &file->ast, .scope = ot_ast_scope(&file->ast, code->body)};
    int result = 0;
    for (uint32_t n = code->body; n < file->ast.nodes[code->body].end && !result;
         n = ot_ast_next_own(&file->ast, n)) {
        if (file->ast.nodes[n].kind != OT_IF)
            continue;
        bool is_sure = true, is_rest = is_check(&amounts, n, &is_sure);
        if (!is_rest && !is_some_test(&amounts, n + 1))
            continue;
        ot_writer_integer(writer, 1, ot_guard_key(file->file_id, n, is_rest));
        ot_writer_integer(writer, 2, !is_rest || is_sure);
        result = ot_writer_insert(writer, err);
    }
    ot_map_release(&amounts.names);
    return result;
}

int ot_checked_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_map seen = {0};
    int result = ot_writer_prepare(writer, "INSERT INTO checked_arm (guard_id, is_sure) VALUES (?1, ?2)", err);
    for (ot_id node = 1; node < a->node_count && !result; node++) {
        ot_id code = a->nodes[node].code;
        if (a->codes[code]->kind == OT_FUNCTION && ot_map_add(&seen, code))
            result = write_code(writer, code, err);
    }
    ot_map_release(&seen);
    return result;
}
