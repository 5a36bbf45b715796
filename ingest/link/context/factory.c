/*
 * factory.c: parameters that decide what a function makes: one that it tests against classes of the tree, or passes
 * on to a function that does.
 */
#include "ingest/link/context/factory.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/candidate.h"
#include "ingest/link/context/selector.h"
#include "ingest/link/context/context.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"

static bool names_tree_class(struct ot_analysis *a, ot_id id, uint32_t expression)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym external;
    if (ast->nodes[expression].kind == OT_TUPLE) {
        for (uint32_t c = expression + 1; c < ast->nodes[expression].end; c = ast->nodes[c].end)
            if (names_tree_class(a, id, c))
                return true;
        return false;
    }
    return ot_static_class(a, code->file, id, expression, &external) != 0;
}

/* Does the callee at n name a library function of a behaviour? */
static bool is_library(struct ot_analysis *a, const struct ot_candidate *c, uint32_t n,
                       enum ot_behaviour behaviour)
{
    return ot_static_behaviour(a, c->code->file, c->id, n) == behaviour;
}

static bool is_plain_boolean(const struct ot_ast *ast, uint32_t value)
{
    uint8_t kind = ast->nodes[value].kind;
    return kind == OT_TRUE || kind == OT_FALSE || kind == OT_NOT || kind == OT_COMPARE || kind == OT_NONE;
}

bool ot_factory_gives(const struct ot_candidate *c)
{
    const struct ot_code *code = c->code;
    const struct ot_ast *ast = c->ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN && !is_plain_boolean(ast, n + 1))
            return true;
    return false;
}

/* The parameter that "isinstance(param, Class)" tests here, -1 if this is no such test. */
static int tested_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_ast *ast = c->ast;
    uint32_t subject = ast->nodes[n + 1].end;
    if (ast->nodes[n].kind != OT_CALL || ast->nodes[n + 1].kind != OT_NAME || subject >= ast->nodes[n].end ||
        ast->nodes[subject].kind != OT_NAME || ast->nodes[subject].end >= ast->nodes[n].end)
        return -1;
    int index = ot_scan_param(c->code, ast->nodes[subject].text);
    return index >= 0 && is_library(a, c, n + 1, OT_DOES_ISINSTANCE) &&
                   names_tree_class(a, c->id, ast->nodes[subject].end) ? index : -1;
}

/* The parameter that "getattr(x, param)" or "getattr(param, name)" selects by here, -1 if none. */
static int attribute_here(const struct ot_analysis *a, const struct ot_candidate *c, uint32_t n)
{
    const struct ot_ast *ast = c->ast;
    uint32_t object = ast->nodes[n + 1].end, name = object < ast->nodes[n].end ? ast->nodes[object].end : object;
    if (name >= ast->nodes[n].end || ast->nodes[name].kind == OT_STRING)
        return -1;
    int index = ast->nodes[object].kind == OT_NAME ? ot_scan_param(c->code, ast->nodes[object].text) : -1;
    bool is_receiver = index == 0 && a->codes[c->code->parent]->kind == OT_CLASS;
    if (index >= 0 && !is_receiver) /* a receiver is a context of its own anyway */
        return index;               /* the object decides more than the name does */
    return ast->nodes[name].kind == OT_NAME ? ot_scan_param(c->code, ast->nodes[name].text) : -1;
}

/* The parameter that "functools.wraps(param)" or getattr selects by here, -1 if none. */
static int selected_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_ast *ast = c->ast;
    uint32_t first = ast->nodes[n + 1].end;
    if (ast->nodes[n].kind != OT_CALL || first >= ast->nodes[n].end)
        return -1;
    int attribute = attribute_here(a, c, n);
    int given = ast->nodes[first].kind == OT_NAME ? ot_scan_param(c->code, ast->nodes[first].text) : -1;
    if (attribute >= 0 && is_library(a, c, n + 1, OT_DOES_GETATTR))
        return attribute;
    return given >= 0 && is_library(a, c, n + 1, OT_DOES_DECORATOR) ? given : -1;
}

int ot_factory_decorates(struct ot_analysis *a, struct ot_candidate *c)
{
    const struct ot_code *code = c->code;
    const struct ot_ast *ast = c->ast;
    int found = -1;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end && found < 0; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION)
            for (uint32_t n = s + 1; n < ast->nodes[s + 1].end && found < 0; n++)
                found = selected_here(a, c, n);
    return found;
}

/* The parameter that "table[param] = other_param" files by here, -1 if none: each key has its own. */
static int filed_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_code *code = c->code;
    const struct ot_ast *ast = c->ast;
    (void)a;
    if (ast->nodes[n].kind != OT_ASSIGN || ast->nodes[n + 1].kind != OT_NAME ||
        ot_scan_param(code, ast->nodes[n + 1].text) < 0)
        return -1;
    uint32_t target = ast->nodes[n + 1].end;
    if (ast->nodes[target].kind != OT_SUBSCRIPT)
        return -1;
    uint32_t key = ast->nodes[target + 1].end;
    return ast->nodes[key].kind == OT_NAME && ast->nodes[key].end == ast->nodes[target].end
               ? ot_scan_param(code, ast->nodes[key].text) : -1;
}

