/*
 * display.c: tables that a module writes out.
 */
#include "ingest/link/source/display.h"

#include <string.h>

#include "ingest/link/base/text.h"

/* Is it a method of dicts that changes none and gives none of what it holds away that could be? */
static bool is_harmless(const char *method)
{
    static const char *const harmless[] = {"get", "items", "keys", "values"};
    for (size_t i = 0; i < sizeof(harmless) / sizeof(*harmless); i++)
        if (strcmp(method, harmless[i]) == 0)
            return true;
    return false;
}

/* Is what a name means asked at n, a mention of it, and cannot be changed: "key in TUNED", "TUNED[key]", "{**TUNED}",
 * "for key in TUNED", or a call of one of those methods? */
static bool only_asks(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    switch (ast->nodes[up].kind) {
    case OT_DOUBLE_STAR:
        return true;
    case OT_COMPARE_WITH:
        return ast->nodes[up].flags == OT_IN || ast->nodes[up].flags == OT_NOT_IN;
    case OT_SUBSCRIPT:
        return n == up + 1 && !ot_ast_is_target(ast, up) && ast->nodes[ast->nodes[up].parent].kind != OT_DELETE;
    case OT_FOR: case OT_COMP_FOR:
        return n == up + 1;
    case OT_ATTRIBUTE:
        return is_harmless(ot_text(a, ast->nodes[up].text));
    default:
        return false;
    }
}

/* Can a mention of the name, whatever kind of node it is, bind it or change what it means? */
static bool may_change(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind != OT_NAME || !only_asks(a, ast, n);
}

uint32_t ot_display_of(const struct ot_analysis *a, const struct ot_ast *ast, ot_sym name)
{
    uint32_t found = 0;
    for (uint32_t n = 2; n < ast->nodes[1].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        if (node->kind == OT_IMPORT_NAME && strcmp(ot_text(a, node->text), "*") == 0)
            return 0;
        if (node->text != name || !may_change(a, ast, n))
            continue;
        uint32_t statement = node->parent;
        if (found || node->kind != OT_NAME || ast->nodes[statement].kind != OT_ASSIGN ||
            ast->nodes[statement + 1].end != n || node->end != ast->nodes[statement].end ||
            ot_ast_scope(ast, statement) != 0)
            return 0;
        found = statement + 1;
    }
    return found && (ast->nodes[found].kind == OT_DICT || ast->nodes[found].kind == OT_SET) &&
           found + 1 < ast->nodes[found].end ? found : 0;
}
