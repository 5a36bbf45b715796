/*
 * checked.c: what stands behind a check: that a call may be made, or that there is something to do.
 *
 *     if scale is None:               if rows == 0 or top_k == 0:         if x.shape[0] > 0:
 *         raise ValueError(…)             return out                          gemm(x, out)
 *     gemm(x, scale)                  gemm(x, out)
 *
 * The test chooses between the call and none, not between calls, if the other arm calls nothing that counts, which is
 * not looked at here. Decided by syntax alone.
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

static bool is_text(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, uint8_t kind, const char *text)
{
    return ast->nodes[n].kind == kind && strcmp(ot_text(a, ast->nodes[n].text), text) == 0;
}

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
           is_text(a, ast, with + 1, OT_INTEGER, "0");
}

/* Is it how much there is of something: len(x), x.numel(), x.size(0), x.shape[0], or what all of these are, x.shape? */
static bool is_amount(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t of = n + 1;
    if (ast->nodes[n].kind == OT_CALL)
        return is_text(a, ast, of, OT_NAME, "len") || is_text(a, ast, of, OT_ATTRIBUTE, "numel") ||
               is_text(a, ast, of, OT_ATTRIBUTE, "size");
    return is_text(a, ast, ast->nodes[n].kind == OT_SUBSCRIPT ? of : n, OT_ATTRIBUTE, "shape");
}

/* Is the name, or one of a tuple of names, what is assigned to? */
static bool is_target(const struct ot_ast *ast, uint32_t target, uint32_t name)
{
    if (ast->nodes[target].kind == OT_NAME)
        return ast->nodes[target].text == ast->nodes[name].text;
    if (ast->nodes[target].kind != OT_TUPLE)
        return false;
    for (uint32_t n = target + 1; n < ast->nodes[target].end; n = ast->nodes[n].end)
        if (is_target(ast, n, name))
            return true;
    return false;
}

/* Do the plain assignments of its function to the name, and there are some, give it amounts alone? */
static bool holds_amount(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t name)
{
    bool holds = false;
    uint32_t scope = ot_ast_scope(ast, name);
    for (uint32_t n = scope + 1; n < ast->nodes[scope].end; n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind != OT_ASSIGN)
            continue;
        for (uint32_t target = ast->nodes[n + 1].end; target < ast->nodes[n].end; target = ast->nodes[target].end) {
            if (!is_target(ast, target, name))
                continue;
            if (!is_amount(a, ast, n + 1))
                return false;
            holds = true;
        }
    }
    return holds;
}

/* Is it an amount, "x > 0" or "x != 0" of one? */
static bool is_some_test(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t test)
{
    uint32_t of = test;
    if (ast->nodes[test].kind == OT_COMPARE) {
        uint32_t with = ast->nodes[test + 1].end;
        if (ast->nodes[with].end != ast->nodes[test].end ||
            (ast->nodes[with].flags != OT_GT && ast->nodes[with].flags != OT_NE) ||
            !is_text(a, ast, with + 1, OT_INTEGER, "0"))
            return false;
        of = test + 1;
    }
    return ast->nodes[of].kind == OT_NAME ? holds_amount(a, ast, of) : is_amount(a, ast, of);
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

/* Is it an if, without an else, whose block says that there is no way on? */
static bool is_check(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t block = ast->nodes[n + 1].end, other = ast->nodes[block].end, last = 0;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end)
        last = s;
    if ((other < ast->nodes[n].end && ast->nodes[other].kind != OT_NONE) || !last)
        return false;
    if (ast->nodes[last].kind == OT_RAISE)
        return !calls(ast, block, last) && !is_tried(ast, n);
    return (ast->nodes[last].kind == OT_RETURN || ast->nodes[last].kind == OT_CONTINUE) && is_zero_test(a, ast, n + 1);
}

static int write_code(struct ot_writer *writer, ot_id id, struct ot_err *err)
{
    const struct ot_code *code = writer->a->codes[id];
    const struct ot_file *file = &writer->a->files[code->file];
    for (uint32_t n = code->body; n < file->ast.nodes[code->body].end; n = ot_ast_next_own(&file->ast, n)) {
        if (file->ast.nodes[n].kind != OT_IF)
            continue;
        bool is_rest = is_check(writer->a, &file->ast, n);
        if (!is_rest && !is_some_test(writer->a, &file->ast, n + 1))
            continue;
        ot_writer_integer(writer, 1, ot_guard_key(file->file_id, n, is_rest));
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
