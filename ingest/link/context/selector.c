/*
 * selector.c: parameters that choose what a function does although it makes nothing: one that it calls or hands back,
 * an enum member, the key of what it looks up, a record that it files.
 */
#include "ingest/link/context/selector.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/candidate.h"
#include "ingest/link/core/given.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/type.h"

/* Does a function around expression, within code, have a parameter of its own called name? */
static bool is_shadowed(const struct ot_code *code, const struct ot_ast *ast, uint32_t expression, ot_sym name)
{
    for (uint32_t up = ast->nodes[expression].parent; up > code->ast; up = ast->nodes[up].parent) {
        if (ast->nodes[up].kind != OT_FUNCTION && ast->nodes[up].kind != OT_LAMBDA)
            continue;
        uint32_t params = ast->nodes[up].kind == OT_LAMBDA ? up + 1 : ast->nodes[up + 1].end;
        for (uint32_t c = params + 1; c < ast->nodes[params].end; c = ast->nodes[c].end)
            if (ast->nodes[c].text == name)
                return true;
    }
    return false;
}

/* The parameter of code that expression reads, -1 if it is none. */
static int param_of(const struct ot_code *code, const struct ot_ast *ast, uint32_t expression)
{
    ot_sym name = ast->nodes[expression].text;
    if (ast->nodes[expression].kind != OT_NAME || is_shadowed(code, ast, expression, name))
        return -1;
    return ot_scan_param(code, name);
}

static bool is_receiver(const struct ot_analysis *a, const struct ot_code *code, int index)
{
    return index == 0 && a->codes[code->parent]->kind == OT_CLASS;
}

/* Is the function one of a class whose first parameter is no receiver? */
static bool is_static_method(struct ot_analysis *a, const struct ot_candidate *c)
{
    uint32_t decorators = c->code->ast + 1;
    for (uint32_t n = decorators + 1; n < c->ast->nodes[decorators].end; n = c->ast->nodes[n].end)
        if (ot_static_behaviour(a, c->code->file, c->code->parent, n) == OT_DOES_STATICMETHOD)
            return true;
    return false;
}

/* The parameter that "param(…)" or "(param if … else …)(…)" calls. */
static int called_here(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t callee = n + 1;
    if (ast->nodes[n].kind != OT_CALL)
        return -1;
    if (ast->nodes[callee].kind != OT_TERNARY)
        return param_of(code, ast, callee);
    uint32_t test = callee + 1;
    for (uint32_t c = ast->nodes[test].end; c < ast->nodes[callee].end; c = ast->nodes[c].end)
        if (param_of(code, ast, c) >= 0)
            return param_of(code, ast, c);
    return -1;
}

/* The parameter that "library.impl(name, param, …)" registers. */
static int registered_here(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t callee = n + 1, first = ast->nodes[callee].end;
    if (ast->nodes[n].kind != OT_CALL || ast->nodes[callee].kind != OT_ATTRIBUTE || first >= ast->nodes[n].end ||
        ast->nodes[first].end >= ast->nodes[n].end || !ot_library_registers(a, ast->nodes[callee].text))
        return -1;
    return param_of(code, ast, ast->nodes[first].end);
}

/* Is a name bound again in the body? */
static bool is_rebound(const struct ot_ast *ast, const struct ot_code *code, ot_sym name)
{
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    return false;
}

static int returned_here(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    int index = ast->nodes[n].kind == OT_RETURN ? param_of(code, ast, n + 1) : -1;
    return index >= 0 && !is_rebound(ast, code, code->params[index].name) ? index : -1;
}

/* Does a class derive from an enum? */
static bool is_enum(struct ot_analysis *a, ot_id id, int depth)
{
    const struct ot_code code = *a->codes[id];
    const struct ot_ast *ast = &a->files[code.file].ast;
    uint32_t bases = ast->nodes[code.ast + 1].end;
    for (uint32_t c = bases + 1; depth < 4 && c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        ot_id base = ast->nodes[c].kind == OT_KEYWORD ? 0 : ot_static_class(a, code.file, code.parent, c, &external);
        if ((external && ot_library_meaning(a, external) == OT_MEANS_ENUM) || (base && is_enum(a, base, depth + 1)))
            return true;
    }
    return false;
}

