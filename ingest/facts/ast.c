/*
 * ast.c: finishing and walking a syntax tree.
 *
 * Must not know: tree-sitter, SQL.
 */
#include "ingest/facts/ast.h"

#include <stdbool.h>
#include <string.h>
#include "tools/base/buf.h"

static void fill_spare(struct ot_ast *ast)
{
    for (uint32_t i = 0; i < OT_AST_SPARE; i++)
        ast->nodes[ast->node_count + i] = (struct ot_ast_node){.kind = OT_NONE, .end = ast->node_count};
}

/* While a node is open, its field end counts the children still to come. */
int ot_ast_finish(struct ot_ast *ast, const uint32_t *counts)
{
    struct ot_ast_node *nodes = ast->nodes;
    uint32_t rank = 0, open = 0;
    if (ast->node_count == 0)
        return -1;
    fill_spare(ast);
    for (uint32_t n = 0; n < ast->node_count; n++) {
        if (n > 0 && open == n)
            return -1;
        nodes[n].parent = n > 0 ? open : 0;
        uint16_t above = nodes[nodes[n].parent].depth;
        nodes[n].depth = n == 0 ? 0 : (uint16_t)(above + (above < UINT16_MAX));
        nodes[n].end = counts[n];
        open = n;
        while (nodes[open].end == 0) { /* complete: close it, and those it completes */
            nodes[open].rank = rank++;
            nodes[open].end = n + 1;
            if (open == 0)
                return n + 1 == ast->node_count ? 0 : -1;
            open = nodes[open].parent;
            nodes[open].end--;
        }
    }
    return -1;
}

uint32_t ot_ast_child(const struct ot_ast *ast, uint32_t node, uint32_t position)
{
    uint32_t child = ot_ast_first(node), end = ast->nodes[node].end;
    while (position-- > 0 && child < end)
        child = ast->nodes[child].end;
    return child < end ? child : ast->node_count;
}

uint32_t ot_ast_child_count(const struct ot_ast *ast, uint32_t node)
{
    uint32_t count = 0;
    for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end)
        count++;
    return count;
}

/* Whether what lies below child, a child of the scope above, runs in that scope. A parameter
 * belongs to its function, but its annotation and default do not. */
static bool is_inside(const struct ot_ast *ast, uint32_t above, uint32_t child, bool is_default)
{
    switch (ast->nodes[above].kind) {
    case OT_MODULE:
        return true;
    case OT_CLASS:
        return ast->nodes[child].kind == OT_BLOCK;
    case OT_FUNCTION:
        return ast->nodes[child].kind == OT_BLOCK ||
               (ast->nodes[child].kind == OT_PARAMS && !is_default);
    case OT_LAMBDA:
        return ast->nodes[child].kind != OT_PARAMS || !is_default;
    default:
        return false;
    }
}

uint32_t ot_ast_scope(const struct ot_ast *ast, uint32_t node)
{
    bool is_default = false;
    while (node > 0) {
        uint32_t above = ast->nodes[node].parent;
        if (is_inside(ast, above, node, is_default))
            return above;
        if (ast->nodes[above].kind == OT_PARAM)
            is_default = true;
        else if (ast->nodes[above].kind != OT_PARAMS)
            is_default = false;
        node = above;
    }
    return 0;
}

static void add_own_name(const struct ot_ast *ast, uint32_t scope, struct ot_buf *out)
{
    if (ast->nodes[scope].kind == OT_LAMBDA)
        ot_buf_add_str(out, "<lambda>");
    else
        ot_buf_add_str(out, ot_ast_text(ast, scope));
}

void ot_ast_qualname(const struct ot_ast *ast, uint32_t scope, struct ot_buf *out)
{
    if (ast->nodes[scope].kind == OT_MODULE) {
        ot_buf_add_str(out, "<module>");
        return;
    }
    uint32_t above = ot_ast_scope(ast, scope);
    if (ast->nodes[above].kind != OT_MODULE) {
        ot_ast_qualname(ast, above, out);
        ot_buf_add_str(out, ast->nodes[above].kind == OT_CLASS ? "." : ".<locals>.");
    }
    add_own_name(ast, scope, out);
}

