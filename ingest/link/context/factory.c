/*
 * factory.c: which parameter of a function makes a factory of it: one that it tests against
 * classes of the tree, or passes on to a function that does, and whose result it returns.
 * Such functions get a context for each value of that parameter, or every caller would get
 * what the others get.
 *
 * Decided by syntax alone, before anything is run.
 */
#include "ingest/link/context/factory.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/selector.h"
#include "ingest/link/source/path.h"
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

static bool is_plain_boolean(const struct ot_ast *ast, uint32_t value)
{
    uint8_t kind = ast->nodes[value].kind;
    return kind == OT_TRUE || kind == OT_FALSE || kind == OT_NOT || kind == OT_COMPARE || kind == OT_NONE;
}

static bool returns_values(const struct ot_code *code, const struct ot_ast *ast)
{
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN && !is_plain_boolean(ast, n + 1))
            return true;
    return false;
}

/* The parameter that "isinstance(param, Class)" tests here, -1 if this is no such test. */
static int tested_here(struct ot_analysis *a, ot_id id, const struct ot_code *code, const struct ot_ast *ast,
                       uint32_t n)
{
    if (ast->nodes[n].kind != OT_CALL || ast->nodes[n + 1].kind != OT_NAME)
        return -1;
    const char *name = ot_text(a, ast->nodes[n + 1].text);
    if (strcmp(name, "isinstance") != 0 && strcmp(name, "issubclass") != 0)
        return -1;
    uint32_t subject = ast->nodes[n + 1].end;
    if (subject >= ast->nodes[n].end || ast->nodes[subject].kind != OT_NAME ||
        ast->nodes[subject].end >= ast->nodes[n].end)
        return -1;
    int index = ot_scan_param(code, ast->nodes[subject].text);
    return index >= 0 && names_tree_class(a, id, ast->nodes[subject].end) ? index : -1;
}

/* The parameter that "functools.wraps(param)" or "getattr(x, param)" selects by here, -1 if none:
 * what such a function returns belongs to that one value. */
static int selected_here(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    if (ast->nodes[n].kind != OT_CALL)
        return -1;
    uint8_t kind = ast->nodes[n + 1].kind;
    const char *name = kind == OT_NAME || kind == OT_ATTRIBUTE ? ot_text(a, ast->nodes[n + 1].text) : "";
    uint32_t argument = ast->nodes[n + 1].end;
    if (strcmp(name, "getattr") == 0 && argument < ast->nodes[n].end &&
        ast->nodes[argument].end < ast->nodes[n].end) {
        int object = ast->nodes[argument].kind == OT_NAME ? ot_scan_param(code, ast->nodes[argument].text) : -1;
        bool is_receiver = object == 0 && a->codes[code->parent]->kind == OT_CLASS;
        bool is_param = object >= 0 && !is_receiver; /* a receiver is a context of its own anyway */
        bool is_constant = ast->nodes[ast->nodes[argument].end].kind == OT_STRING;
        if (is_constant)
            return -1;
        if (!is_param) /* else the object decides more than the name does */
            argument = ast->nodes[argument].end;
    } else if (strcmp(name, "wraps") != 0)
        return -1;
    if (argument >= ast->nodes[n].end || ast->nodes[argument].kind != OT_NAME)
        return -1;
    return ot_scan_param(code, ast->nodes[argument].text);
}

/* The same in the decorators of the functions defined in the body. */
static int selected_by_decorators(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    int found = -1;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end && found < 0; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION)
            for (uint32_t n = s + 1; n < ast->nodes[s + 1].end && found < 0; n++)
                found = selected_here(a, code, ast, n);
    return found;
}

/* "table.get(…)" or "table.pop(…)" */
static bool is_look_up(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const char *name = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE
                           ? ot_text(a, ast->nodes[n + 1].text) : "";
    return strcmp(name, "get") == 0 || strcmp(name, "pop") == 0;
}

