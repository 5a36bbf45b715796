/*
 * references.c: names of the ingested tree that are used without being called.
 */
#include "ingest/python/rows_internal.h"

#include <string.h>
#include "tools/base/mem.h"

static void mark(struct ot_row_walk *walk, uint32_t node)
{
    walk->own[walk->ast->nodes[node].text] = true;
}

/* Whether a dotted name is package or lies in it. */
static bool is_in(const char *name, const char *package, size_t length)
{
    return strncmp(name, package, length) == 0 && (name[length] == '.' || name[length] == '\0');
}

static void mark_imports(struct ot_row_walk *walk, uint32_t node, const char *package, size_t length)
{
    const struct ot_ast *ast = walk->ast;
    bool is_from = ast->nodes[node].kind == OT_IMPORT_FROM;
    if (is_from && ast->nodes[node].flags == 0 && !is_in(ot_ast_text(ast, node), package, length))
        return;
    for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end) {
        bool has_alias = ast->nodes[c].end > c + 1;
        if (is_from || (has_alias && is_in(ot_ast_text(ast, c), package, length)))
            mark(walk, has_alias ? c + 1 : c);
    }
}

void ot_references_start(struct ot_row_walk *walk, const char *module)
{
    const struct ot_ast *ast = walk->ast;
    size_t length = strcspn(module, ".");
    walk->own = ot_calloc(ast->string_count, sizeof *walk->own);
    for (uint32_t n = 0; n < ast->node_count; n++) {
        int kind = ast->nodes[n].kind;
        if (kind == OT_IMPORT || kind == OT_IMPORT_FROM)
            mark_imports(walk, n, module, length);
        else if ((kind == OT_FUNCTION || kind == OT_CLASS) && ast->nodes[ot_ast_scope(ast, n)].kind != OT_CLASS)
            mark(walk, n);
    }
}

/* Whether the expression stands where it is no use of a value, or one that has rows of its own: it is called, bound, an
 * annotation, a decorator, a base. */
static bool is_elsewhere(const struct ot_ast *ast, uint32_t node)
{
    uint32_t up = ast->nodes[node].parent;
    if (ast->nodes[up].kind == OT_SUBSCRIPT && node == ot_ast_first(up)) { /* kernel[grid](…) */
        uint32_t above = ast->nodes[up].parent;
        if (ast->nodes[above].kind == OT_CALL && up == ot_ast_first(above))
            return true;
    }
    if ((ast->nodes[up].kind == OT_CALL && node == ot_ast_first(up)) || ast->nodes[up].kind == OT_GLOBAL ||
        ast->nodes[up].kind == OT_NONLOCAL || ot_ast_is_target(ast, node))
        return true;
    for (; ast->nodes[up].kind != OT_BLOCK && ast->nodes[up].kind != OT_MODULE; node = up, up = ast->nodes[up].parent)
        switch (ast->nodes[up].kind) {
        case OT_FUNCTION:
        case OT_CLASS:
            return true;
        case OT_PARAM:
            return node == ot_ast_first(up);
        case OT_ANNOTATED:
            return node == ot_ast_child(ast, up, 1);
        default:
            break;
        }
    return false;
}

bool ot_references_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    struct ot_rows *rows = walk->rows;
    uint32_t base = node;
    while (ast->nodes[base].kind == OT_ATTRIBUTE)
        base = ot_ast_first(base);
    if (ast->nodes[base].kind != OT_NAME)
        return false;
    if (!walk->own[ast->nodes[base].text] || is_elsewhere(ast, node))
        return true;
    struct ot_use_row row = {.node = node, .scope = rows->scopes[place.scope].node,
                                   .line = ast->nodes[node].line, .guard = ot_row_guard(walk, place)};
    row.text = ot_guards_text(&walk->guards, node, true);
    ot_grow(&rows->references, &rows->reference_capacity, rows->reference_count + 1, sizeof row);
    rows->references[rows->reference_count++] = row;
    return true;
}