static bool is_enum_param(struct ot_analysis *a, const struct ot_code *code, uint32_t index)
{
    const struct ot_param *param = &code->params[index];
    if (param->kind >= OT_PARAM_STAR)
        return false;
    const struct ot_type *type = ot_type_of_param(a, code, index);
    return type && type->classes.count == 1 && is_enum(a, type->classes.items[0], 0);
}

/* The parameter that "table[param]" or "table.get(param)" in an expression looks up, -1 if none; in a
 * table of the module if is_global. */
static int looked_up(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t expression,
                     bool is_global)
{
    for (uint32_t n = expression; n < ast->nodes[expression].end; n++) {
        if (ast->nodes[n].kind != OT_SUBSCRIPT && ast->nodes[n].kind != OT_CALL)
            continue;
        uint32_t table = n + 1, key = ast->nodes[table].end;
        bool is_get = ast->nodes[n].kind == OT_CALL && ast->nodes[table].kind == OT_ATTRIBUTE &&
                      (strcmp(ot_text(a, ast->nodes[table].text), "get") == 0 ||
                       strcmp(ot_text(a, ast->nodes[table].text), "pop") == 0);
        uint32_t object = is_get ? table + 1 : table;
        bool is_name = ast->nodes[object].kind == OT_NAME;
        if (is_global && (!is_name || ot_list_sorted_has(&code->locals, ast->nodes[object].text)))
            continue;
        if ((ast->nodes[n].kind == OT_SUBSCRIPT || is_get) && key < ast->nodes[n].end &&
            ast->nodes[key].kind == OT_NAME && ot_scan_param(code, ast->nodes[key].text) >= 0)
            return ot_scan_param(code, ast->nodes[key].text);
    }
    return -1;
}

/* The first parameter that a function which does nothing but call another passes on, -1 if none. */
static int handed_on(const struct ot_code *code, const struct ot_ast *ast)
{
    uint32_t s = code->body + 1, end = ast->nodes[code->body].end;
    if (s < end && ast->nodes[s].kind == OT_PASS)
        s = ast->nodes[s].end; /* its documentation */
    if (s >= end || ast->nodes[s].kind != OT_RETURN || ast->nodes[s].end != end || ast->nodes[s + 1].kind != OT_CALL)
        return -1;
    uint32_t call = s + 1, first = ast->nodes[call + 1].end;
    return first < ast->nodes[call].end && ast->nodes[first].kind == OT_NAME
               ? ot_scan_param(code, ast->nodes[first].text) : -1;
}

/* The parameter that "table[param.name] = param" files, -1 if none. */
static int filed_record(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    if (ast->nodes[n].kind != OT_ASSIGN || ast->nodes[n + 1].kind != OT_NAME ||
        ast->nodes[ast->nodes[n + 1].end].kind != OT_SUBSCRIPT)
        return -1;
    uint32_t key = ast->nodes[ast->nodes[n + 1].end + 1].end;
    return ast->nodes[key].kind == OT_ATTRIBUTE && ot_path_equal(ast, key + 1, n + 1)
               ? ot_scan_param(code, ast->nodes[n + 1].text) : -1;
}

int ot_selector_calls(struct ot_analysis *a, struct ot_candidate *c)
{
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n++) {
        int index = called_here(c->code, c->ast, n);
        if (index >= 0 && !is_receiver(a, c->code, index))
            return index;
    }
    return -1;
}

int ot_selector_registers(struct ot_analysis *a, struct ot_candidate *c)
{
    if (ot_library_function(a, c->id))
        return -1;
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n++) {
        int index = registered_here(a, c->code, c->ast, n);
        if (index >= 0 && !is_receiver(a, c->code, index))
            return index;
    }
    return -1;
}

int ot_selector_is_enum(struct ot_analysis *a, struct ot_candidate *c)
{
    for (uint32_t i = 0; i < c->code->param_count; i++)
        if (is_enum_param(a, c->code, i))
            return (int)i;
    return -1;
}

