/*
 * bindings.c: what is bound to a value that is written beside it: names of modules and classes, attributes, defaults
 * of parameters; and what return statements give.
 */
#include "ingest/python/rows_internal.h"

#include <string.h>
#include "tools/base/mem.h"

static void add(struct ot_row_walk *walk, struct ot_binding_row row, uint32_t value, struct ot_row_place place)
{
    struct ot_rows *rows = walk->rows;
    row.value = value == OT_NO_NODE              ? OT_NO_TEXT
                : row.kind == OT_BINDING_MODULE ? ot_guards_text(&walk->guards, value, false) /* as guard.test_id */
                                                : ot_guards_value(&walk->guards, value);
    row.guard = ot_row_guard(walk, place);
    ot_grow(&rows->bindings, &rows->binding_capacity, rows->binding_count + 1, sizeof row);
    rows->bindings[rows->binding_count++] = row;
}

/* The decorators of a class that make fields of the names it binds. */
static bool is_dataclass(const struct ot_ast *ast, uint32_t class)
{
    uint32_t list = ot_ast_child(ast, class, 0);
    for (uint32_t c = ot_ast_first(list); c < ast->nodes[list].end; c = ast->nodes[c].end) {
        uint32_t name = ast->nodes[c].kind == OT_CALL ? ot_ast_first(c) : c;
        if (strcmp(ot_ast_text(ast, name), "dataclass") == 0)
            return true;
    }
    return false;
}

static void add_name(struct ot_row_walk *walk, uint32_t target, uint32_t value, struct ot_row_place place)
{
    const struct ot_scope_row *scope = &walk->rows->scopes[place.scope];
    const struct ot_ast *ast = walk->ast;
    bool is_field = scope->kind == OT_SCOPE_CLASS && ast->nodes[ast->nodes[target].parent].kind == OT_ANNOTATED &&
                    is_dataclass(ast, scope->node);
    if (scope->kind != OT_SCOPE_MODULE && scope->kind != OT_SCOPE_CLASS)
        return;
    struct ot_binding_row row = {.node = target, .scope = scope->node, .base = OT_NO_TEXT,
                                 .name = ot_row_text(walk, target), .line = ast->nodes[target].line,
                                 .kind = is_field                         ? OT_BINDING_FIELD
                                         : scope->kind == OT_SCOPE_MODULE ? OT_BINDING_MODULE
                                                                          : OT_BINDING_CLASS};
    add(walk, row, value, place);
    if (value != OT_NO_NODE && scope->kind == OT_SCOPE_MODULE)
        ot_guards_split(&walk->guards, walk->rows->bindings[walk->rows->binding_count - 1].value, value);
}

/* Whether what stands in a tuple or list is as much as in another, each at its place. */
static bool is_paired(const struct ot_ast *ast, uint32_t targets, uint32_t values)
{
    if (values == OT_NO_NODE || (ast->nodes[values].kind != OT_TUPLE && ast->nodes[values].kind != OT_LIST) ||
        ot_ast_child_count(ast, targets) != ot_ast_child_count(ast, values))
        return false;
    for (uint32_t c = ot_ast_first(targets), v = ot_ast_first(values); c < ast->nodes[targets].end;
         c = ast->nodes[c].end, v = ast->nodes[v].end)
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[v].kind == OT_STAR)
            return false;
    return true;
}

/* A target, also inside of tuples and lists. */
static void add_target(struct ot_row_walk *walk, uint32_t target, uint32_t value, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    switch (ast->nodes[target].kind) {
    case OT_TUPLE:
    case OT_LIST:
    case OT_STAR:
        if (!is_paired(ast, target, value))
            value = OT_NO_NODE;
        value = value == OT_NO_NODE ? value : ot_ast_first(value);
        for (uint32_t c = ot_ast_first(target); c < ast->nodes[target].end; c = ast->nodes[c].end) {
            add_target(walk, c, value, place);
            value = value == OT_NO_NODE ? value : ast->nodes[value].end;
        }
        return;
    case OT_NAME:
        add_name(walk, target, value, place);
        return;
    case OT_ATTRIBUTE: {
        struct ot_binding_row row = {.node = target, .scope = walk->rows->scopes[place.scope].node,
                                     .base = ot_guards_text(&walk->guards, target + 1, true),
                                     .name = ot_row_text(walk, target), .line = ast->nodes[target].line,
                                     .kind = OT_BINDING_ATTRIBUTE};
        add(walk, row, value, place);
        return;
    }
    case OT_SUBSCRIPT: {
        uint32_t key = ot_ast_child(ast, target, 1);
        struct ot_binding_row row = {.node = target, .scope = walk->rows->scopes[place.scope].node,
                                     .line = ast->nodes[target].line, .kind = OT_BINDING_ITEM};
        if (ast->nodes[key].kind != OT_STRING)
            return;
        row.base = ot_guards_text(&walk->guards, ot_ast_first(target), true);
        row.name = ot_row_text(walk, key);
        add(walk, row, value, place);
        return;
    }
    default:
        return;
    }
}

