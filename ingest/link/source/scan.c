/*
 * scan.c: what a code object binds, read off its syntax: names, globals, parameters, and for
 * a class the attributes that its methods store through their receiver.
 */
#include "ingest/link/source/scan.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/own_store.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/span.h"

static void bind_target(const struct ot_ast *ast, uint32_t target, struct ot_list *locals)
{
    const struct ot_ast_node *node = &ast->nodes[target];
    switch (node->kind) {
    case OT_NAME:
        ot_list_add(locals, node->text);
        break;
    case OT_TUPLE:
    case OT_LIST:
    case OT_STAR:
        for (uint32_t c = target + 1; c < node->end; c = ast->nodes[c].end)
            bind_target(ast, c, locals);
        break;
    default:
        break;
    }
}

static void bind_targets(const struct ot_ast *ast, uint32_t first, uint32_t end, struct ot_list *locals)
{
    for (uint32_t c = first; c < end; c = ast->nodes[c].end)
        bind_target(ast, c, locals);
}

static void bind_import(struct ot_analysis *a, const struct ot_ast *ast, uint32_t name, struct ot_list *locals)
{
    const struct ot_ast_node *node = &ast->nodes[name];
    if (name + 1 < node->end) {
        ot_list_add(locals, ast->nodes[name + 1].text);
        return;
    }
    const char *text = ot_text(a, node->text);
    size_t length = 0;
    while (text[length] && text[length] != '.')
        length++;
    if (text[0] != '*')
        ot_list_add(locals, ot_intern_add(&a->names, text, length));
}

/* Names that one syntax node binds by itself. Returns the node to go on with. */
static uint32_t scan_node(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    uint32_t first = n + 1;
    switch (node->kind) {
    case OT_FUNCTION:
    case OT_CLASS:
        ot_list_add(&code->locals, node->text);
        return node->end;
    case OT_LAMBDA:
        return node->end;
    case OT_ASSIGN:
        bind_targets(ast, ast->nodes[first].end, node->end, &code->locals);
        break;
    case OT_ANNOTATED:
        if (ast->nodes[first].kind == OT_NAME) {
            ot_list_add(&code->annotations, ast->nodes[first].text);
            ot_list_add(&code->annotations, ast->nodes[first].end);
        }
        bind_target(ast, first, &code->locals);
        break;
    case OT_AUGMENTED:
        bind_target(ast, first, &code->locals);
        break;
    case OT_COMP_FOR:
        bind_target(ast, ast->nodes[first].end, &code->inner);
        break;
    case OT_FOR:
    case OT_WITH_ITEM:
    case OT_WALRUS:
        if (ast->nodes[first].end < node->end)
            bind_target(ast, ast->nodes[first].end, &code->locals);
        break;
    case OT_HANDLER:
        if (node->text)
            ot_list_add(&code->locals, node->text);
        break;
    case OT_CASE:
        for (uint32_t c = first; c < ast->nodes[first].end; c++)
            if (ot_path_binds(a, ast, c))
                ot_list_add(&code->locals, ast->nodes[c].text);
        break;
    case OT_IMPORT_NAME:
        bind_import(a, ast, n, &code->locals);
        break;
    case OT_GLOBAL:
        for (uint32_t c = first; c < node->end; c = ast->nodes[c].end)
            ot_list_add(&code->globals, ast->nodes[c].text);
        return node->end;
    case OT_NONLOCAL:
        for (uint32_t c = first; c < node->end; c = ast->nodes[c].end)
            ot_list_add(&code->nonlocals, ast->nodes[c].text);
        return node->end;
    default:
        break;
    }
    return n + 1;
}

static void scan_params(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t params)
{
    code->param_count = ot_ast_child_count(ast, params);
    code->params = ot_arena_calloc(&a->arena, code->param_count * sizeof(*code->params) + 1);
    uint32_t i = 0;
    for (uint32_t c = params + 1; c < ast->nodes[params].end; c = ast->nodes[c].end, i++) {
        code->params[i].name = ast->nodes[c].text;
        code->params[i].kind = ast->nodes[c].flags;
        code->params[i].annotation = c + 1;
        code->params[i].fallback = ast->nodes[c + 1].end;
        ot_list_add(&code->locals, ast->nodes[c].text);
    }
}

/* The attribute that setattr(self, "name", …) or object.__setattr__(self, "name", …) stores, 0. */
static ot_sym stored_by_call(struct ot_analysis *a, const struct ot_ast *ast, uint32_t call, ot_sym self)
{
    const char *callee = ot_text(a, ast->nodes[call + 1].text);
    uint32_t object = ast->nodes[call + 1].end;
    if ((strcmp(callee, "setattr") != 0 && strcmp(callee, "__setattr__") != 0) || object >= ast->nodes[call].end ||
        ast->nodes[object].kind != OT_NAME || ast->nodes[object].text != self)
        return 0;
    uint32_t name = ast->nodes[object].end;
    return name < ast->nodes[call].end && ast->nodes[name].kind == OT_STRING ? ast->nodes[name].text : 0;
}