int ot_selector_returns(struct ot_analysis *a, struct ot_candidate *c)
{
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n++) {
        int index = returned_here(c->code, c->ast, n);
        if (index >= 0 && !is_receiver(a, c->code, index))
            return ot_selector_is_enum(a, c) < 0 ? index : -1;
    }
    return -1;
}

int ot_selector_looks_up(struct ot_analysis *a, struct ot_candidate *c)
{
    const struct ot_ast *ast = c->ast;
    int found = -1;
    for (uint32_t n = c->code->body; n < ast->nodes[c->code->body].end && found < 0; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN || ast->nodes[n].kind == OT_ASSIGN)
            found = looked_up(a, c->code, ast, n + 1, ast->nodes[n].kind == OT_ASSIGN);
    return found;
}

/* Does code read "table[name]"? */
static bool has_look_up(const struct ot_ast *ast, uint32_t code, ot_sym name)
{
    for (uint32_t n = code; n < ast->nodes[code].end; n++) {
        uint32_t key = ast->nodes[n].kind == OT_SUBSCRIPT ? ast->nodes[n + 1].end : 0;
        if (key && ast->nodes[key].kind == OT_NAME && ast->nodes[key].text == name && !ot_ast_is_target(ast, n))
            return true;
    }
    return false;
}

int ot_selector_looks_through(struct ot_analysis *a, struct ot_candidate *c)
{
    const struct ot_ast *ast = c->ast;
    if (ot_given_is_any(a))
        return -1;
    for (uint32_t n = c->code->body; n < ast->nodes[c->code->body].end; n = ot_ast_next_own(ast, n)) {
        uint32_t target = ast->nodes[n + 1].end;
        int index = ast->nodes[n].kind == OT_FOR ? param_of(c->code, ast, n + 1) : -1;
        if (index >= 0 && ast->nodes[target].kind == OT_NAME && c->code->params[index].kind < OT_PARAM_STAR &&
            !is_rebound(ast, c->code, c->code->params[index].name) &&
            has_look_up(ast, ast->nodes[target].end, ast->nodes[target].text))
            return index;
    }
    return -1;
}

int ot_selector_asks_environment(struct ot_analysis *a, struct ot_candidate *c)
{
    const struct ot_ast *ast = c->ast;
    if (!ot_given_is_run(a))
        return -1;
    for (uint32_t n = c->code->body; n < ast->nodes[c->code->body].end; n++) {
        uint32_t callee = n + 1, first = ast->nodes[callee].end;
        if (ast->nodes[n].kind != OT_CALL || first >= ast->nodes[n].end || ast->nodes[first].kind != OT_NAME)
            continue;
        struct ot_buf dotted = OT_BUF_INIT;
        ot_path_print(a, ast, callee, &dotted);
        bool is_reader = ot_given_reads_environment(a, dotted.data);
        ot_buf_release(&dotted);
        int index = is_reader ? ot_scan_param(c->code, ast->nodes[first].text) : -1;
        if (index >= 0)
            return index;
    }
    return -1;
}

int ot_selector_hands_on(struct ot_analysis *a, struct ot_candidate *c)
{
    (void)a;
    return handed_on(c->code, c->ast);
}

int ot_selector_files(struct ot_analysis *a, struct ot_candidate *c)
{
    int found = -1;
    (void)a;
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end && found < 0; n = ot_ast_next_own(c->ast, n))
        found = filed_record(c->code, c->ast, n);
    return found;
}

/* Is a class a protocol? */
static bool is_protocol(struct ot_analysis *a, ot_id id)
{
    const struct ot_code code = *ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code.file].ast;
    uint32_t bases = ast->nodes[code.ast + 1].end;
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        if (ast->nodes[c].kind != OT_KEYWORD)
            ot_static_class(a, code.file, code.parent, c, &external);
        if (external && ot_library_meaning(a, external) == OT_MEANS_PROTOCOL)
            return true;
    }
    return false;
}

/* Does a call hand on all parameters of the function, in their order? */
static bool hands_on_all(const struct ot_code *code, const struct ot_ast *ast, uint32_t call)
{
    uint32_t i = 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end, i++)
        if (i >= code->param_count || ast->nodes[c].kind != OT_NAME || ast->nodes[c].text != code->params[i].name)
            return false;
    return i == code->param_count;
}

