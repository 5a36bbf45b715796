/*
 * unfilled.c: lists, sets and dicts of modules into which nothing in the tree puts anything.
 */
#include "ingest/link/source/unfilled.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"

/* "[]", "{}", "list()", "set()", "dict()" */
static bool is_nothing(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const classes[] = {"list", "set", "dict", NULL};
    const struct ot_ast_node *node = &ast->nodes[n];
    if (node->kind == OT_CALL)
        return node->end == n + 2 && node[1].kind == OT_NAME && ot_text_is_one_of(ot_text(a, node[1].text), classes);
    return (node->kind == OT_LIST || node->kind == OT_DICT) && node->end == n + 1;
}

/* Is a name bound there, in its module, to a display of nothing? */
static bool is_binding(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t statement = ast->nodes[n].parent;
    if (ast->nodes[n].kind != OT_NAME || ot_ast_scope(ast, n) != 0)
        return false;
    if (ast->nodes[statement].kind == OT_ANNOTATED)
        return n == statement + 1 && is_nothing(a, ast, ast->nodes[ast->nodes[n].end].end);
    return ast->nodes[statement].kind == OT_ASSIGN && ot_ast_is_target(ast, n) && is_nothing(a, ast, statement + 1);
}

/* Is what a node holds looked at there, and neither changed nor handed on? */
static bool is_look(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const functions[] = {"len", "list", "tuple", "set", "sorted", "enumerate", "bool", NULL};
    static const char *const methods[] = {"get", "items", "keys", "values", "index", "count", "copy", NULL};
    uint32_t above = ast->nodes[n].parent, call = ast->nodes[above].parent;
    const struct ot_ast_node *node = &ast->nodes[above];
    switch (node->kind) {
    case OT_FOR: case OT_COMP_FOR: case OT_IF: case OT_NOT: return n == above + 1;
    case OT_COMPARE: case OT_COMPARE_WITH: return true;
    case OT_SUBSCRIPT:
        return n == above + 1 && !ot_ast_is_target(ast, above) && ast->nodes[call].kind != OT_DELETE;
    case OT_CALL:
        return n > above + 1 && node[1].kind == OT_NAME && ot_text_is_one_of(ot_text(a, node[1].text), functions);
    case OT_ATTRIBUTE:
        return ast->nodes[call].kind == OT_CALL && above == call + 1 &&
               ot_text_is_one_of(ot_text(a, node->text), methods);
    default: return false;
    }
}

/* Is something done to what a node holds there, by a method of it or a store to an element? */
static bool is_change(const struct ot_ast *ast, uint32_t n)
{
    uint32_t above = ast->nodes[n].parent, call = ast->nodes[above].parent;
    if (ast->nodes[above].kind == OT_SUBSCRIPT)
        return n == above + 1;
    return ast->nodes[above].kind == OT_ATTRIBUTE && ast->nodes[call].kind == OT_CALL && above == call + 1;
}

/* Does the function around a node stand in a module, and is it named by nothing but imports? */
static bool is_for_others(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t function = ot_ast_scope(ast, n);
    struct ot_list places;
    if (ast->nodes[function].kind != OT_FUNCTION || ot_ast_scope(ast, function) != 0 ||
        ast->nodes[function + 1].end != function + 2 || !ot_mention_places(a, ast->nodes[function].text, &places))
        return false;
    for (size_t i = 0; i < places.count; i += 2) {
        const struct ot_ast_node *node = &a->files[places.items[i]].ast.nodes[places.items[i + 1]];
        if (node->kind != OT_IMPORT_NAME || node->end != places.items[i + 1] + 1)
            return false;
    }
    return true;
}

bool ot_unfilled_is(struct ot_analysis *a, ot_sym name)
{
    struct ot_list places;
    size_t bindings = 0;
    if (!ot_mention_places(a, name, &places))
        return false;
    for (size_t i = 0; i < places.count; i += 2) {
        const struct ot_ast *ast = &a->files[places.items[i]].ast;
        uint32_t n = places.items[i + 1];
        bool is_import = ast->nodes[n].kind == OT_IMPORT_NAME && ast->nodes[n].end == n + 1;
        if (is_import || is_look(a, ast, n))
            continue;
        if (is_binding(a, ast, n))
            bindings++;
        else if (!is_change(ast, n) || !is_for_others(a, ast, n))
            return false;
    }
    return bindings == 1;
}