/* The parameter under whose name "setattr(x, param, value)" or "object.__setattr__(x, param, value)" stores here, -1 if
 * none: each attribute has its own values. */
static int stored_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_ast *ast = c->ast;
    uint32_t first = ast->nodes[n + 1].end, end = ast->nodes[n].end, name = first < end ? ast->nodes[first].end : end;
    if (ast->nodes[n].kind != OT_CALL || name >= end || ast->nodes[name].kind != OT_NAME)
        return -1;
    int index = ot_scan_param(c->code, ast->nodes[name].text);
    return index >= 0 && is_library(a, c, n + 1, OT_DOES_SETATTR) ? index : -1;
}

/* The parameter that "param.name = function" gives a function of the body here, -1 if none: each object keeps its own
 * wrapper. */
static int wrapped_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_code *code = c->code;
    const struct ot_ast *ast = c->ast;
    (void)a;
    uint32_t target = ast->nodes[n + 1].end;
    if (ast->nodes[n].kind != OT_ASSIGN || ast->nodes[n + 1].kind != OT_NAME ||
        ast->nodes[target].kind != OT_ATTRIBUTE || ast->nodes[target + 1].kind != OT_NAME)
        return -1;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ot_ast_next_own(ast, s))
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == ast->nodes[n + 1].text)
            return ot_scan_param(code, ast->nodes[target + 1].text);
    return -1;
}

/* A function named name in the class around id, in one of its bases, or in the same module. */
static ot_id find_function(struct ot_analysis *a, ot_id id, ot_sym name, bool is_super, int depth)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_id in_class = code->kind == OT_CLASS ? id : code->parent;
    if (depth > 8)
        return 0;
    const struct ot_code *around = ot_scan_code(a, in_class);
    if (!is_super)
        for (uint32_t s = around->body + 1; s < ast->nodes[around->body].end; s = ast->nodes[s].end)
            if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name)
                return ot_program_code(a, code->file, s);
    if (around->kind != OT_CLASS)
        return 0;
    uint32_t bases = ast->nodes[around->ast + 1].end;
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external;
        ot_id base = ast->nodes[c].kind == OT_KEYWORD
                         ? 0 : ot_static_class(a, code->file, around->parent, c, &external);
        ot_id found = base && a->codes[base]->file ? find_function(a, base, name, false, depth + 1) : 0;
        if (found)
            return found;
    }
    return 0;
}

/* Does an expression name the class that the function stands in? */
static bool is_own_class(const struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t n)
{
    const struct ot_code *around = a->codes[a->codes[id]->parent];
    return around->kind == OT_CLASS && ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == around->name;
}

/* The function that a call expression names: f(…), self.f(…), super().f(…), and Class.f(…) in that class. */
static ot_id named_function(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t call, bool *is_method)
{
    uint32_t callee = call + 1;
    *is_method = ast->nodes[callee].kind == OT_ATTRIBUTE;
    if (*is_method && is_own_class(a, id, ast, callee + 1)) {
        *is_method = false; /* what it binds to is given */
        return find_function(a, id, ast->nodes[callee].text, false, 0);
    }
    if (*is_method) {
        bool is_super = ast->nodes[callee + 1].kind == OT_CALL;
        bool is_self = ast->nodes[callee + 1].kind == OT_NAME && a->codes[id]->param_count &&
                       a->codes[id]->params[0].name == ast->nodes[callee + 1].text;
        return is_super || is_self ? find_function(a, id, ast->nodes[callee].text, is_super, 0) : 0;
    }
    if (ast->nodes[callee].kind != OT_NAME)
        return 0;
    for (ot_id c = id; c; c = a->codes[c]->parent) {
        const struct ot_code *code = ot_scan_code(a, c);
        for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
            if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == ast->nodes[callee].text)
                return ot_program_code(a, code->file, s);
    }
    return 0;
}

/* The parameter that the call f(…, param, …) passes on to a factory, -1 if it does not. */
static int passed_by_call(struct ot_analysis *a, struct ot_candidate *c, uint32_t call)
{
    const struct ot_ast *ast = c->ast;
    bool is_method;
    ot_id callee = named_function(a, c->id, ast, call, &is_method);
    int tested = callee ? ot_context_param(a, callee) : -1;
    if (tested < 0)
        return -1;
    uint32_t position = is_method ? 1 : 0;
    for (uint32_t n = ast->nodes[call + 1].end; n < ast->nodes[call].end; n = ast->nodes[n].end, position++) {
        bool is_keyword = ast->nodes[n].kind == OT_KEYWORD;
        uint32_t value = is_keyword ? n + 1 : n;
        bool is_it = is_keyword ? ast->nodes[n].text == a->codes[callee]->params[tested].name
                                : position == (uint32_t)tested;
        if (is_it && ast->nodes[value].kind == OT_NAME) {
            c->selects = ot_context_selects(a, callee);
            return ot_scan_param(c->code, ast->nodes[value].text);
        }
    }
    return -1;
}

