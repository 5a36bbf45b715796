/*
 * stored.c: methods that do nothing but store their parameter, and what else may stand for such a field.
 */
#include "ingest/link/write/stored.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/scan.h"

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
