/*
 * shelf.c: tables that a module keeps functions and classes in.
 *
 * "makers = {'dense': make_dense}", or "register('dense', make_dense)" with
 *
 *     def register(kind, maker):
 *         makers[kind] = maker
 *
 * What is put there is called where the table is read, and nowhere else. The table is a dict display that the module
 * binds a name to; the function that fills it is called by its one name, and does nothing else with what it is passed
 * but compare it and give it back to a caller that drops it. Nobody else has the table: no other module imports it, and
 * the module is said nowhere but to take one attribute of it by its name, and star-imported nowhere.
 */
#include "ingest/link/types/shelf.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/harmless.h"

/* Of a function that fills a table, and of a call of it; longer ones are not looked at. Files that say the module. */
enum { NODES_AT_MOST = 512, FILES_AT_MOST = 32 };

/* Is n the name that the code of a module binds to a dict display there, and to nothing else? */
static bool is_made(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent, value = 0;
    if (ast->nodes[up].kind == OT_ASSIGN && n == ast->nodes[up + 1].end && ast->nodes[n].end == ast->nodes[up].end)
        value = up + 1;
    else if (ast->nodes[up].kind == OT_ANNOTATED && n == up + 1)
        value = ast->nodes[ast->nodes[n].end].end;
    return value && ast->nodes[n].kind == OT_NAME && ast->nodes[value].kind == OT_DICT &&
           ast->nodes[ot_ast_scope(ast, n)].kind == OT_MODULE;
}

/* Is n the base of a target "table[key] = …"? */
static bool is_filled(const struct ot_ast *ast, uint32_t n)
{
    uint32_t target = ast->nodes[n].parent, up = ast->nodes[target].parent;
    return ast->nodes[target].kind == OT_SUBSCRIPT && n == target + 1 && ast->nodes[up].kind == OT_ASSIGN &&
           target != up + 1;
}

/* Is n what keys are looked for in: "key in table"? */
static bool is_looked_in(const struct ot_ast *ast, uint32_t n)
{
    const struct ot_ast_node *with = &ast->nodes[ast->nodes[n].parent];
    return with->kind == OT_COMPARE_WITH && (with->flags == OT_IN || with->flags == OT_NOT_IN);
}

bool ot_shelf_is_kept(struct ot_analysis *a, ot_id home, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    if (ast->nodes[n].kind != OT_NAME)
        return ast->nodes[n].kind != OT_IMPORT_NAME && ot_harmless_is(a, ast, n, false);
    return (file == home && is_made(ast, n)) || is_filled(ast, n) || is_looked_in(ast, n);
}

/* All that a name of the module of a file stands for, as far as is known by now: one value; 0: none, or others, too. */
static uint32_t only_value(struct ot_analysis *a, ot_id file, ot_sym name)
{
    ot_id module = a->files[file].module_node, var = module ? ot_var_find(a, OT_S_LOCAL, module, name) : 0;
    ot_id stars = ot_var_find(a, OT_S_KEYS, ot_value(a, OT_V_MODULE, file, 0, 0), 0);
    bool is = var && a->vars[var].fact_count == 1 && !(stars && a->vars[stars].fact_count);
    return is ? a->vars[var].facts[0].value : 0;
}

/* The last part of a dotted name. */
static ot_sym last_of(struct ot_analysis *a, const char *dotted)
{
    const char *dot = strrchr(dotted, '.');
    return ot_symbol(a, dot ? dot + 1 : dotted);
}

/* Does a node hand the module on that has this last name, or all that it holds: under another name, by a star, by a
 * text, or as a value? */
static bool hands_on(struct ot_analysis *a, ot_id file, uint32_t n, ot_sym module)
{
    const struct ot_ast *ast = &a->files[file].ast;
    const struct ot_ast_node *node = &ast->nodes[n];
    uint32_t up = node->parent;
    switch (node->kind) {
    case OT_IMPORT_NAME:
        if (strcmp(ot_text(a, node->text), "*") == 0)
            return last_of(a, ot_program_import_name(a, file, up)) == module;
        return last_of(a, ot_text(a, node->text)) == module && node->end != n + 1;
    case OT_NAME:
    case OT_ATTRIBUTE:
        return node->text == module && (ast->nodes[up].kind != OT_ATTRIBUTE || n != up + 1 ||
                                        strncmp(ot_text(a, ast->nodes[up].text), "__", 2) == 0);
    case OT_STRING:
        return last_of(a, ot_text(a, node->text)) == module && !ot_harmless_is(a, ast, n, false);
    default:
        return false;
    }
}