/* Attributes stored through the first parameter anywhere below function. */
static void scan_stores(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t function)
{
    uint32_t params = ast->nodes[function + 1].end;
    if (params + 1 >= ast->nodes[params].end)
        return;
    ot_sym self = ast->nodes[params + 1].text;
    for (uint32_t n = ast->nodes[params].end; n < ast->nodes[function].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        ot_sym called = node->kind == OT_CALL ? stored_by_call(a, ast, n, self) : 0;
        if (called)
            ot_list_add(&code->stores, called);
        if (node->kind != OT_ATTRIBUTE || ast->nodes[n + 1].kind != OT_NAME || ast->nodes[n + 1].text != self)
            continue;
        uint32_t up = node->parent, below = n;
        while (ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_LIST || ast->nodes[up].kind == OT_STAR) {
            below = up;
            up = ast->nodes[up].parent;
        }
        uint8_t kind = ast->nodes[up].kind;
        bool is_target = (kind == OT_ASSIGN || kind == OT_FOR || kind == OT_WITH_ITEM) ? below != up + 1
                         : (kind == OT_ANNOTATED || kind == OT_AUGMENTED) && below == up + 1;
        if (is_target)
            ot_list_add(&code->stores, node->text);
        if (is_target && kind == OT_ANNOTATED) {
            ot_list_add(&code->annotations, node->text);
            ot_list_add(&code->annotations, node->end);
        }
    }
}

/* May something there bind a name: is it written there, or is anything imported? */
static bool may_bind(const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    bool may = false;
    for (uint32_t n = first; !may && n < end; n++)
        may = ast->nodes[n].text == name || ast->nodes[n].kind == OT_IMPORT || ast->nodes[n].kind == OT_IMPORT_FROM;
    return may;
}

bool ot_scan_binds(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    struct ot_code bound = {0};
    if (!may_bind(ast, first, end, name))
        return false;
    for (uint32_t n = first; n < end;)
        n = ast->nodes[n].kind == OT_COMP_FOR ? n + 1 : scan_node(a, &bound, ast, n);
    bool is_bound = ot_list_has(&bound.locals, name) || ot_list_has(&bound.globals, name) ||
                    ot_list_has(&bound.nonlocals, name);
    ot_list_release(&bound.locals);
    ot_list_release(&bound.globals);
    ot_list_release(&bound.nonlocals);
    ot_list_release(&bound.annotations);
    return is_bound;
}

bool ot_scan_is_within(const struct ot_ast *ast, uint32_t top, uint32_t n, ot_sym name)
{
    bool is = false;
    for (uint32_t up = ast->nodes[n].parent; up > top && !is; up = ast->nodes[up].parent) {
        if (ast->nodes[up + 1].kind != OT_COMP_FOR || n < ast->nodes[up + 2].end)
            continue;
        struct ot_list bound = {0};
        for (uint32_t c = up + 1; c < ast->nodes[up].end; c = ast->nodes[c].end)
            if (ast->nodes[c].kind == OT_COMP_FOR)
                bind_target(ast, ast->nodes[c + 1].end, &bound);
        is = ot_list_has(&bound, name);
        ot_list_release(&bound);
    }
    return is;
}

/* Takes what comprehensions bind into locals, and leaves in inner what nothing else does. */
static void take_inner(struct ot_code *code)
{
    struct ot_list inner = code->inner;
    code->inner = (struct ot_list){0};
    for (size_t i = 0; i < inner.count; i++)
        if (!ot_list_has(&code->locals, inner.items[i]) && !ot_list_has(&code->globals, inner.items[i]) &&
            !ot_list_has(&code->nonlocals, inner.items[i]))
            ot_list_add(&code->inner, inner.items[i]);
    for (size_t i = 0; i < inner.count; i++)
        ot_list_add(&code->locals, inner.items[i]);
    ot_list_release(&inner);
    ot_list_sort(&code->inner);
}

bool ot_scan_is_bound_again(const struct ot_code *code, ot_sym name)
{
    return ot_list_sorted_repeats(&code->locals, name) && !ot_list_has(&code->globals, name) &&
           !ot_list_has(&code->nonlocals, name);
}

static bool lambda_binds(const struct ot_ast *ast, uint32_t lambda, ot_sym name)
{
    for (uint32_t param = lambda + 2; param < ast->nodes[lambda + 1].end; param = ast->nodes[param].end)
        if (ast->nodes[param].text == name)
            return true;
    return false;
}

