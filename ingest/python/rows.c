/*
 * rows.c: one walk over a file's tree: scopes, bases, decorators, calls, imports, each under its guard. Bindings,
 * references and registrations have files of their own.
 */
#include "ingest/python/rows.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/python/rows_internal.h"
#include "tools/base/mem.h"

void ot_rows_init(struct ot_rows *rows)
{
    memset(rows, 0, sizeof *rows);
    ot_intern_init(&rows->texts);
    ot_arena_init(&rows->arena);
    ot_buf_init(&rows->record);
}

void ot_rows_release(struct ot_rows *rows)
{
#define X(name, type) free(rows->name##s);
    OT_ROW_LISTS(X)
#undef X
    ot_intern_release(&rows->texts);
    ot_arena_release(&rows->arena);
    ot_buf_release(&rows->record);
    memset(rows, 0, sizeof *rows);
}

void ot_rows_trouble(struct ot_rows *rows, uint32_t line, const char *kind, const char *text)
{
    ot_grow(&rows->troubles, &rows->trouble_capacity, rows->trouble_count + 1,
            sizeof *rows->troubles);
    rows->troubles[rows->trouble_count++] = (struct ot_trouble){
        line, kind, ot_arena_strndup(&rows->arena, text, strlen(text))};
}

/* "outer.name", "outer.<locals>.name". */
static uint32_t qualname_of(struct ot_row_walk *walk, uint32_t node, uint32_t outer)
{
    struct ot_buf name = OT_BUF_INIT;
    const struct ot_scope_row *around = &walk->rows->scopes[outer];
    if (around->kind != OT_SCOPE_MODULE) {
        ot_buf_add_str(&name, ot_intern_text(&walk->rows->texts, around->qualname));
        ot_buf_add_str(&name, around->kind == OT_SCOPE_CLASS ? "." : ".<locals>.");
    }
    bool is_lambda = walk->ast->nodes[node].kind == OT_LAMBDA;
    ot_buf_add_str(&name, is_lambda ? "<lambda>" : ot_ast_text(walk->ast, node));
    uint32_t text = ot_intern_add(&walk->rows->texts, name.data, name.length);
    ot_buf_release(&name);
    return text;
}

static uint32_t next_occurrence(struct ot_row_walk *walk, uint32_t qualname)
{
    size_t before = walk->occurrence_capacity;
    ot_grow(&walk->occurrences, &walk->occurrence_capacity, (size_t)qualname + 1,
            sizeof *walk->occurrences);
    memset(walk->occurrences + before, 0,
           (walk->occurrence_capacity - before) * sizeof *walk->occurrences);
    return ++walk->occurrences[qualname];
}

/* Adds the scope row of a MODULE, CLASS, FUNCTION or LAMBDA and returns its number. */
static uint32_t add_scope(struct ot_row_walk *walk, uint32_t node, enum ot_scope_kind kind,
                          uint32_t outer)
{
    struct ot_rows *rows = walk->rows;
    struct ot_scope_row row = {.node = node, .kind = kind, .parent = OT_NO_NODE};
    row.line = walk->ast->nodes[node].line;
    row.end_line = walk->lowered->spans[node].column;
    if (kind == OT_SCOPE_MODULE) {
        row.qualname = ot_intern_str(&rows->texts, "<module>");
    } else {
        row.parent = rows->scopes[outer].node;
        row.qualname = qualname_of(walk, node, outer);
    }
    row.occurrence = next_occurrence(walk, row.qualname);
    ot_grow(&rows->scopes, &rows->scope_capacity, rows->scope_count + 1, sizeof row);
    rows->scopes[rows->scope_count++] = row;
    return (uint32_t)(rows->scope_count - 1);
}

static void visit(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place);

static void visit_children(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    for (uint32_t c = ot_ast_first(node); c < walk->ast->nodes[node].end;
         c = walk->ast->nodes[c].end)
        visit(walk, c, place);
}

static void visit_block(struct ot_row_walk *walk, uint32_t block, struct ot_row_place place)
{
    for (uint32_t s = ot_ast_first(block); s < walk->ast->nodes[block].end;
         s = walk->ast->nodes[s].end) {
        visit(walk, s, place);
        place.guard = ot_guards_after(&walk->guards, s, place.guard);
    }
}

static void add_call(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    struct ot_rows *rows = walk->rows;
    const struct ot_ast_node *call = &walk->ast->nodes[node];
    struct ot_call_row row = {.node = node,
                              .scope = rows->scopes[place.scope].node,
                              .line = call->line,
                              .column = walk->lowered->spans[node].column,
                              .rank = call->rank,
                              .callee = ot_guards_text(&walk->guards, ot_ast_first(node), true),
                              .guard = ot_row_guard(walk, place)};
    ot_grow(&rows->calls, &rows->call_capacity, rows->call_count + 1, sizeof row);
    rows->calls[rows->call_count++] = row;
}