/* Does each file that says the name of the module of a file take single attributes of it, and its own code no more? */
static bool is_shut(struct ot_analysis *a, ot_id home)
{
    static const char *const ways[] = {"globals", "vars", "locals", "eval", "exec", "__globals__", "f_globals"};
    ot_sym module = last_of(a, a->files[home].module);
    struct ot_list files = {0};
    bool is = !ot_harmless_is_gone_through(a, module) && ot_mention_together(a, module, module, &files) &&
              files.count <= FILES_AT_MOST &&
              !(ot_mention_in(a, home, ot_symbol(a, "sys")) && ot_mention_in(a, home, ot_symbol(a, "modules")));
    for (size_t i = 0; is && i < sizeof(ways) / sizeof(*ways); i++)
        is = !ot_mention_in(a, home, ot_symbol(a, ways[i]));
    for (size_t i = 0; is && i < files.count; i++) {
        const struct ot_file *file = ot_program_file(a, files.items[i]);
        for (uint32_t n = 0; is && file && n < file->ast.node_count; n++)
            is = !hands_on(a, files.items[i], n, module);
    }
    ot_list_release(&files);
    return is;
}

/* Does the module of a file make the table: has it a place that does, and nothing else of that name? */
static bool is_shelf(struct ot_analysis *a, ot_id file, ot_sym name)
{
    struct ot_list places;
    uint32_t value = only_value(a, file, name);
    bool is = false;
    if (a->values[value].kind != OT_V_CONTAINER || !ot_mention_places(a, name, &places) ||
        ot_harmless_is_gone_through(a, name))
        return false;
    for (size_t i = 0; !is && i < places.count; i += 2)
        is = places.items[i] == file && is_made(&a->files[file].ast, places.items[i + 1]);
    return is && is_shut(a, file);
}

/* Is all that is done with the name of a function to call it, and to import it by that name? */
static bool is_only_called(struct ot_analysis *a, ot_sym name)
{
    struct ot_list places;
    if (!ot_mention_places(a, name, &places))
        return false;
    for (size_t i = 0; i < places.count; i += 2) {
        const struct ot_ast *ast = &a->files[places.items[i]].ast;
        uint32_t n = places.items[i + 1], call = ast->nodes[n].parent;
        bool is_callee = ast->nodes[call].kind == OT_CALL && n == call + 1 && ast->nodes[n].kind != OT_STRING;
        if (!is_callee && !ot_harmless_is(a, ast, n, false))
            return false;
    }
    return true;
}

/* The parameter that an argument of a call binds; NULL if that is not known. */
static const struct ot_param *param_of(const struct ot_code *code, const struct ot_ast *ast, uint32_t call, uint32_t n)
{
    uint32_t place = 0, of = code->param_count;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        if (kind == OT_STAR || kind == OT_DOUBLE_STAR)
            return NULL;
        if (kind == OT_KEYWORD && c + 1 == n)
            of = (uint32_t)ot_scan_param(code, ast->nodes[c].text);
        if (c == n)
            of = place;
        place += kind != OT_KEYWORD;
    }
    bool is = of < code->param_count && code->params[of].kind <= OT_PARAM_KEYWORD_ONLY &&
              (ast->nodes[ast->nodes[n].parent].kind == OT_KEYWORD || code->params[of].kind != OT_PARAM_KEYWORD_ONLY);
    return is ? &code->params[of] : NULL;
}

static bool shows_locals(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const ways[] = {"locals", "vars", "eval", "exec"};
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        if (strcmp(ot_text(a, ast->nodes[n].text), ways[i]) == 0)
            return true;
    return false;
}

