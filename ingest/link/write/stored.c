/*
 * stored.c: methods that do nothing but store their parameter, and what else may stand for such a field.
 */
#include "ingest/link/write/stored.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

bool ot_stored_names(const struct ot_ast *ast, uint32_t n, ot_sym field)
{
    uint32_t up = ast->nodes[n].parent, below = n;
    if (ast->nodes[n].text != field || ast->nodes[n].kind != OT_ATTRIBUTE || ot_ast_is_target(ast, n))
        return ast->nodes[n].text == field;
    for (; ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_LIST || ast->nodes[up].kind == OT_STAR;
         up = ast->nodes[up].parent)
        below = up;
    return ast->nodes[up].kind == OT_DELETE || (ast->nodes[up].kind == OT_COMP_FOR && below != up + 1);
}

bool ot_stored_is_quiet(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_NAME: case OT_KEYWORD: case OT_STRING: case OT_BYTES: case OT_INTEGER: case OT_FLOAT:
    case OT_CONST_NONE: case OT_TRUE: case OT_FALSE: case OT_ELLIPSIS:
        return true;
    case OT_UNARY:
        return ast->nodes[n + 1].kind == OT_INTEGER || ast->nodes[n + 1].kind == OT_FLOAT;
    default:
        return false;
    }
}

bool ot_stored_is_special(struct ot_analysis *a, uint32_t receiver)
{
    const struct ot_value v = a->values[ot_value_plain(a, receiver)];
    return v.kind != OT_V_INSTANCE || ot_mro_definer(a, v.a, ot_symbol(a, "__setattr__"), 0, NULL) ||
           ot_mro_definer(a, v.a, ot_symbol(a, "__getattribute__"), 0, NULL);
}

bool ot_stored_openly(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    const char *text = ast->nodes[n].text ? ot_text(a, ast->nodes[n].text) : "";
    if (strcmp(text, "__dict__") == 0 || strcmp(text, "vars") == 0)
        return true;
    uint32_t call = ast->nodes[n].parent, object = ast->nodes[n].end, name = ast->nodes[object].end;
    return (strcmp(text, "setattr") == 0 || strcmp(text, "__setattr__") == 0) &&
           (ast->nodes[call].kind != OT_CALL || n != call + 1 || name >= ast->nodes[call].end ||
            ast->nodes[name].kind != OT_STRING);
}

ot_sym ot_stored_by(struct ot_analysis *a, ot_id id, uint32_t call, const struct ot_ast *caller)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t s = code->body + 1, argument = caller->nodes[call + 1].end;
    while (s < ast->nodes[code->body].end && ast->nodes[s].kind == OT_PASS)
        s = ast->nodes[s].end;
    uint32_t target = ast->nodes[s + 1].end;
    bool is_store = code->kind == OT_FUNCTION && code->param_count == 2 && a->codes[code->parent]->kind == OT_CLASS &&
                    ast->nodes[code->ast + 1].end == code->ast + 2 && !code->is_generator &&
                    ast->nodes[s].kind == OT_ASSIGN && ast->nodes[s].end == ast->nodes[code->body].end &&
                    ast->nodes[s + 1].kind == OT_NAME && ast->nodes[s + 1].text == code->params[1].name &&
                    ast->nodes[target].end == ast->nodes[s].end && ast->nodes[target].kind == OT_ATTRIBUTE &&
                    ast->nodes[target + 1].kind == OT_NAME && ast->nodes[target + 1].text == code->params[0].name &&
                    caller->nodes[argument].end == caller->nodes[call].end;
    return is_store ? ast->nodes[target].text : 0;
}

/* Does the body of a class bind the name to anything but a constant? */
static bool class_defines(struct ot_analysis *a, ot_id id, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (!ot_scan_binds(a, ast, s, ast->nodes[s].end, name))
            continue;
        uint8_t kind = ast->nodes[s].kind;
        uint32_t value = kind == OT_ASSIGN ? s + 1 : ast->nodes[ast->nodes[s + 1].end].end;
        uint8_t given = kind == OT_ASSIGN || kind == OT_ANNOTATED ? ast->nodes[value].kind : OT_CALL;
        if (given != OT_NONE && given != OT_CONST_NONE && given != OT_TRUE && given != OT_FALSE && given != OT_INTEGER)
            return true;
    }
    return false;
}

bool ot_stored_is_defined(struct ot_analysis *a, ot_sym name)
{
    for (ot_id id = 1; id < a->code_count; id++)
        if ((a->codes[id]->kind == OT_FUNCTION && a->codes[id]->name == name) ||
            (a->codes[id]->kind == OT_CLASS && class_defines(a, id, name)))
            return true;
    return false;
}
