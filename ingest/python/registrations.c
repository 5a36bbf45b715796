/*
 * registrations.c: functions and classes that are filed under literal keys: by a decorator, by a call that is handed
 * both, in a display, by a store.
 */
#include "ingest/python/rows_internal.h"

#include <string.h>
#include "tools/base/mem.h"

/* A text, a number or a member of something: what keys are made of. */
static bool is_key(const struct ot_ast *ast, uint32_t node)
{
    int kind = ast->nodes[node].kind;
    return kind == OT_STRING || kind == OT_INTEGER ||
           (kind == OT_ATTRIBUTE && ast->nodes[ot_ast_first(node)].kind == OT_NAME &&
            strcmp(ot_ast_text(ast, ot_ast_first(node)), "self") != 0);
}

/* A name of the tree, perhaps with dots. */
static bool is_own(const struct ot_row_walk *walk, uint32_t node)
{
    while (walk->ast->nodes[node].kind == OT_ATTRIBUTE)
        node = ot_ast_first(node);
    return walk->ast->nodes[node].kind == OT_NAME && walk->own[walk->ast->nodes[node].text];
}

static uint32_t key_text(struct ot_row_walk *walk, uint32_t node)
{
    if (walk->ast->nodes[node].kind == OT_STRING)
        return ot_row_text(walk, node);
    return ot_guards_text(&walk->guards, node, true);
}

static void add_key(struct ot_row_walk *walk, uint32_t node, uint32_t key, uint32_t *position)
{
    const struct ot_ast *ast = walk->ast;
    struct ot_rows *rows = walk->rows;
    if (ast->nodes[key].kind == OT_TUPLE) {
        for (uint32_t c = ot_ast_first(key); c < ast->nodes[key].end; c = ast->nodes[c].end)
            add_key(walk, node, c, position);
        return;
    }
    if (!is_key(ast, key))
        return;
    struct ot_part_row row = {node, (*position)++, key_text(walk, key), ast->nodes[key].line};
    ot_grow(&rows->keys, &rows->key_capacity, rows->key_count + 1, sizeof row);
    rows->keys[rows->key_count++] = row;
}

static struct ot_registration_row *add(struct ot_row_walk *walk, uint32_t node, enum ot_registration_kind kind,
                                       struct ot_row_place place)
{
    struct ot_rows *rows = walk->rows;
    struct ot_registration_row row = {.node = node, .kind = kind, .scope = rows->scopes[place.scope].node,
                                      .line = walk->ast->nodes[node].line, .guard = ot_row_guard(walk, place)};
    ot_grow(&rows->registrations, &rows->registration_capacity, rows->registration_count + 1, sizeof row);
    rows->registrations[rows->registration_count++] = row;
    return &rows->registrations[rows->registration_count - 1];
}

/* The definition that node decorates, OT_NO_NODE where it is no decorator. */
static uint32_t decorated(const struct ot_ast *ast, uint32_t node)
{
    uint32_t list = ast->nodes[node].parent, definition = ast->nodes[list].parent;
    bool is_definition = ast->nodes[definition].kind == OT_FUNCTION || ast->nodes[definition].kind == OT_CLASS;
    return is_definition && list == ot_ast_first(definition) ? definition : OT_NO_NODE;
}

static uint32_t value_of(const struct ot_ast *ast, uint32_t argument)
{
    return ast->nodes[argument].kind == OT_KEYWORD ? ot_ast_first(argument) : argument;
}

/* @register("a", "b"), register("a", "b", function), register(name="a", function=function). */
static void add_call(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t callee = ot_ast_first(node), definition = decorated(ast, node), target = OT_NO_NODE, position = 0;
    bool has_text = false;
    for (uint32_t c = ast->nodes[callee].end; c < ast->nodes[node].end; c = ast->nodes[c].end) {
        uint32_t value = value_of(ast, c);
        has_text |= is_key(ast, value) && !is_own(walk, value);
        if (target == OT_NO_NODE && is_own(walk, value))
            target = value;
    }
    if (definition == OT_NO_NODE ? !has_text || target == OT_NO_NODE : !has_text && target == OT_NO_NODE)
        return;
    struct ot_registration_row *row = add(walk, node, definition == OT_NO_NODE ? OT_REGISTRATION_CALL
                                                                               : OT_REGISTRATION_DECORATOR, place);
    row->registry = ot_guards_text(&walk->guards, callee, true);
    row->target_node = definition == OT_NO_NODE ? target : definition;
    row->target = definition == OT_NO_NODE ? ot_guards_text(&walk->guards, target, true)
                                           : ot_row_text(walk, definition);
    for (uint32_t c = ast->nodes[callee].end; c < ast->nodes[node].end; c = ast->nodes[c].end)
        if (value_of(ast, c) != target || definition != OT_NO_NODE)
            add_key(walk, node, value_of(ast, c), &position);
}

/* What a display is bound to: X = {…}, X: T = {…}, X.update({…}). OT_NO_NODE for anything else. */
static uint32_t holder(const struct ot_ast *ast, uint32_t display)
{
    uint32_t up = ast->nodes[display].parent, first = ot_ast_first(up);
    switch (ast->nodes[up].kind) {
    case OT_ASSIGN:
        return ast->nodes[first].end;
    case OT_ANNOTATED:
        return first;
    case OT_CALL:
        return ast->nodes[first].kind == OT_ATTRIBUTE && strcmp(ot_ast_text(ast, first), "update") == 0
                   ? ot_ast_first(first) : OT_NO_NODE;
    default:
        return OT_NO_NODE;
    }
}

static void add_filed(struct ot_row_walk *walk, uint32_t node, uint32_t holds, uint32_t key, uint32_t value,
                      struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t position = 0, part = ast->nodes[key].kind == OT_TUPLE ? ot_ast_first(key) : key;
    if (!is_key(ast, part) || !is_own(walk, value))
        return;
    struct ot_registration_row *row = add(walk, node, OT_REGISTRATION_TABLE, place);
    row->registry = ot_guards_text(&walk->guards, holds, true);
    row->target = ot_guards_text(&walk->guards, value, true);
    row->target_node = value;
    add_key(walk, node, key, &position);
}

void ot_registrations_add(struct ot_row_walk *walk, uint32_t node, struct ot_row_place place)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t first = ot_ast_first(node);
    if (ast->nodes[node].kind == OT_CALL) {
        add_call(walk, node, place);
    } else if (ast->nodes[node].kind == OT_DICT) {
        uint32_t holds = holder(ast, node);
        for (uint32_t c = first; holds != OT_NO_NODE && c < ast->nodes[node].end; c = ast->nodes[c].end)
            if (ast->nodes[c].kind == OT_PAIR)
                add_filed(walk, c, holds, ot_ast_first(c), ot_ast_child(ast, c, 1), place);
    } else if (ast->nodes[node].kind == OT_ASSIGN) { /* X["a"] = function */
        for (uint32_t c = ast->nodes[first].end; c < ast->nodes[node].end; c = ast->nodes[c].end)
            if (ast->nodes[c].kind == OT_SUBSCRIPT)
                add_filed(walk, c, ot_ast_first(c), ot_ast_child(ast, c, 1), first, place);
    }
}