static void add_imports(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    struct ot_rows *rows = walk->rows;
    const struct ot_ast *ast = walk->ast;
    char dots[256];
    size_t count = ast->nodes[node].kind == OT_IMPORT_FROM ? ast->nodes[node].flags : 0;
    memset(dots, '.', count);
    struct ot_buf name = OT_BUF_INIT;
    ot_buf_add(&name, dots, count);
    ot_buf_add_str(&name, ot_ast_text(ast, node));
    uint32_t module = ot_intern_add(&rows->texts, name.data, name.length);
    ot_buf_release(&name);
    for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end) {
        bool has_alias = ast->nodes[c].end > c + 1;
        struct ot_import_row row = {.node = c,
                                    .scope = rows->scopes[place.scope].node,
                                    .module = module,
                                    .name = ot_row_text(walk, c),
                                    .alias = has_alias ? ot_row_text(walk, c + 1) : OT_NO_TEXT,
                                    .line = ast->nodes[c].line,
                                    .guard = ot_row_guard(walk, place)};
        ot_grow(&rows->imports, &rows->import_capacity, rows->import_count + 1, sizeof row);
        rows->imports[rows->import_count++] = row;
    }
}

static void add_part(struct ot_part_row **parts, size_t *count, size_t *capacity,
                     struct ot_part_row row)
{
    ot_grow(parts, capacity, *count + 1, sizeof row);
    (*parts)[(*count)++] = row;
}

/* The texts of a LIST_OF below a definition: decorators, bases. */
static void add_decorators(struct ot_row_walk *walk, uint32_t list, uint32_t scope)
{
    uint32_t position = 0;
    for (uint32_t c = ot_ast_first(list); c < walk->ast->nodes[list].end;
         c = walk->ast->nodes[c].end)
        add_part(&walk->rows->decorators, &walk->rows->decorator_count,
                 &walk->rows->decorator_capacity,
                 (struct ot_part_row){scope, position++, ot_guards_text(&walk->guards, c, false),
                                      walk->ast->nodes[c].line});
}

static void add_bases(struct ot_row_walk *walk, uint32_t list, uint32_t scope)
{
    uint32_t position = 0;
    for (uint32_t c = ot_ast_first(list); c < walk->ast->nodes[list].end;
         c = walk->ast->nodes[c].end)
        add_part(&walk->rows->bases, &walk->rows->base_count, &walk->rows->base_capacity,
                 (struct ot_part_row){scope, position++, ot_guards_text(&walk->guards, c, false),
                                      walk->ast->nodes[c].line});
}

/* Decorators, bases, annotations and defaults belong to the scope around. */
static void visit_definition(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    int kind = ast->nodes[node].kind;
    uint32_t scope = add_scope(walk, node,
                               kind == OT_CLASS      ? OT_SCOPE_CLASS
                               : kind == OT_FUNCTION ? OT_SCOPE_FUNCTION
                                                     : OT_SCOPE_LAMBDA,
                               place.scope);
    struct ot_row_place inner = {scope, kind == OT_CLASS ? place.guard : OT_NO_NODE};
    ot_bindings_add_defaults(walk, ot_ast_child(ast, node, kind == OT_LAMBDA ? 0 : 1), scope, place);
    if (kind == OT_LAMBDA) {
        visit(walk, ot_ast_child(ast, node, 0), place);
        visit(walk, ot_ast_child(ast, node, 1), inner);
        return;
    }
    add_decorators(walk, ot_ast_child(ast, node, 0), node);
    if (kind == OT_CLASS)
        add_bases(walk, ot_ast_child(ast, node, 1), node);
    uint32_t last = ot_ast_child(ast, node, kind == OT_CLASS ? 2 : 3);
    for (uint32_t c = ot_ast_first(node); c < last; c = ast->nodes[c].end)
        visit(walk, c, place);
    visit(walk, last, inner);
}

/* Child number position of node, below one more guard. */
static void visit_under(struct ot_row_walk *walk, uint32_t node, uint32_t position, int arm,
                        enum ot_guard_kind kind, uint32_t test, struct ot_row_place place)
{
    uint32_t child = ot_ast_child(walk->ast, node, position);
    if (walk->ast->nodes[child].kind == OT_NONE)
        return;
    place.guard = ot_guards_add(&walk->guards, node, arm, kind, test, place.guard);
    visit(walk, child, place);
}