/* Is what is named at n only asked whether it is something: "maker is None"? */
static bool is_asked(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    up = ast->nodes[up].kind == OT_COMPARE_WITH ? ast->nodes[up].parent : up;
    if (ast->nodes[up].kind != OT_COMPARE)
        return false;
    for (uint32_t c = ast->nodes[up + 1].end; c < ast->nodes[up].end; c = ast->nodes[c].end)
        if (ast->nodes[c].flags != OT_IS && ast->nodes[c].flags != OT_IS_NOT)
            return false;
    return true;
}

/* The name of the table that "table[…] = n" puts what is named at n into; 0 if it stands elsewhere. */
static ot_sym table_at(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent, target = ast->nodes[n].end;
    bool is = ast->nodes[up].kind == OT_ASSIGN && n == up + 1 && ast->nodes[target].end == ast->nodes[up].end &&
              ast->nodes[target].kind == OT_SUBSCRIPT && ast->nodes[target + 1].kind == OT_NAME;
    return is ? ast->nodes[target + 1].text : 0;
}

/* The name of the table of its module that a function puts a parameter into, which goes nowhere else; 0: none. */
static ot_sym filled_by(struct ot_analysis *a, ot_id function, ot_sym param, bool is_dropped)
{
    const struct ot_code *code = ot_scan_code(a, function);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym table = 0;
    if (ast->nodes[code->ast].end - code->ast > NODES_AT_MOST)
        return 0;
    for (uint32_t n = code->body; n < ast->nodes[code->ast].end; n++) {
        if (ast->nodes[n].kind != OT_NAME)
            continue;
        if (shows_locals(a, ast, n))
            return 0;
        if (ast->nodes[n].text != param || is_asked(ast, n) ||
            (is_dropped && ast->nodes[ast->nodes[n].parent].kind == OT_RETURN && ot_ast_scope(ast, n) == code->ast))
            continue;
        ot_sym at = ot_ast_scope(ast, n) == code->ast ? table_at(ast, n) : 0;
        if (!at || (table && at != table))
            return 0;
        table = at;
    }
    return table && !ot_list_sorted_has(&code->locals, table) ? table : 0;
}

/* Does an argument of a call go into a table alone? */
static bool is_passed(struct ot_analysis *a, ot_id file, uint32_t call, uint32_t n, ot_id *home, ot_sym *name)
{
    const struct ot_ast *ast = &a->files[file].ast;
    ot_sym called = ast->nodes[call + 1].text;
    uint32_t value = ast->nodes[call + 1].kind == OT_NAME ? only_value(a, file, called) : 0;
    if (a->values[value].kind != OT_V_FUNCTION || ast->nodes[call].end - call > NODES_AT_MOST)
        return false;
    ot_id code = a->values[value].a;
    *home = a->codes[code]->file;
    if (a->codes[code]->kind != OT_FUNCTION || a->codes[a->codes[code]->parent]->kind != OT_MODULE ||
        only_value(a, *home, called) != value)
        return false;
    const struct ot_param *param = param_of(ot_scan_code(a, code), ast, call, n);
    bool is_dropped = ast->nodes[ast->nodes[call].parent].kind == OT_EXPRESSION;
    *name = param ? filled_by(a, code, param->name, is_dropped) : 0;
    return *name && ot_harmless_function(a, code) && is_only_called(a, called) && is_shelf(a, *home, *name);
}

bool ot_shelf_of(struct ot_analysis *a, ot_id file, uint32_t n, ot_id *home, ot_sym *name)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t up = ast->nodes[n].parent, above = ast->nodes[up].parent;
    if (ast->nodes[n].kind != OT_NAME)
        return false;
    if (ast->nodes[up].kind == OT_CALL || (ast->nodes[up].kind == OT_KEYWORD && ast->nodes[above].kind == OT_CALL)) {
        uint32_t call = ast->nodes[up].kind == OT_CALL ? up : above;
        return n != call + 1 && is_passed(a, file, call, n, home, name);
    }
    if (ast->nodes[up].kind != OT_PAIR || n == up + 1 || ast->nodes[above].kind != OT_DICT)
        return false;
    uint32_t bound = ast->nodes[above].parent;
    uint32_t target = ast->nodes[bound].kind == OT_ANNOTATED ? bound + 1 : ast->nodes[above].end;
    *home = file;
    *name = ast->nodes[target].text;
    return ast->nodes[target].parent == bound && is_made(ast, target) && is_shelf(a, file, *name);
}
