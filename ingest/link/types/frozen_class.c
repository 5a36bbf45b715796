/*
 * frozen_class.c: classes of which the objects refuse that an attribute is stored.
 *
 * Reads the class statement, and what its decorators and bases name. What a decorator of the tree does with "frozen",
 * or a base of the tree, is theirs: no such word of theirs counts.
 */
#include "ingest/link/types/frozen_class.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"

/* Is "frozen=True" among the nodes from first on? */
static bool has_frozen(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end)
{
    for (uint32_t c = first; c < end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_KEYWORD && ast->nodes[c + 1].kind == OT_TRUE &&
            strcmp(ot_text(a, ast->nodes[c].text), "frozen") == 0)
            return true;
    return false;
}

/* Is one of the bases a class of a library of which the annotated names are fields? */
static bool has_record_base(struct ot_analysis *a, const struct ot_code *code, uint32_t first, uint32_t end)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t c = first; c < end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        if (ast->nodes[c].kind == OT_KEYWORD)
            continue;
        ot_static_class(a, code->file, code->parent, c, &external);
        if (external && ot_library_meaning(a, external) == OT_MEANS_TUPLE)
            return true;
    }
    return false;
}

bool ot_frozen_class_is(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1, bases = ast->nodes[decorators].end, bases_end = ast->nodes[bases].end;
    if (has_frozen(a, ast, bases + 1, bases_end) && has_record_base(a, code, bases + 1, bases_end))
        return true;
    for (uint32_t c = decorators + 1; c < bases; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_CALL && has_frozen(a, ast, ast->nodes[c + 1].end, ast->nodes[c].end) &&
            ot_static_behaviour(a, code->file, code->parent, c + 1) == OT_DOES_DATACLASS)
            return true;
    return false;
}