uint32_t ot_ast_next_own(const struct ot_ast *ast, uint32_t node)
{
    uint8_t kind = ast->nodes[node].kind;
    return kind == OT_FUNCTION || kind == OT_LAMBDA || kind == OT_CLASS ? ast->nodes[node].end : node + 1;
}

bool ot_ast_is_compared(const struct ot_ast *ast, uint32_t node)
{
    uint8_t kind;
    do {
        node = ast->nodes[node].parent;
        kind = ast->nodes[node].kind;
    } while (kind == OT_TUPLE || kind == OT_LIST || kind == OT_SET);
    return kind == OT_COMPARE || kind == OT_COMPARE_WITH;
}

bool ot_ast_is_target(const struct ot_ast *ast, uint32_t node)
{
    uint32_t up = ast->nodes[node].parent;
    while (ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_LIST || ast->nodes[up].kind == OT_STAR) {
        node = up;
        up = ast->nodes[node].parent;
    }
    switch (ast->nodes[up].kind) {
    case OT_ASSIGN:
    case OT_FOR:
    case OT_WITH_ITEM:
    case OT_WALRUS:
        return node != ot_ast_first(up);
    case OT_ANNOTATED:
    case OT_AUGMENTED:
        return node == ot_ast_first(up);
    default:
        return false;
    }
}

/* How it is asked whether control leaves. */
struct way {
    const struct ot_ast *ast;
    bool is_sure; /* also where a "with" may end what is raised in it */
    ot_ast_says *says;
    void *context;
};

static bool leaves(const struct way *way, uint32_t block);

/* Does control never come behind a try statement: no handler, and neither the body nor what follows it, goes on? */
static bool try_leaves(const struct way *way, uint32_t s)
{
    const struct ot_ast *ast = way->ast;
    uint32_t handlers = ot_ast_child(ast, s, 1);
    if (leaves(way, ot_ast_child(ast, s, 3)))
        return true;
    for (uint32_t h = ot_ast_first(handlers); h < ast->nodes[handlers].end; h = ast->nodes[h].end)
        if (!leaves(way, ot_ast_child(ast, h, 1)))
            return false;
    return leaves(way, ot_ast_first(s)) || leaves(way, ot_ast_child(ast, s, 2));
}

/* The same of a match: does each case leave, and the last one take anything, by "_" or a name? */
static bool match_leaves(const struct way *way, uint32_t s)
{
    const struct ot_ast *ast = way->ast;
    uint32_t cases = ot_ast_child(ast, s, 1);
    bool is_any = false;
    for (uint32_t c = ot_ast_first(cases); c < ast->nodes[cases].end; c = ast->nodes[c].end) {
        uint32_t pattern = ot_ast_first(c), guard = ast->nodes[pattern].end;
        if (!leaves(way, ast->nodes[guard].end))
            return false;
        uint32_t name = ast->nodes[pattern].kind == OT_OTHER ? pattern + 1 : pattern;
        is_any = ast->nodes[name].kind == OT_NAME && ast->nodes[name].end == guard &&
                 ast->nodes[guard].kind == OT_NONE;
    }
    return is_any;
}

/* Does a break end a loop within the body of another, and not that one? */
static bool is_of_inner(const struct ot_ast *ast, uint32_t n, uint32_t body)
{
    for (uint32_t below = n, up = ast->nodes[n].parent; up > body; below = up, up = ast->nodes[up].parent)
        if ((ast->nodes[up].kind == OT_FOR || ast->nodes[up].kind == OT_WHILE) &&
            ast->nodes[below].end != ast->nodes[up].end) /* not in its else */
            return true;
    return false;
}