void ot_bindings_add_target(struct ot_row_walk *walk, uint32_t target, struct ot_row_place place)
{
    add_target(walk, target, OT_NO_NODE, place);
}

void ot_bindings_add_defaults(struct ot_row_walk *walk, uint32_t params, uint32_t scope, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    for (uint32_t c = ot_ast_first(params); c < ast->nodes[params].end; c = ast->nodes[c].end) {
        uint32_t value = ot_ast_child(ast, c, 1);
        struct ot_binding_row row = {.node = c, .scope = walk->rows->scopes[scope].node, .base = OT_NO_TEXT,
                                     .line = ast->nodes[c].line, .kind = OT_BINDING_DEFAULT};
        if (ast->nodes[value].kind == OT_NONE)
            continue;
        row.name = ot_row_text(walk, c);
        add(walk, row, value, place);
    }
}

static void add_return(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    struct ot_rows *rows = walk->rows;
    uint32_t value = ot_ast_first(node);
    struct ot_use_row row = {.node = node, .scope = rows->scopes[place.scope].node,
                                .line = walk->ast->nodes[node].line, .guard = ot_row_guard(walk, place)};
    if (walk->ast->nodes[value].kind == OT_NONE)
        return;
    row.text = ot_guards_value(&walk->guards, value);
    ot_grow(&rows->returns, &rows->return_capacity, rows->return_count + 1, sizeof row);
    rows->returns[rows->return_count++] = row;
}

/* setattr(x, "name", value), object.__setattr__(x, "name", value) or x.__setattr__("name", value): bound as x.name is.
 * The node is the one in front of x, as that of a target is. */
static void add_call(struct ot_row_walk *walk, uint32_t call, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t callee = ot_ast_first(call), first = ast->nodes[callee].end, count = ot_ast_child_count(ast, call) - 1;
    bool is_method = ast->nodes[callee].kind == OT_ATTRIBUTE, is_bound = is_method && count == 2;
    if ((!is_method && ast->nodes[callee].kind != OT_NAME) || (count != 3 && !is_bound) ||
        strcmp(ot_ast_text(ast, callee), is_method ? "__setattr__" : "setattr") != 0)
        return;
    uint32_t object = is_bound ? callee + 1 : first, key = is_bound ? first : ast->nodes[first].end;
    if (ast->nodes[key].kind != OT_STRING)
        return;
    struct ot_binding_row row = {.node = object - 1, .scope = walk->rows->scopes[place.scope].node,
                                 .base = ot_guards_text(&walk->guards, object, true), .name = ot_row_text(walk, key),
                                 .line = ast->nodes[call].line, .kind = OT_BINDING_ATTRIBUTE};
    add(walk, row, ast->nodes[key].end, place);
}

void ot_bindings_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t first = ot_ast_first(node), end = ast->nodes[node].end;
    switch (ast->nodes[node].kind) {
    case OT_ASSIGN:
        for (uint32_t c = ast->nodes[first].end; c < end; c = ast->nodes[c].end)
            add_target(walk, c, first, place);
        return;
    case OT_ANNOTATED: {
        uint32_t value = ot_ast_child(ast, node, 2);
        if (ast->nodes[value].kind != OT_NONE)
            add_target(walk, first, value, place);
        return;
    }
    case OT_AUGMENTED:
    case OT_WITH_ITEM:
    case OT_COMP_FOR:
        add_target(walk, ast->nodes[node].kind == OT_AUGMENTED ? first : ast->nodes[first].end, OT_NO_NODE, place);
        return;
    case OT_CALL: add_call(walk, node, place); return;
    case OT_RETURN:
        add_return(walk, node, place);
        return;
    default:
        return;
    }
}
