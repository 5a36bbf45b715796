/*
 * path.c: names and attribute chains as they are written.
 */
#include "ingest/link/source/path.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"

bool ot_path_is_asked(const struct ot_ast *ast, uint32_t call)
{
    return ast->nodes[call].kind == OT_CALL && ast->nodes[call + 1].kind == OT_NAME &&
           ast->nodes[call + 1].end == ast->nodes[call].end;
}

bool ot_path_equal(const struct ot_ast *ast, uint32_t left, uint32_t right)
{
    const struct ot_ast_node *l = &ast->nodes[left], *r = &ast->nodes[right];
    if (l->kind != r->kind || l->text != r->text)
        return false;
    if (l->kind == OT_NAME)
        return true;
    bool is_asked = ot_path_is_asked(ast, left) && ot_path_is_asked(ast, right);
    return (l->kind == OT_ATTRIBUTE || is_asked) && ot_path_equal(ast, left + 1, right + 1);
}

void ot_path_print(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t path, struct ot_buf *text)
{
    if (ast->nodes[path].kind == OT_ATTRIBUTE) {
        ot_path_print(a, ast, path + 1, text);
        ot_buf_add_char(text, '.');
    }
    if (ast->nodes[path].kind == OT_ATTRIBUTE || ast->nodes[path].kind == OT_NAME)
        ot_buf_add_str(text, ot_text(a, ast->nodes[path].text));
}

uint64_t ot_path_mentions(struct ot_analysis *a, struct ot_file *file, uint32_t test)
{
    uint64_t mentions = 0;
    (void)a;
    for (uint32_t n = test; n < file->ast.nodes[test].end; n++)
        if (file->ast.nodes[n].kind == OT_NAME || file->ast.nodes[n].kind == OT_ATTRIBUTE)
            mentions |= UINT64_C(1) << (file->ast.nodes[n].text & 63);
    return mentions;
}

/* Is n what the grammar calls name? */
static bool is_called(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const char *name)
{
    return ast->nodes[n].kind == OT_OTHER && strcmp(ot_text(a, ast->nodes[n].text), name) == 0;
}

bool ot_path_binds(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t name)
{
    uint32_t up = ast->nodes[name].parent, above = ast->nodes[up].parent;
    if (ast->nodes[name].kind != OT_NAME)
        return false;
    if (is_called(a, ast, up, "dotted_name"))
        return ast->nodes[up + 1].end == ast->nodes[up].end &&
               !(is_called(a, ast, above, "class_pattern") && up == above + 1);
    return is_called(a, ast, up, "splat_pattern") || (is_called(a, ast, up, "as_pattern") && name != up + 1);
}

bool ot_path_stands_in(const struct ot_ast *ast, uint32_t within, uint32_t path)
{
    ot_sym last = ast->nodes[path].text;
    for (uint32_t n = within; n < ast->nodes[within].end; n++)
        if (ast->nodes[n].text == last && ot_path_equal(ast, n, path))
            return true;
    return false;
}

bool ot_path_runs_code(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_CALL: case OT_AWAIT: case OT_YIELD: case OT_YIELD_FROM: case OT_FOR: case OT_WITH: case OT_COMP_FOR:
    case OT_WALRUS: case OT_DELETE: case OT_IMPORT: case OT_IMPORT_FROM: return true;
    default: return false;
    }
}

bool ot_path_repeats(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_FOR: case OT_WHILE: case OT_GENERATOR_EXP: case OT_LIST_COMP: case OT_SET_COMP: case OT_DICT_COMP:
        return true;
    default: return false;
    }
}

bool ot_path_is_quiet_without(const struct ot_ast *ast, uint32_t first, uint32_t n, uint32_t without)
{
    for (uint32_t up = ast->nodes[n].parent; up >= first; up = ast->nodes[up].parent)
        if (ot_path_repeats(ast, up) || ast->nodes[up].kind == OT_WITH) /* what it enters ran before its block */
            return false;
    for (uint32_t before = first; before < ast->nodes[n].end; before++)
        if (before == without)
            before = ast->nodes[without].end - 1;
        else if (ot_path_runs_code(ast, before) && ast->nodes[before].rank < ast->nodes[n].rank)
            return false;
    return true;
}

bool ot_path_is_quiet(const struct ot_ast *ast, uint32_t first, uint32_t n)
{
    return ot_path_is_quiet_without(ast, first, n, 0);
}

bool ot_path_reads_part(const struct ot_ast *ast, uint32_t n)
{
    uint32_t whole = n;
    for (uint32_t up = ast->nodes[n].parent; ot_ast_first(up) == whole; up = ast->nodes[up].parent) {
        uint8_t kind = ast->nodes[up].kind;
        if (kind == OT_CALL)
            return false;
        if (kind != OT_ATTRIBUTE && kind != OT_SUBSCRIPT)
            break;
        whole = up;
    }
    switch (ast->nodes[ast->nodes[whole].parent].kind) {
    case OT_COMPARE: case OT_COMPARE_WITH: case OT_NOT: case OT_BINARY: case OT_IF: case OT_WHILE: case OT_ASSERT:
    case OT_CALL: case OT_KEYWORD:
        return whole != n;
    default: /* a name that it is bound to may change it */
        return false;
    }
}

bool ot_path_is_step(const struct ot_ast *ast, uint32_t s)
{
    uint32_t method = s + 2;
    if (ast->nodes[s].kind != OT_ASSIGN || ast->nodes[s + 1].kind != OT_CALL || ast->nodes[method].kind != OT_ATTRIBUTE)
        return false;
    for (uint32_t n = ast->nodes[s + 1].end; n < ast->nodes[s].end; n++)
        if (ot_ast_is_target(ast, n) && ot_path_equal(ast, n, method + 1))
            return true;
    return false;
}
