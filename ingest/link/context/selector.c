/*
 * selector.c: parameters that choose what a function does although it makes nothing: one that
 * it calls, one that it hands back, one whose annotation is an enum or a protocol. A context for each value
 * keeps what such a function does for one caller from all the others.
 *
 * Decided by syntax alone, before anything is run.
 */
#include "ingest/link/context/selector.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
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

/* Has a class a base of that meaning (table library_class), itself or at most so many classes up? */
static bool has_base(struct ot_analysis *a, ot_id id, const char *wanted, int depth)
{
    const struct ot_code code = *a->codes[id];
    const struct ot_ast *ast = &a->files[code.file].ast;
    uint32_t bases = ast->nodes[code.ast + 1].end;
    for (uint32_t c = bases + 1; depth > 0 && c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        ot_id base = ast->nodes[c].kind == OT_KEYWORD ? 0 : ot_static_class(a, code.file, code.parent, c, &external);
        const char *meaning = external ? ot_library_base(a, external) : NULL;
        if ((meaning && strcmp(meaning, wanted) == 0) || (base && has_base(a, base, wanted, depth - 1)))
            return true;
    }
    return false;
}

/* Is a parameter declared as one class with such a base? */
static bool is_declared(struct ot_analysis *a, const struct ot_code *code, uint32_t index, const char *wanted,
                        int depth)
{
    const struct ot_param *param = &code->params[index];
    if (param->kind >= OT_PARAM_STAR)
        return false;
    const struct ot_type *type = ot_type_of_param(a, code, index);
    return type && type->classes.count == 1 && has_base(a, type->classes.items[0], wanted, depth);
}

/* The parameter that "return f(param=param)" hands on under its own name although nothing declares it: one of a
 * function that stands in for another. -1 if n is no such statement. */
static int stands_in(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t call = n + 1;
    if (ast->nodes[n].kind != OT_RETURN || ast->nodes[call].kind != OT_CALL)
        return -1;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        int index = ast->nodes[c].kind == OT_KEYWORD && ast->nodes[c + 1].text == ast->nodes[c].text
                        ? param_of(code, ast, c + 1) : -1;
        if (index >= 0 && ast->nodes[code->params[index].annotation].kind == OT_NONE)
            return index;
    }
    return -1;
}

int ot_selector_param(struct ot_analysis *a, ot_id id)
{
    const struct ot_code code = *ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code.file].ast;
    a->codes[id]->selects = OT_SELECTS_CALLED;
    int called = -1, returned = -1;
    for (uint32_t n = code.body; n < ast->nodes[code.body].end && called < 0; n++) {
        int index = called_here(&code, ast, n);
        called = index >= 0 && !is_receiver(a, &code, index) ? index : -1;
        index = returned < 0 ? returned_here(&code, ast, n) : -1;
        returned = index >= 0 && !is_receiver(a, &code, index) ? index : returned;
    }
    if (called >= 0)
        return called;
    for (uint32_t i = 0; i < code.param_count; i++)
        if (is_declared(a, &code, i, "enum", 4)) {
            a->codes[id]->selects = OT_SELECTS_ENUM;
            return (int)i;
        }
    for (uint32_t i = 0; i < code.param_count; i++)
        if (!is_receiver(a, &code, (int)i) && is_declared(a, &code, i, "protocol", 1)) {
            a->codes[id]->selects = OT_SELECTS_OBJECT;
            return (int)i;
        }
    for (uint32_t n = code.body; returned < 0 && n < ast->nodes[code.body].end; n++) {
        int index = stands_in(&code, ast, n);
        if (index >= 0 && !is_receiver(a, &code, index)) {
            a->codes[id]->selects = OT_SELECTS_OBJECT;
            return index;
        }
    }
    return returned;
}

/* Not what is plain or unknown;
 * nor one that was itself made deep in such contexts: "def f(g): f(lambda: g())" has no end. */
bool ot_selector_has_context(const struct ot_analysis *a, const struct ot_code *code, uint32_t value)
{
    if (a->values[value].depth >= OT_CONTEXTS_NESTED)
        return false;
    if (code->selects == OT_SELECTS_OBJECT)
        return a->values[value].kind == OT_V_INSTANCE;
    switch (a->values[value].kind) {
    case OT_V_UNKNOWN:
    case OT_V_SCALAR:
    case OT_V_CONTAINER:
        return false;
    case OT_V_NONE:
    case OT_V_TRUE:
    case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE:
    case OT_V_PLATFORM_FALSE:
        return code->selects == OT_SELECTS_MADE;
    case OT_V_STRING:
    case OT_V_INTEGER:
    case OT_V_TUPLE_KEY:
        return code->selects == OT_SELECTS_MADE || code->selects == OT_SELECTS_KEY;
    case OT_V_ENUM:
        return code->selects != OT_SELECTS_CALLED && code->selects != OT_SELECTS_RECORD;
    default:
        return code->selects == OT_SELECTS_MADE || code->selects == OT_SELECTS_CALLED ||
               (code->selects != OT_SELECTS_ENUM && ot_value_is_record(a, value));
    }
}