/* The parameter that "table[param] = other_param" files by here, -1 if none: each key has its own. */
static int filed_here(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
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

/* The function that a call expression names: f(…), self.f(…), super().f(…). */
static ot_id named_function(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t call, bool *is_method)
{
    uint32_t callee = call + 1;
    *is_method = ast->nodes[callee].kind == OT_ATTRIBUTE;
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
static int passed_by_call(struct ot_analysis *a, ot_id id, const struct ot_code *code, const struct ot_ast *ast,
                          uint32_t call)
{
    bool is_method;
    ot_id callee = named_function(a, id, ast, call, &is_method);
    int tested = callee ? ot_factory_param(a, callee) : -1;
    if (tested < 0)
        return -1;
    uint32_t position = is_method ? 1 : 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end, position++) {
        bool is_keyword = ast->nodes[c].kind == OT_KEYWORD;
        uint32_t value = is_keyword ? c + 1 : c;
        bool is_it = is_keyword ? ast->nodes[c].text == a->codes[callee]->params[tested].name
                                : position == (uint32_t)tested;
        if (is_it && ast->nodes[value].kind == OT_NAME) {
            int index = ot_scan_param(code, ast->nodes[value].text);
            if (index >= 0)
                a->codes[id]->selects = a->codes[callee]->selects;
            return index;
        }
    }
    return -1;
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
        bool is_get = is_look_up(a, ast, n);
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

/* The same for what an expression comes to: a call, or a choice between calls. */
static int passed_on(struct ot_analysis *a, ot_id id, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind = ast->nodes[n].kind;
    if (kind == OT_CALL) { /* f(param), f(param).method() */
        bool is_chain = ast->nodes[n + 1].kind == OT_ATTRIBUTE && ast->nodes[n + 2].kind == OT_CALL;
        int index = passed_by_call(a, id, code, ast, n);
        return index < 0 && is_chain ? passed_by_call(a, id, code, ast, n + 2) : index;
    }
    if (kind != OT_TERNARY && kind != OT_AND && kind != OT_OR)
        return -1;
    uint32_t first = kind == OT_TERNARY ? ast->nodes[n + 1].end : n + 1;
    int found = passed_on(a, id, code, ast, first);
    return found >= 0 ? found : passed_on(a, id, code, ast, ast->nodes[first].end);
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

/* The parameter whose records the function files or hands on, -1 if none. */
static int record_of(const struct ot_code *code, const struct ot_ast *ast)
{
    int found = handed_on(code, ast);
    for (uint32_t n = code->body; n < ast->nodes[code->body].end && found < 0; n = ot_ast_next_own(ast, n))
        found = filed_record(code, ast, n);
    return found;
}

/* The parameter by whose value something is looked up that is worked with or given back. */
static int key_of(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    int found = -1;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end && found < 0; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN || ast->nodes[n].kind == OT_ASSIGN)
            found = looked_up(a, code, ast, n + 1, ast->nodes[n].kind == OT_ASSIGN);
    return found;
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
    (void)ot_factory_param(a, id);
    return a->codes[id]->is_keyed;
}

int ot_factory_param(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    if (code->tested != -2)
        return code->tested == -3 ? -1 : code->tested;
    code->tested = -3;
    int found = -1;
    for (uint32_t n = code->body; code->kind == OT_FUNCTION && n < a->files[code->file].ast.nodes[code->body].end;
         n = ot_ast_next_own(&a->files[code->file].ast, n))
        code->is_keyed = code->is_keyed || (is_key_of_params(code, &a->files[code->file].ast, n) &&
                                            is_looked_up_by(a, code, &a->files[code->file].ast, n));
    if (code->kind == OT_FUNCTION && code->param_count) {
        const struct ot_ast *ast = &a->files[code->file].ast;
        if (returns_values(code, ast)) {
            for (uint32_t n = code->body; n < ast->nodes[code->body].end && found < 0; n = ot_ast_next_own(ast, n)) {
                found = tested_here(a, id, code, ast, n);
                if (found < 0 && ast->nodes[n].kind == OT_RETURN)
                    found = passed_on(a, id, code, ast, n + 1);
            }
            if (found < 0)
                found = selected_by_decorators(a, code, ast);
            for (uint32_t n = code->body; n < ast->nodes[code->body].end && found < 0; n = ot_ast_next_own(ast, n))
                found = selected_here(a, code, ast, n);
        }
    }
    for (uint32_t n = code->body; code->kind == OT_FUNCTION && n < a->files[code->file].ast.nodes[code->body].end &&
                                  found < 0; n = ot_ast_next_own(&a->files[code->file].ast, n))
        found = filed_here(code, &a->files[code->file].ast, n);
    if (found < 0 && code->kind == OT_FUNCTION) {
        found = ot_selector_param(a, id);
        int key = found < 0 || code->selects == OT_SELECTS_ENUM ? key_of(a, code, &a->files[code->file].ast) : -1;
        int record = found < 0 && key < 0 ? record_of(code, &a->files[code->file].ast) : -1;
        if (key >= 0 || record >= 0) {
            found = key >= 0 ? key : record;
            code->selects = key >= 0 ? OT_SELECTS_KEY : OT_SELECTS_RECORD;
        }
    }
    code->tested = found;
    return found;
}
