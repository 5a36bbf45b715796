/*
 * frozen.c: classes of which nothing changes once an object is made: a store to it raises.
 */
#include "ingest/link/types/frozen.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/scan.h"

static bool has_frozen(struct ot_analysis *a, const struct ot_ast *ast, uint32_t arguments, uint32_t end)
{
    for (uint32_t c = arguments; c < end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_KEYWORD && ast->nodes[c + 1].kind == OT_TRUE &&
            strcmp(ot_text(a, ast->nodes[c].text), "frozen") == 0)
            return true;
    return false;
}

bool ot_frozen_is(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1, bases = ast->nodes[decorators].end;
    if (has_frozen(a, ast, bases + 1, ast->nodes[bases].end))
        return true;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_CALL && has_frozen(a, ast, ast->nodes[c + 1].end, ast->nodes[c].end))
            return true;
    return false;
}