/* Does a lambda or a generator expression, which may run when a comprehension is done, read name in first .. end? */
static bool is_read_later(const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    for (uint32_t n = first; n < end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind != OT_GENERATOR_EXP && (kind != OT_LAMBDA || lambda_binds(ast, n, name)))
            continue;
        uint32_t part = kind == OT_LAMBDA ? ast->nodes[n + 1].end : n; /* defaults are evaluated at once */
        for (uint32_t c = part; c < ast->nodes[n].end; c++)
            if (ast->nodes[c].kind == OT_NAME && ast->nodes[c].text == name)
                return true;
    }
    return false;
}

/* Notes the names of a loop's or a comprehension's target; n is the FOR or COMP_FOR. */
static void scan_loop(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t n,
                      size_t *capacity)
{
    bool is_loop = ast->nodes[n].kind == OT_FOR;
    uint32_t target = ast->nodes[n + 1].end, body = ast->nodes[target].end;
    uint32_t end = is_loop ? ast->nodes[body].end : ast->nodes[ast->nodes[n].parent].end;
    for (uint32_t t = target; t < ast->nodes[target].end; t++) {
        ot_sym name = ast->nodes[t].text;
        uint8_t up = ast->nodes[ast->nodes[t].parent].kind;
        bool is_plain = t == target || up == OT_TUPLE || up == OT_LIST;
        if (ast->nodes[t].kind != OT_NAME || !is_plain || !ot_scan_is_bound_again(code, name) ||
            (is_loop && ot_scan_binds(a, ast, body, end, name)))
            continue;
        ot_grow(&code->loops, capacity, code->loop_count + 1, sizeof(*code->loops));
        bool is_apart = !is_loop && !is_read_later(ast, target, end, name);
        code->loops[code->loop_count++] = (struct ot_loop_name){name, t, target, end, false, is_apart, false};
    }
}

static bool has_yield(const struct ot_ast *ast, uint32_t body)
{
    for (uint32_t n = body; n < ast->nodes[body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_YIELD || ast->nodes[n].kind == OT_YIELD_FROM)
            return true;
    return false;
}

int ot_scan_param(const struct ot_code *code, ot_sym name)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name && code->params[i].kind < OT_PARAM_STAR)
            return (int)i;
    return -1;
}

bool ot_scan_has_default(const struct ot_analysis *a, const struct ot_code *code, uint32_t index)
{
    return a->files[code->file].ast.nodes[code->params[index].fallback].kind != OT_NONE;
}

uint32_t ot_scan_annotation(const struct ot_code *code, ot_sym name)
{
    for (size_t i = 0; i < code->annotations.count; i += 2)
        if (code->annotations.items[i] == name)
            return code->annotations.items[i + 1];
    return 0;
}

void ot_scan_names(struct ot_analysis *a, struct ot_code *code)
{
    code->is_scanned = true;
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t first = code->ast + 1;
    if (code->kind == OT_FUNCTION) {
        uint32_t params = ast->nodes[first].end;
        scan_params(a, code, ast, params);
        code->body = ast->nodes[ast->nodes[params].end].end;
        code->is_generator = has_yield(ast, code->body);
    } else if (code->kind == OT_LAMBDA) {
        scan_params(a, code, ast, first);
        code->body = ast->nodes[first].end;
    } else if (code->kind == OT_CLASS) {
        code->body = ast->nodes[ast->nodes[first].end].end;
    } else {
        code->body = first;
    }
    for (uint32_t n = code->body; n < ast->nodes[code->body].end;) {
        if (code->kind == OT_CLASS && ast->nodes[n].kind == OT_FUNCTION)
            scan_stores(a, code, ast, n);
        n = scan_node(a, code, ast, n);
    }
    size_t capacity = 0;
    take_inner(code);
    ot_list_order(&code->locals);
    if (code->kind == OT_FUNCTION)
        ot_span_note(a, code, ast, &capacity);
    bool has_loops = code->kind == OT_FUNCTION || code->kind == OT_MODULE; /* those of a module bind for all code */
    for (uint32_t n = code->body; has_loops && n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if ((ast->nodes[n].kind == OT_FOR && code->kind == OT_FUNCTION) || ast->nodes[n].kind == OT_COMP_FOR)
            scan_loop(a, code, ast, n, &capacity);
    for (size_t i = 1; code->kind == OT_FUNCTION && i < code->locals.count; i++)
        if (code->locals.items[i] == code->locals.items[i - 1])
            ot_list_add(&code->again, code->locals.items[i]);
    ot_list_sort(&code->again);
    ot_own_store_note(a, code, ast);
    ot_list_sort(&code->locals);
    ot_list_sort(&code->globals);
    ot_list_sort(&code->nonlocals);
    ot_list_sort(&code->stores);
}

bool ot_scan_gives_back(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body + 1; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN && n + 1 < ast->nodes[n].end)
            return true;
    return false;
}