static void visit_try(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    visit_under(walk, node, 0, 0, OT_GUARD_TRY, OT_NO_NODE, place);
    uint32_t handlers = ot_ast_child(ast, node, 1);
    for (uint32_t h = ot_ast_first(handlers); h < ast->nodes[handlers].end; h = ast->nodes[h].end) {
        uint32_t type = ot_ast_child(ast, h, 0);
        visit(walk, type, place);
        visit_under(walk, h, 1, 0, OT_GUARD_EXCEPT,
                    ast->nodes[type].kind == OT_NONE ? OT_NO_NODE : type, place);
    }
    visit_under(walk, node, 2, 0, OT_GUARD_TRY, OT_NO_NODE, place);
    visit(walk, ot_ast_child(ast, node, 3), place);
}

/* A comprehension: what follows an "if" runs only where it holds. */
static void visit_comprehension(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end) {
        visit(walk, c, place);
        if (ast->nodes[c].kind == OT_COMP_IF)
            place.guard = ot_guards_add(&walk->guards, c, 0, OT_GUARD_IF, ot_ast_first(c),
                                        place.guard);
    }
}

static void visit_branch(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t first = ot_ast_first(node);
    visit(walk, first, place);
    switch (ast->nodes[node].kind) {
    case OT_IF:
    case OT_TERNARY:
        visit_under(walk, node, 1, 0, OT_GUARD_IF, first, place);
        visit_under(walk, node, 2, 1, OT_GUARD_ELSE, first, place);
        return;
    case OT_WHILE:
        visit_under(walk, node, 1, 0, OT_GUARD_WHILE, first, place);
        visit(walk, ot_ast_child(ast, node, 2), place);
        return;
    case OT_FOR:
        ot_bindings_add_target(walk, ot_ast_child(ast, node, 1), place);
        visit(walk, ot_ast_child(ast, node, 1), place);
        visit_under(walk, node, 2, 0, OT_GUARD_FOR, first, place);
        visit(walk, ot_ast_child(ast, node, 3), place);
        return;
    case OT_WITH:
        visit_under(walk, node, 1, 0, OT_GUARD_WITH, first, place);
        return;
    case OT_CASE:
        visit(walk, ot_ast_child(ast, node, 1), place);
        visit_under(walk, node, 2, 0, OT_GUARD_CASE, first, place);
        return;
    case OT_AND:
        visit_under(walk, node, 1, 0, OT_GUARD_AND, first, place);
        return;
    default: /* OT_OR */
        visit_under(walk, node, 1, 1, OT_GUARD_OR, first, place);
        return;
    }
}

static void visit(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    switch (walk->ast->nodes[node].kind) {
    case OT_BLOCK: visit_block(walk, node, place); return;
    case OT_FUNCTION:
    case OT_CLASS:
    case OT_LAMBDA: visit_definition(walk, node, place); return;
    case OT_IF:
    case OT_WHILE:
    case OT_FOR:
    case OT_WITH:
    case OT_CASE:
    case OT_TERNARY:
    case OT_AND:
    case OT_OR: visit_branch(walk, node, place); return;
    case OT_TRY: visit_try(walk, node, place); return;
    case OT_LIST_COMP:
    case OT_SET_COMP:
    case OT_DICT_COMP:
    case OT_GENERATOR_EXP: visit_comprehension(walk, node, place); return;
    case OT_IMPORT:
    case OT_IMPORT_FROM: add_imports(walk, node, place); return;
    case OT_CALL:
        add_call(walk, node, place);
        ot_registrations_add(walk, node, place);
        ot_bindings_add(walk, node, place);
        break;
    case OT_NAME:
    case OT_ATTRIBUTE:
        if (ot_references_add(walk, node, place))
            return;
        break;
    case OT_DICT: ot_registrations_add(walk, node, place); break;
    case OT_ASSIGN:
        ot_registrations_add(walk, node, place);
        ot_bindings_add(walk, node, place);
        break;
    default: ot_bindings_add(walk, node, place); break;
    }
    visit_children(walk, node, place);
}

void ot_rows_fill(struct ot_rows *rows, const struct ot_lowered *lowered, const char *source, const char *module)
{
    struct ot_row_walk walk = {.rows = rows, .lowered = lowered, .ast = &lowered->ast};
    ot_guards_init(&walk.guards, rows, lowered, source);
    ot_references_start(&walk, module);
    uint32_t scope = add_scope(&walk, 0, OT_SCOPE_MODULE, 0);
    visit_children(&walk, 0, (struct ot_row_place){scope, OT_NO_NODE});
    ot_guards_release(&walk.guards);
    free(walk.occurrences);
    free(walk.own);
    for (size_t i = 0; i < lowered->trouble_count; i++)
        ot_rows_trouble(rows, lowered->troubles[i].line, lowered->troubles[i].kind,
                        lowered->troubles[i].text);
    ot_ast_encode(&lowered->ast, &rows->record);
}