/* The same for what an expression comes to: a call, or a choice between calls. */
static int passed_on(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    const struct ot_ast *ast = c->ast;
    uint8_t kind = ast->nodes[n].kind;
    if (kind == OT_CALL) { /* f(param), f(param).method() */
        bool is_chain = ast->nodes[n + 1].kind == OT_ATTRIBUTE && ast->nodes[n + 2].kind == OT_CALL;
        int index = passed_by_call(a, c, n);
        return index < 0 && is_chain ? passed_by_call(a, c, n + 2) : index;
    }
    if (kind != OT_TERNARY && kind != OT_AND && kind != OT_OR)
        return -1;
    uint32_t first = kind == OT_TERNARY ? ast->nodes[n + 1].end : n + 1;
    int found = passed_on(a, c, first);
    return found >= 0 ? found : passed_on(a, c, ast->nodes[first].end);
}

/* The same for what a return statement gives. */
static int passed_here(struct ot_analysis *a, struct ot_candidate *c, uint32_t n)
{
    return c->ast->nodes[n].kind == OT_RETURN ? passed_on(a, c, n + 1) : -1;
}

/* The first parameter that a recogniser finds in the own code of the function, -1 if it finds none. */
static int first_of(struct ot_analysis *a, struct ot_candidate *c,
                    int (*find)(struct ot_analysis *a, struct ot_candidate *c, uint32_t n))
{
    int found = -1;
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end && found < 0; n = ot_ast_next_own(c->ast, n))
        found = find(a, c, n);
    return found;
}

int ot_factory_tests(struct ot_analysis *a, struct ot_candidate *c)
{
    return first_of(a, c, tested_here);
}

int ot_factory_passes_on(struct ot_analysis *a, struct ot_candidate *c)
{
    int found = first_of(a, c, passed_here);
    bool is_enum = found >= 0 && c->selects == OT_SELECTS_ENUM;
    return is_enum && ot_selector_calls(a, c) >= 0 ? -1 : found; /* what is called here decides more */
}

int ot_factory_selects(struct ot_analysis *a, struct ot_candidate *c)
{
    return first_of(a, c, selected_here);
}

int ot_factory_files(struct ot_analysis *a, struct ot_candidate *c)
{
    return first_of(a, c, filed_here);
}

int ot_factory_stores(struct ot_analysis *a, struct ot_candidate *c)
{
    return first_of(a, c, stored_here);
}

int ot_factory_wraps(struct ot_analysis *a, struct ot_candidate *c)
{
    return first_of(a, c, wrapped_here);
}

/* "table.get(…)" or "table.pop(…)" */
static bool is_look_up(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const char *name = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE
                           ? ot_text(a, ast->nodes[n + 1].text) : "";
    return strcmp(name, "get") == 0 || strcmp(name, "pop") == 0;
}

/* Is n a tuple of two parameters or more: the key of a table? */
static bool is_key_of_params(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t count = 0;
    if (ast->nodes[n].kind != OT_TUPLE)
        return false;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind != OT_NAME || ot_scan_param(code, ast->nodes[c].text) < 0)
            return false;
    return count > 1;
}

/* Is the value kept under a name by which something is looked up, or itself what it is looked up by? */
static bool is_looked_up_by(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    bool is_kept = ast->nodes[up].kind == OT_ASSIGN && n == up + 1 && ast->nodes[ast->nodes[n].end].kind == OT_NAME;
    ot_sym name = is_kept ? ast->nodes[ast->nodes[n].end].text : 0;
    for (uint32_t m = code->body; m < ast->nodes[code->body].end; m = ot_ast_next_own(ast, m)) {
        uint32_t key = ast->nodes[m].kind == OT_SUBSCRIPT || is_look_up(a, ast, m) ? ast->nodes[m + 1].end : 0;
        if (key && key < ast->nodes[m].end &&
            (key == n || (name && ast->nodes[key].kind == OT_NAME && ast->nodes[key].text == name)))
            return true;
    }
    return false;
}

bool ot_factory_is_keyed(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->keyed != -2)
        return code->keyed == 1;
    code->keyed = -1;
    for (uint32_t n = code->body; code->kind == OT_FUNCTION && n < ast->nodes[code->body].end && code->keyed < 0;
         n = ot_ast_next_own(ast, n))
        if (is_key_of_params(code, ast, n) && is_looked_up_by(a, code, ast, n))
            code->keyed = 1;
    return code->keyed == 1;
}