/* Is a statement "while True" that no break ends? */
static bool is_endless(const struct way *way, uint32_t s)
{
    const struct ot_ast *ast = way->ast;
    uint32_t test = ot_ast_first(s), body = ast->nodes[test].end;
    if (ast->nodes[test].kind != OT_TRUE && !(way->says && way->says(way->context, test)))
        return false;
    for (uint32_t n = body; n < ast->nodes[body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_BREAK && !is_of_inner(ast, n, body))
            return false;
    return true;
}

/* Does control never come behind a statement? */
static bool statement_leaves(const struct way *way, uint32_t s)
{
    const struct ot_ast *ast = way->ast;
    switch (ast->nodes[s].kind) {
    case OT_RETURN:
    case OT_RAISE:
    case OT_CONTINUE:
    case OT_BREAK:
        return true;
    case OT_IF:
        return leaves(way, ot_ast_child(ast, s, 1)) && leaves(way, ot_ast_child(ast, s, 2));
    case OT_WITH:
        return !way->is_sure && leaves(way, ot_ast_child(ast, s, 1));
    case OT_TRY:
        return try_leaves(way, s);
    case OT_WHILE:
        return is_endless(way, s);
    case OT_MATCH:
        return match_leaves(way, s);
    case OT_EXPRESSION:
        return way->says && way->says(way->context, ot_ast_first(s));
    default:
        return false;
    }
}

static bool leaves(const struct way *way, uint32_t block)
{
    const struct ot_ast *ast = way->ast;
    if (ast->nodes[block].kind != OT_BLOCK)
        return false;
    for (uint32_t s = ot_ast_first(block); s < ast->nodes[block].end; s = ast->nodes[s].end)
        if (statement_leaves(way, s))
            return true;
    return false;
}

bool ot_ast_leaves(const struct ot_ast *ast, uint32_t block)
{
    const struct way way = {.ast = ast};
    return leaves(&way, block);
}

bool ot_ast_leaves_by(const struct ot_ast *ast, uint32_t block, ot_ast_says *says, void *context)
{
    const struct way way = {ast, false, says, context};
    return leaves(&way, block);
}

bool ot_ast_is_left(const struct ot_ast *ast, uint32_t block, ot_ast_says *says, void *context)
{
    const struct way way = {ast, true, says, context};
    return leaves(&way, block);
}

bool ot_ast_is_last(const struct ot_ast *ast, uint32_t statement, ot_ast_says *says, void *context)
{
    const struct way way = {ast, true, says, context};
    uint8_t kind = ast->nodes[statement].kind;
    return kind != OT_IF && kind != OT_WITH && statement_leaves(&way, statement);
}

/* Is a statement an if without an else of which the last statement is a return? */
static bool is_leaving_if(const struct ot_ast *ast, uint32_t s)
{
    uint32_t last = 0;
    if (ast->nodes[s].kind != OT_IF || ast->nodes[ot_ast_child(ast, s, 2)].kind == OT_BLOCK)
        return false;
    uint32_t found = ot_ast_child(ast, s, 1);
    for (uint32_t n = ot_ast_first(found); n < ast->nodes[found].end; n = ast->nodes[n].end)
        last = n;
    return ast->nodes[last].kind == OT_RETURN;
}

/* The body of a for loop that goes through a name, has no else and goes from one element to the next at its end alone;
 * 0 of any other. */
static uint32_t plain_body(const struct ot_ast *ast, uint32_t loop)
{
    uint32_t target = ast->nodes[ot_ast_first(loop)].end, body = ast->nodes[target].end;
    if (ast->nodes[target].kind != OT_NAME || ast->nodes[ast->nodes[body].end].kind == OT_BLOCK ||
        ast->nodes[body].kind != OT_BLOCK)
        return 0;
    for (uint32_t n = body; n < ast->nodes[body].end; n++)
        if (ast->nodes[n].kind == OT_BREAK || ast->nodes[n].kind == OT_CONTINUE)
            return 0;
    return body;
}

bool ot_ast_is_search(const struct ot_ast *ast, uint32_t loop)
{
    uint32_t body = plain_body(ast, loop);
    for (uint32_t s = body + 1; body && s < ast->nodes[body].end; s = ast->nodes[s].end)
        if (!is_leaving_if(ast, s))
            return false;
    return body != 0;
}

bool ot_ast_is_ended(const struct ot_ast *ast, uint32_t loop)
{
    uint32_t body = plain_body(ast, loop), last = 0;
    for (uint32_t s = body + 1; body && s < ast->nodes[body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_ASSIGN && ast->nodes[s].kind != OT_EXPRESSION && ast->nodes[s].kind != OT_IF)
            return false;
        last = s;
    }
    return last && is_leaving_if(ast, last);
}