/* The parameter that "return f(param=param)" hands on under its own name although nothing declares it, or the first of
 * all that "return f(param, …)" hands on: one of a function that stands in for another. -1 if n is no such
 * statement. */
static int stands_in(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t call = n + 1;
    if (ast->nodes[n].kind != OT_RETURN || ast->nodes[call].kind != OT_CALL)
        return -1;
    bool is_all = hands_on_all(code, ast, call);
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        bool is_own = ast->nodes[c].kind == OT_KEYWORD && ast->nodes[c + 1].text == ast->nodes[c].text;
        int index = is_own ? param_of(code, ast, c + 1) : is_all ? param_of(code, ast, c) : -1;
        if (index >= 0 && ast->nodes[code->params[index].annotation].kind == OT_NONE)
            return index;
    }
    return -1;
}

int ot_selector_is_object(struct ot_analysis *a, struct ot_candidate *c)
{
    for (uint32_t i = 0; i < c->code->param_count; i++) {
        bool is_open = c->code->params[i].kind < OT_PARAM_STAR && !is_receiver(a, c->code, (int)i);
        const struct ot_type *type = is_open ? ot_type_of_param(a, c->code, i) : NULL;
        if (type && type->classes.count == 1 && is_protocol(a, type->classes.items[0]))
            return (int)i;
    }
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n++) {
        int index = stands_in(c->code, c->ast, n);
        if (index >= 0 && !is_receiver(a, c->code, index))
            return index;
    }
    return -1;
}

int ot_selector_is_asked(struct ot_analysis *a, struct ot_candidate *c)
{
    if (ot_given_is_run(a) || c->code->param_count != 1 || c->code->params[0].kind >= OT_PARAM_STAR ||
        a->codes[c->code->parent]->kind != OT_MODULE)
        return -1;
    const struct ot_type *type = ot_type_of_param(a, c->code, 0);
    return type && type->classes.count == 1 && !type->externals.count ? 0 : -1;
}

/* The parameter that statement n changes for good, by an attribute or by a method whose result nobody wants; -1 if
 * none. */
static int set_up_by(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    if (ast->nodes[n].kind == OT_EXPRESSION && ast->nodes[n + 1].kind == OT_CALL &&
        ast->nodes[n + 2].kind == OT_ATTRIBUTE)
        return param_of(code, ast, n + 3);
    return ast->nodes[n].kind == OT_ATTRIBUTE && ot_ast_is_target(ast, n) ? param_of(code, ast, n + 1) : -1;
}

int ot_selector_sets_up(struct ot_analysis *a, struct ot_candidate *c)
{
    for (uint32_t n = c->code->body; ot_given_is_run(a) && n < c->ast->nodes[c->code->body].end;
         n = ot_ast_next_own(c->ast, n)) {
        int index = set_up_by(c->code, c->ast, n);
        if (index >= 0 && c->code->params[index].kind < OT_PARAM_STAR &&
            (!is_receiver(a, c->code, index) || is_static_method(a, c)))
            return index;
    }
    return -1;
}

int ot_selector_copied_here(struct ot_analysis *a, ot_id id, uint32_t n)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t callee = n + 1, first = ast->nodes[callee].end;
    if (ast->nodes[n].kind != OT_CALL || ast->nodes[callee].kind != OT_NAME || first >= ast->nodes[n].end ||
        ast->nodes[first].end != ast->nodes[n].end || strcmp(ot_text(a, ast->nodes[callee].text), "dict") != 0)
        return -1;
    int index = param_of(code, ast, first);
    bool is_copy = index >= 0 && ot_static_behaviour(a, code->file, id, callee) == OT_DOES_CONTAINER;
    return is_copy && !is_receiver(a, code, index) ? index : -1;
}

int ot_selector_copies(struct ot_analysis *a, struct ot_candidate *c)
{
    int found = -1;
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end && found < 0; n = ot_ast_next_own(c->ast, n))
        found = ot_selector_copied_here(a, c->id, n);
    return found;
}
